import Findings

/// A name from the file in a sentence, shortened where it is very long.
func quotedName(_ name: String) -> String { quoted(name, limit: 60) }

import FoundationEssentials

/// Text of headers in ASCII alone (RFC 2047).
enum EncodedWord {
  /// The most bytes of text in one encoded word, so that it is no longer than 75 characters.
  private static let most = 39

  /// Words for an unstructured header such as a subject: as they are where they are short and ASCII, else encoded.
  static func words(_ text: String) -> [String] {
    let clean = clean(text)
    let plain = clean.split(separator: " ").map(String.init)
    let isPlain =
      clean.utf8.allSatisfy { $0 < 0x7F } && !clean.contains("=?")
      && plain.allSatisfy { $0.utf8.count <= 70 }
    return isPlain ? plain : encoded(clean)
  }

  /// A name before an address: in quotes, or encoded.
  static func phrase(_ name: String) -> String {
    let clean = clean(name)
    guard clean.utf8.allSatisfy({ $0 < 0x7F }), !clean.contains("=?"), clean.utf8.count <= 60 else {
      return encoded(clean).joined(separator: " ")
    }
    let escaped = clean.reduce(into: "") { result, character in
      if character == "\"" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return "\"\(escaped)\""
  }

  /// Pieces of whole characters, each encoded.
  private static func encoded(_ text: String) -> [String] {
    var words: [String] = []
    var piece: [UInt8] = []
    func end() {
      if !piece.isEmpty { words.append("=?UTF-8?B?\(Data(piece).base64EncodedString())?=") }
      piece = []
    }
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if piece.count + bytes.count > most { end() }
      piece += bytes
    }
    end()
    return words
  }

  /// On one line: whatever could start another header becomes a space.
  private static func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isSpace =
        scalar.value <= 0x20 || (0x7F...0x9F).contains(scalar.value)
        || scalar.properties.isWhitespace
      if !isSpace {
        result.append(scalar)
      } else if result.last != " " {
        result.append(" ")
      }
    }
    return String(result).trimmed
  }
}

import Drawing
import Wording

/// Columns that text takes in a fixed-width font, and lines broken to fit.
package enum TextWidth {
  /// Columns of a string: two for East Asian wide characters, none for combining marks.
  package static func of(_ text: String) -> Int { DisplayWidth.of(text) }

  /// Lines of at most `width` columns, broken at spaces, and where a script has none where it may; later lines are
  /// indented by the lead's width.
  package static func wrap(_ text: String, width: Int, lead: String = "") -> [String] {
    let indent = String(repeating: " ", count: of(lead))
    var lines: [String] = []
    var line = lead
    var isEmpty = true
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      for (place, piece) in pieces(word).enumerated() {
        let gap = place == 0 && !isEmpty ? " " : ""
        if !isEmpty, of(line) + gap.count + of(piece) > width {
          lines.append(line)
          line = indent + piece
        } else {
          line += gap + piece
        }
        isEmpty = false
      }
    }
    if !isEmpty { lines.append(line) }
    return lines
  }

  /// The parts of a word between which a line may end.
  private static func pieces(_ word: Substring) -> [String] {
    DisplayWidth.isWide(word)
      ? BreakOpportunities.split(String(word)).map { String($0) } : [String(word)]
  }

  /// The text filled with spaces to `width` columns.
  package static func pad(_ text: String, to width: Int, trailing: Bool) -> String {
    let space = String(repeating: " ", count: max(0, width - of(text)))
    return trailing ? space + text : text + space
  }

  /// The text cut to `width` columns, with an ellipsis where something is left out.
  package static func cut(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    var result = ""
    var used = 1
    for character in text {
      let next = of(String(character))
      if used + next > width { break }
      result.append(character)
      used += next
    }
    return result + "…"
  }
}

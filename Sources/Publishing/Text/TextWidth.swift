/// Columns that text takes in a fixed-width font, and lines broken to fit.
package enum TextWidth {
  /// Columns of a string: two for East Asian wide characters, none for combining marks.
  package static func of(_ text: String) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  private static func columns(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default:
      let properties = scalar.properties
      return properties.generalCategory == .nonspacingMark || properties.generalCategory == .control
        ? 0 : 1
    }
  }

  /// Lines of at most `width` columns, broken at spaces; later lines are indented by the lead's width.
  package static func wrap(_ text: String, width: Int, lead: String = "") -> [String] {
    let indent = String(repeating: " ", count: of(lead))
    var lines: [String] = []
    var line = lead
    var isEmpty = true
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      let piece = String(word)
      if !isEmpty, of(line) + 1 + of(piece) > width {
        lines.append(line)
        line = indent + piece
      } else {
        line += (isEmpty ? "" : " ") + piece
      }
      isEmpty = false
    }
    if !isEmpty { lines.append(line) }
    return lines
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

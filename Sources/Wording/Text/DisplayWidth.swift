/// How much room text takes where every letter is as wide as the next, as in a terminal or a cell.
public enum DisplayWidth {
  /// Columns of a string: two for East Asian wide characters, none for combining marks.
  public static func of(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  /// Whether it has letters that stand without spaces between words.
  public static func isWide(_ text: some StringProtocol) -> Bool {
    text.contains { columns(of: $0) > 1 }
  }

  private static func columns(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    case 0x20..<0x7F:
      return 1
    default:
      let properties = scalar.properties
      return properties.generalCategory == .nonspacingMark || properties.generalCategory == .control
        ? 0 : 1
    }
  }
}

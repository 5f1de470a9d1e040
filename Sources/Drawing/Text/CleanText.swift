/// Text made harmless for drawing: no control characters, no hidden changes of direction.
///
/// Names come from other people's files. A line feed would end a line of a table, and a right-to-left
/// override (U+202E) would show other words than those that are stored.
enum CleanText {
  static func clean(_ string: String) -> String {
    if string.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return string }
    var cleaned = String.UnicodeScalarView()
    for scalar in string.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: cleaned.append(" ")
      case 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: continue
      default: cleaned.append(scalar)
      }
    }
    return String(cleaned)
  }
}

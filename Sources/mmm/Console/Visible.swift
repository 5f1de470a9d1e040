/// Text from files, made harmless for a terminal.
enum Visible {
  /// Control and direction characters, which could move the cursor or hide what follows, become visible.
  static func text(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      result.unicodeScalars.append(isHidden(scalar) ? "\u{FFFD}" : scalar)
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar != "\n" else { return false }
    return scalar.properties.generalCategory == .control
      || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}

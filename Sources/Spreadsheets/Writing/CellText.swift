/// Text as a cell can hold it.
enum CellText {
  /// The most characters of a cell (ECMA-376 leaves it open; spreadsheet programs hold 32,767).
  static let most = 32_000

  /// Without characters XML cannot hold, cut to what a cell holds; `_x0041_`, which would be read as a character's
  /// code, is made to stand for itself.
  static func safe(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars.prefix(most))
    for (index, scalar) in scalars.enumerated() {
      if scalar == "_", isEscape(scalars[index...]) {
        result.append(contentsOf: "_x005F_".unicodeScalars)
      } else if isAllowed(scalar) {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// `_xHHHH_` (ECMA-376, 22.9.2.19).
  private static func isEscape(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let next = Array(rest.prefix(7))
    guard next.count == 7, next[1] == "x", next[6] == "_" else { return false }
    return next[2...5].allSatisfy { $0.properties.isASCIIHexDigit }
  }

  /// XML 1.0, 2.2: what it cannot hold is dropped.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}

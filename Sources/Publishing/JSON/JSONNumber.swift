/// Writes a number as the JSON files do, so that every file shows the same digits.
package enum JSONNumber {
  /// The shortest decimal that reads back as the same number; whole numbers without a fraction.
  package static func text(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

/// Reads a cell as a number, the way people and spreadsheets write them.
///
/// Understood beside plain digits: grouped thousands (`1,234.5`, `1.234,5`, `1 234`, `1'234`), a currency sign or code
/// before or after, a percent sign (`12%` is 0.12), brackets for negative amounts (`(1,200)`), a true minus sign.
struct NumberParser {
  var mark: DecimalMark

  func read(_ cell: UnsafeBufferPointer<UInt8>) -> NumberReading {
    if let value = PlainNumber.parse(cell, mark: mark.byte) {
      return value.isFinite ? .number(value) : .infinite
    }
    return decorated(cell)
  }

  /// Words that stand for a missing value, in lower case.
  private static let missingWords: Set<String> = [
    "", "na", "n/a", "#n/a", "nan", "null", "nil", "none", "-", "--", "–", "—", ".", "?", "missing",
    "#value!",
    "#ref!", "#div/0!", "#null!", "#num!",
  ]

  private static let infiniteWords: Set<String> = [
    "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity", "∞", "-∞", "+∞",
  ]

  private func decorated(_ cell: UnsafeBufferPointer<UInt8>) -> NumberReading {
    guard cell.count <= 64 else { return .text }
    let word = String(decoding: cell, as: UTF8.self).lowercased()
    if Self.missingWords.contains(word) { return .missing }
    if Self.infiniteWords.contains(word) { return .infinite }
    guard let bare = BareNumber(cell), let digits = withoutGrouping(bare.text) else {
      return .text
    }
    let value = digits.withUnsafeBufferPointer { PlainNumber.parse($0, mark: mark.byte) }
    guard let value else { return .text }
    guard value.isFinite else { return .infinite }
    let scaled = bare.isPercentage ? value / 100 : value
    return .number(bare.isNegative ? -scaled : scaled)
  }

  /// The digits without grouping marks; `nil` when marks stand where no group of thousands ends.
  ///
  /// The last group has three digits, those between two or three (Indian lakhs), the first at most three.
  private func withoutGrouping(_ text: [UInt8]) -> [UInt8]? {
    let whole = text.prefix { $0 != mark.byte && $0 | 0x20 != UInt8(ascii: "e") }
    let groupings: Set<UInt8> = [mark.grouping, UInt8(ascii: " "), UInt8(ascii: "'")]
    guard let grouping = whole.first(where: { groupings.contains($0) }) else { return text }
    var unsigned = whole
    let hasSign = unsigned.first == UInt8(ascii: "-") || unsigned.first == UInt8(ascii: "+")
    if hasSign { unsigned = unsigned.dropFirst() }
    let groups = unsigned.split(separator: grouping, omittingEmptySubsequences: false)
    guard let first = groups.first, let last = groups.last, (1...3).contains(first.count),
      last.count == 3, groups.dropFirst().dropLast().allSatisfy({ (2...3).contains($0.count) })
    else { return nil }
    return (hasSign ? Array(whole.prefix(1)) : []) + groups.joined() + text[whole.endIndex...]
  }
}

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
    return Self.word(cell) ?? decorated(cell)
  }

  /// A word for a missing or an infinite value; `nil` for anything else.
  @inline(__always)
  static func word(_ cell: UnsafeBufferPointer<UInt8>) -> NumberReading? {
    if cell.isEmpty { return .missing }
    guard cell.count <= 9 else { return nil }
    if let word = PackedWord(cell), missingWords.contains(word) { return .missing }
    let isSigned = cell[0] == UInt8(ascii: "-") || cell[0] == UInt8(ascii: "+")
    let unsigned = isSigned ? UnsafeBufferPointer(rebasing: cell[1...]) : cell
    if let word = PackedWord(unsigned), infiniteWords.contains(word) { return .infinite }
    return nil
  }

  private static let missingWords = PackedWord.set([
    "na", "n/a", "#n/a", "nan", "null", "nil", "none", "-", "--", "–", "—", ".", "?", "missing",
    "#value!",
    "#ref!", "#div/0!", "#null!", "#num!",
  ])

  private static let infiniteWords = PackedWord.set(["inf", "infinity", "∞"])

  /// A number that is not plain digits.
  func decorated(_ cell: UnsafeBufferPointer<UInt8>) -> NumberReading {
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
    guard
      let grouping = whole.first(where: {
        $0 == mark.grouping || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "'")
      })
    else { return text }
    let groups = whole.split(separator: grouping, omittingEmptySubsequences: false)
    guard let first = groups.first, let last = groups.last, (1...3).contains(first.count),
      last.count == 3, groups.dropFirst().dropLast().allSatisfy({ (2...3).contains($0.count) })
    else { return nil }
    return Array(groups.joined()) + text[whole.endIndex...]
  }
}

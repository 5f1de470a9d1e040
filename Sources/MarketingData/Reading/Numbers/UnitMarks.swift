/// The percent signs and currencies beside the numbers of a column.
struct UnitMarks {
  /// Cells with a percent sign.
  private(set) var percents = 0
  /// The first two different currencies, as written.
  private(set) var currencies: [String] = []
  /// The row of the second currency.
  private(set) var otherCurrencyRow: Int?

  /// Looks at a number that is not plain digits.
  mutating func observe(_ cell: UnsafeBufferPointer<UInt8>, row: Int) {
    if cell.last == UInt8(ascii: "%") {
      percents += 1
      return
    }
    guard currencies.count < 2, cell.contains(where: Self.isCurrency) else { return }
    let currency = String(decoding: cell.filter(Self.isCurrency), as: UTF8.self).uppercased()
    guard currency != "E", !Self.isSpacing(currency), !currencies.contains(currency) else { return }
    currencies.append(currency)
    if currencies.count == 2 { otherCurrencyRow = row }
  }

  /// A letter, a dollar sign or part of a character beyond ASCII.
  private static func isCurrency(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "$") || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  /// Spaces, minus signs and apostrophes beyond ASCII are no currency.
  private static func isSpacing(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      [.spaceSeparator, .dashPunctuation, .mathSymbol, .finalPunctuation].contains(
        scalar.properties.generalCategory)
    }
  }
}

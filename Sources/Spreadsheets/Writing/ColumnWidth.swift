import Wording

/// How wide a column of a table is, in characters of the usual font.
enum ColumnWidth {
  /// Three lines of words, in points.
  static let headerHeight = 46.0

  private static let narrowest = 10.0
  private static let widest = 60.0

  /// As wide as its longest value, its longest word in the header, and a third of the header.
  static func of(_ column: SheetTable.Column, cells: some Sequence<SheetCell>) -> Double {
    let words = column.title.split(separator: " ").map { DisplayWidth.of($0) }.max() ?? 0
    // The arrow of a filter stands beside the words.
    var width = max(Double(words) + 3, Double(DisplayWidth.of(column.title)) / 2.5 + 3, narrowest)
    let numbers = NumberWidth(column.format)
    for cell in cells {
      width = max(width, length(cell, numbers) + 2)
      if width >= widest { return widest }
    }
    return width
  }

  private static func length(_ cell: SheetCell, _ numbers: NumberWidth) -> Double {
    switch cell {
    case .text(let text), .link(let text, _): Double(DisplayWidth.of(text))
    case .date: 10
    case .flag: 5
    case .number(let value): numbers.of(value)
    case .none: 0
    }
  }
}

/// How wide a column's format makes numbers: digits before the point with their separators, decimals, and the rest of
/// the format's first section.
private struct NumberWidth {
  private let factor: Double
  private let hasSeparators: Bool
  private let rest: Double

  init(_ format: ValueFormat) {
    factor = format.code.hasSuffix("%") ? 100 : 1
    hasSeparators = format.code.contains(",")
    let section = format.code.split(separator: ";").first ?? ""
    rest = Double(section.filter { !"#,\"".contains($0) }.count)
  }

  func of(_ value: Double) -> Double {
    let shown = abs(value * factor)
    guard shown < 1e18 else { return 0 }
    let whole = Double(String(Int64(shown.rounded())).count)
    let separators = hasSeparators ? ((whole - 1) / 3).rounded(.down) : 0
    return whole + separators + rest + (value < 0 ? 1 : 0)
  }
}

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
    for cell in cells {
      width = max(width, length(cell, column.format) + 2)
      if width >= widest { return widest }
    }
    return width
  }

  private static func length(_ cell: SheetCell, _ format: ValueFormat) -> Double {
    switch cell {
    case .text(let text), .link(let text, _): Double(DisplayWidth.of(text))
    case .date: 10
    case .flag: 5
    case .number(let value): number(value, format)
    case .none: 0
    }
  }

  /// Digits before the point with their separators, decimals, and the rest of the format's first section.
  private static func number(_ value: Double, _ format: ValueFormat) -> Double {
    guard value.isFinite, abs(value) < 1e18 else { return 0 }
    let shown = format.code.hasSuffix("%") ? value * 100 : value
    let whole = Double(String(Int64(abs(shown).rounded())).count)
    let separators = format.code.contains(",") ? ((whole - 1) / 3).rounded(.down) : 0
    let section = format.code.split(separator: ";").first ?? ""
    let extra = Double(section.filter { !"#,\"".contains($0) }.count)
    return whole + separators + extra + (value < 0 ? 1 : 0)
  }
}

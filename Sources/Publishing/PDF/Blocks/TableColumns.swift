import Documents
import Drawing

/// How wide the columns of a table are, and where they stand.
struct TableColumns {
  struct Place {
    var x: Double
    var width: Double
  }

  var places: [Place]

  /// The least space between columns; more where left-aligned words follow right-aligned figures.
  private static let gap = 10.0
  private static let turnGap = 18.0

  /// What a column asks for.
  private struct Demand {
    /// On one line.
    var natural: Double
    /// With its words on lines of their own.
    var least: Double
  }

  init(_ table: Table, width: Double, layout: TableLayout) {
    let demands = table.columns.indices.map { Self.demand(table, column: $0, layout: layout) }
    let gaps = Self.gaps(table.columns)
    let available = width - gaps.reduce(0, +)
    var widths = demands.map(\.natural)
    let excess = widths.reduce(0, +) - available
    if excess > 0 {
      widths = Self.narrowed(demands, by: excess)
    } else {
      // Words at the right end need no room behind them.
      let resting = widths.count > 1 && table.columns.last?.alignment == .leading ? 1 : 0
      let share = -excess / Double(max(widths.count - resting, 1))
      for index in widths.indices.dropLast(resting) { widths[index] += share }
    }
    var x = 0.0
    places = zip(widths, gaps + [0]).map { width, gap in
      defer { x += width + gap }
      return Place(x: x, width: width)
    }
  }

  private static func gaps(_ columns: [TableColumn]) -> [Double] {
    zip(columns, columns.dropFirst()).map { left, right in
      left.alignment == .trailing && right.alignment == .leading ? turnGap : gap
    }
  }

  private static func demand(_ table: Table, column: Int, layout: TableLayout) -> Demand {
    var natural = 0.0
    var least = 0.0
    for row in table.rows where column < row.cells.count {
      let cell = row.cells[column]
      let type = layout.type(of: cell, in: row)
      let indent = layout.indent(cell)
      natural = max(natural, indent + layout.context.width(cell.text, type))
      least = max(least, indent + layout.widestWord(cell.text, type))
    }
    let head = layout.headWidth(table.columns[column].title)
    return Demand(
      natural: max(natural, head.natural), least: max(min(least, natural), head.least))
  }

  /// Takes what is too much from the columns that can break their lines, from the widest first; where
  /// even that is not enough every column gives its share, and long words are broken.
  private static func narrowed(_ demands: [Demand], by excess: Double) -> [Double] {
    let slack = demands.reduce(0) { $0 + $1.natural - $1.least }
    if slack <= excess {
      let total = demands.reduce(0) { $0 + $1.least }
      let left = max(demands.reduce(0) { $0 + $1.natural } - excess, 1)
      return demands.map { $0.least * left / max(total, 1) }
    }
    var low = 0.0
    var high = demands.map(\.natural).max() ?? 0
    func widths(_ ceiling: Double) -> [Double] {
      demands.map { min($0.natural, max($0.least, ceiling)) }
    }
    let wanted = demands.reduce(0) { $0 + $1.natural } - excess
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if widths(middle).reduce(0, +) <= wanted { low = middle } else { high = middle }
    }
    return widths(low)
  }
}

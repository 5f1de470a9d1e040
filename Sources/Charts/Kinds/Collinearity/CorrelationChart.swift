import Wording

/// How every two series move together: a triangle of cells, blue where they do, red where one falls as the other rises.
public struct CorrelationChart: Chart {
  public var names: [String]
  /// Correlations below the diagonal: row `i` holds those of series `i` with series 0 to `i` - 1; `nil` where
  /// there is none.
  public var rows: [[Double?]]
  /// Cells at least this far from zero are framed.
  public var strong: Double
  /// Series drawn, those with the strongest correlations; the table keeps all.
  public var maximumSeries: Int
  public var style: NumberStyle

  public init(
    names: [String], rows: [[Double?]], strong: Double = 0.8, maximumSeries: Int = 40,
    style: NumberStyle
  ) {
    self.names = names
    self.rows = rows
    self.strong = strong
    self.maximumSeries = maximumSeries
    self.style = style
  }

  /// The correlation of two series; `nil` where there is none.
  func value(_ first: Int, _ second: Int) -> Double? {
    let (row, column) = (max(first, second), min(first, second))
    guard rows.indices.contains(row), rows[row].indices.contains(column),
      let value = rows[row][column], value.isFinite
    else { return nil }
    return min(max(value, -1), 1)
  }

  /// Indices of the series that are drawn, in order.
  var shown: [Int] {
    guard names.count > max(maximumSeries, 2) else { return Array(names.indices) }
    let strongest = names.indices.map { series in
      names.indices.reduce(0.0) {
        $1 == series ? $0 : max($0, abs(value(series, $1) ?? 0))
      }
    }
    return names.indices.sorted { (strongest[$0], $1) > (strongest[$1], $0) }
      .prefix(max(maximumSeries, 2)).sorted()
  }

  public var table: ChartData {
    ChartData(
      columns: [style.say("Series"), style.say("With"), style.say("Correlation")],
      rows: names.indices.flatMap { row in
        (0..<row).compactMap { column in
          value(row, column).map {
            [names[row], names[column], style.decimal($0, places: 2, signed: false)]
          }
        }
      })
  }
}

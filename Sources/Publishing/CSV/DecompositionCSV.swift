import Summary

/// `decomposition.csv`: a row per period; the parts sum to expected, and expected + residual to actual.
package enum DecompositionCSV {
  package static func table(_ summary: ExecutiveSummary) -> CSVTable {
    let series = summary.series
    let parts = series.parts.map { part in
      part.kind == .channel ? "channel: \(part.name)" : part.name
    }
    var table = CSVTable(
      columns: ["date", "actual", "expected", "expected_lower", "expected_upper"] + parts
        + ["residual"])
    for period in series.starts.indices {
      var row: [CSVTable.Cell] = [
        .text("\(series.starts[period])"), .number(series.actual[period]),
        .number(series.expected[period]), .number(series.lower[period]),
        .number(series.upper[period]),
      ]
      row += series.parts.map { .number($0.values[period]) }
      row.append(.number(series.residual[period]))
      table.rows.append(row)
    }
    return table
  }
}

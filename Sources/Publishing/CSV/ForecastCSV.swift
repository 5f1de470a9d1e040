import Summary

/// `forecast.csv`: the outcome of periods ahead as spend would go on and by the plan; only a header without a forecast.
package enum ForecastCSV {
  package static func table(_ summary: ExecutiveSummary) -> CSVTable {
    var table = CSVTable(columns: [
      "date", "baseline", "current", "current_lower", "current_upper", "recommended",
      "recommended_lower", "recommended_upper",
    ])
    guard let forecast = summary.forecast else { return table }
    for (period, start) in forecast.starts.enumerated() {
      table.rows.append(
        [.text("\(start)"), .number(forecast.baseline[period])]
          + [forecast.current, forecast.recommended].flatMap { path in
            [path?.expected, path?.lower, path?.upper].map { .init($0?[period]) }
          })
    }
    return table
  }
}

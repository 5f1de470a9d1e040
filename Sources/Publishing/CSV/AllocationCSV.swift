import Summary

/// `allocation.csv`: current and recommended spend per channel; only a header when there is no plan.
package enum AllocationCSV {
  package static func table(_ summary: ExecutiveSummary) -> CSVTable {
    var table = CSVTable(columns: [
      "channel", "current_spend", "recommended_spend", "change", "change_share", "expected_gain",
      "expected_gain_lower", "expected_gain_upper", "lower_bound", "upper_bound", "at_bound",
      "extrapolated",
    ])
    for row in summary.optimization?.channels ?? [] {
      table.rows.append([
        .text(row.channel), .number(row.current), .number(row.recommended), .number(row.change),
        .init(row.changeShare), .number(row.gain.mean), .number(row.gain.lower),
        .number(row.gain.upper), .number(row.lowerBound), .number(row.upperBound),
        .flag(row.atBound), .flag(row.extrapolated),
      ])
    }
    return table
  }
}

import Summary

/// `allocation.csv`: current and recommended spend per channel; only a header when there is no plan.
///
/// Where the plan tells geographies apart, the nation's rows are followed by a row per geography and channel; `geo` is
/// empty in the nation's.
package enum AllocationCSV {
  package static func table(_ summary: ExecutiveSummary) -> CSVTable {
    var table = CSVTable(columns: [
      "channel", "current_spend", "recommended_spend", "change", "change_share", "expected_gain",
      "expected_gain_lower", "expected_gain_upper", "lower_bound", "upper_bound", "at_bound",
      "extrapolated", "geo",
    ])
    for row in summary.optimization?.channels ?? [] {
      table.rows.append([
        .text(row.channel), .number(row.current), .number(row.recommended), .number(row.change),
        .init(row.changeShare), .number(row.gain.mean), .number(row.gain.lower),
        .number(row.gain.upper), .number(row.lowerBound), .number(row.upperBound),
        .flag(row.atBound), .flag(row.extrapolated), .none,
      ])
    }
    for row in summary.optimization?.geos ?? [] {
      table.rows.append([
        .text(row.channel), .number(row.current), .number(row.recommended), .none, .none,
        .number(row.gain.mean), .number(row.gain.lower), .number(row.gain.upper),
        .number(row.lowerBound), .number(row.upperBound), .none, .none, .text(row.geo),
      ])
    }
    return table
  }
}

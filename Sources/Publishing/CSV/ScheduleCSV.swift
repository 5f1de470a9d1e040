import Summary

/// `schedule.csv`: each channel's money period by period; only a header where the plan was not spread.
package enum ScheduleCSV {
  package static func table(_ summary: ExecutiveSummary) -> CSVTable {
    var table = CSVTable(columns: [
      "date", "channel", "current_spend", "even_spend", "recommended_spend", "lower_bound",
      "upper_bound",
    ])
    guard let schedule = summary.optimization?.schedule else { return table }
    for (period, start) in schedule.starts.enumerated() {
      for flight in schedule.channels {
        table.rows.append(
          [.text("\(start)"), .text(flight.channel)]
            + [
              flight.current, flight.even, flight.recommended, flight.lowerBounds,
              flight.upperBounds,
            ].map { .number($0[period]) })
      }
    }
    return table
  }
}

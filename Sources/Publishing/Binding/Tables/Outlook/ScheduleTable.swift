import Calendars
import Documents
import Summary

extension SummaryBinding {
  /// The most channels that have a column each; all are in `schedule.csv`.
  private static let mostFlights = 7

  /// The plan's money by month; `nil` without a schedule.
  var scheduleTable: Table? {
    guard let schedule = summary.optimization?.schedule, !schedule.starts.isEmpty else {
      return nil
    }
    let months = MonthSpans.of(schedule.starts)
    let flights = schedule.channels.map { flight in
      (channel: flight.channel, sums: months.map { flight.recommended[$0].reduce(0, +) })
    }.sorted {
      let (left, right) = ($0.sums.reduce(0, +), $1.sums.reduce(0, +))
      return left == right ? $0.channel < $1.channel : left > right
    }
    let shown = flights.prefix(Self.mostFlights)
    let unit = style.unit(for: shown.flatMap(\.sums))
    let totals = months.indices.map { month in flights.reduce(0) { $0 + $1.sums[month] } }
    return Table(
      columns: [TableColumn(heading("Month", unit))]
        + shown.map { TableColumn($0.channel, .trailing) } + [TableColumn("All", .trailing)],
      rows: months.indices.map { month in
        TableRow(
          [TableCell(style.month(schedule.starts[months[month].lowerBound]))]
            + shown.map { TableCell(unit.format($0.sums[month])) }
            + [TableCell(unit.format(totals[month]), tone: .strong)])
      },
      note: "A period counts for the month it starts in. Every period is in schedule.csv.")
  }
}

/// Periods by the month they start in.
enum MonthSpans {
  static func of(_ starts: [CivilDate]) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    for (index, start) in starts.enumerated() {
      if let last = spans.last, starts[last.lowerBound].month == start.month,
        starts[last.lowerBound].year == start.year
      {
        spans[spans.count - 1] = last.lowerBound..<(index + 1)
      } else {
        spans.append(index..<(index + 1))
      }
    }
    return spans
  }
}

import Documents
import Summary

extension SummaryBinding {
  /// The most channels that have a column each; all are in `schedule.csv`.
  private static let mostFlights = 7

  /// The plan's money by month; `nil` without a schedule.
  var scheduleTable: Table? {
    guard let plan = summary.optimization, let first = plan.scheduleMonths.first else {
      return nil
    }
    let shown = first.spends.indices.sorted {
      let (left, right) = (total(of: $0, plan), total(of: $1, plan))
      return left == right ? $0 < $1 : left > right
    }.prefix(Self.mostFlights)
    let unit = style.unit(
      for: plan.scheduleMonths.flatMap { month in shown.map { month.spends[$0].spend } })
    return Table(
      columns: [TableColumn(heading(say("Month"), unit))]
        + shown.map { TableColumn(first.spends[$0].channel, .trailing) }
        + [TableColumn(say("Total"), .trailing)],
      rows: plan.scheduleMonths.map { month in
        TableRow(
          [TableCell(style.month(month.start))]
            + shown.map { TableCell(unit.format(month.spends[$0].spend)) }
            + [TableCell(unit.format(month.total), tone: .strong)])
      },
      note: say("A period counts for the month it starts in. Every period is in schedule.csv."))
  }

  private func total(of channel: Int, _ plan: OptimizationBlock) -> Double {
    plan.scheduleMonths.reduce(0) { $0 + $1.spends[channel].spend }
  }
}

import Documents
import Summary
import Wording

extension SummaryBinding {
  /// The outcome by month of the quarter, then and now; `nil` unless two quarters are compared.
  var monthChangesTable: Table? {
    guard let changes = summary.changes, !changes.months.isEmpty else { return nil }
    let unit = style.outcomeUnit(for: changes.months.flatMap { [$0.earlierMean, $0.mean] })
    let (before, after) = (changes.earlier.label, changes.current.label)
    return Table(
      columns: [
        TableColumn(style.say("Days in \(before)")),
        TableColumn(periodsHeading, .trailing),
        TableColumn(heading(style.say("Mean"), unit), .trailing),
        TableColumn(style.say("Days in \(after)")),
        TableColumn(periodsHeading, .trailing),
        TableColumn(heading(style.say("Mean"), unit), .trailing),
        TableColumn(style.say("Change"), .trailing),
      ],
      rows: changes.months.map { month in
        TableRow([
          TableCell(style.days(month.earlierStart, month.earlierEnd)),
          TableCell(style.grouped(month.earlierPeriods)), TableCell(unit.format(month.earlierMean)),
          TableCell(style.days(month.start, month.end)), TableCell(style.grouped(month.periods)),
          TableCell(unit.format(month.mean), tone: .strong),
          TableCell(
            month.changeShare.map { style.percent($0, signed: true) } ?? NumberStyle.missing),
        ])
      })
  }

  private var periodsHeading: String {
    switch summary.period.frequency {
    case .daily: style.say("Days")
    case .weekly: style.say("Weeks")
    case .monthly: style.say("Months")
    }
  }
}

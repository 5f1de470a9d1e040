import Documents
import Summary
import Wording

extension SummaryBinding {
  /// Each lift test beside the model; `nil` where there is none.
  var experimentsTable: Table? {
    guard !summary.experiments.isEmpty else { return nil }
    let unit = style.outcomeUnit(
      for: summary.experiments.flatMap { [$0.lift, $0.model.mean, $0.model.upper] })
    let hasGeos = summary.experiments.contains { $0.geo != nil }
    return Table(
      title: summary.narrative.charts["experiments"]?.title,
      subtitle: summary.narrative.charts["experiments"]?.subtitle,
      columns: [TableColumn("Channel")] + (hasGeos ? [TableColumn("Geography")] : []) + [
        TableColumn("Dates"), TableColumn("Change of spend", .trailing),
        TableColumn(heading("Measured", unit), .trailing),
        TableColumn("Standard error", .trailing), TableColumn(heading("Model", unit), .trailing),
        TableColumn("\(style.level(level)) interval", .trailing), TableColumn("Agreement"),
      ],
      rows: summary.experiments.map { test in
        TableRow(
          [.channel(key(test.channel))] + (hasGeos ? [TableCell(test.geo ?? "All")] : []) + [
            TableCell(style.days(test.start, test.end)),
            TableCell(style.money(test.spendChange, signed: true)),
            TableCell(unit.format(test.lift), tone: .strong),
            TableCell("± " + unit.format(test.standardError)),
            TableCell(unit.format(test.model.mean), tone: .strong),
            TableCell(unit.formatRange(test.model.lower, test.model.upper)),
            agreement(test),
          ])
      }, note: summary.narrative.charts["experiments"]?.source)
  }

  private func agreement(_ test: ExperimentBlock) -> TableCell {
    let distance = test.distance.map { " (\(style.decimal($0, places: 1, signed: true)))" } ?? ""
    return switch test.agreement {
    case .agrees: TableCell("Agrees" + distance, tone: .better, mark: .pass)
    case .differs: TableCell("Differs" + distance, tone: .strong, mark: .warning)
    case .contradicts: TableCell("Contradicts" + distance, tone: .worse, mark: .fail)
    }
  }
}

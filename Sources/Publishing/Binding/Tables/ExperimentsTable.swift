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
      columns: [TableColumn(say("Channel"))] + (hasGeos ? [TableColumn(say("Geography"))] : []) + [
        TableColumn(say("Dates")), TableColumn(say("Change of spend"), .trailing),
        TableColumn(heading(say("Measured"), unit), .trailing),
        TableColumn(say("Standard error"), .trailing),
        TableColumn(heading(say("Model"), unit), .trailing),
        TableColumn(style.interval(level), .trailing), TableColumn(say("Agreement")),
      ],
      rows: summary.experiments.map { test in
        TableRow(
          [.channel(key(test.channel))]
            + (hasGeos ? [TableCell(test.geo ?? say("All geographies"))] : []) + [
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
    let words = test.agreement.word(style) + distance
    return switch test.agreement {
    case .agrees: TableCell(words, tone: .better, mark: .pass)
    case .differs: TableCell(words, tone: .strong, mark: .warning)
    case .contradicts: TableCell(words, tone: .worse, mark: .fail)
    }
  }
}

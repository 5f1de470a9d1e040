import Documents
import Summary
import Wording

extension SummaryBinding {
  /// How earlier forecasts did; `nil` where none were made.
  var forecastAccuracyTable: Table? {
    guard let rows = summary.forecast?.accuracy, !rows.isEmpty else { return nil }
    return Table(
      columns: [
        TableColumn(say("Known until")),
        TableColumn(Words.sentence(style.periodPlural(summary.period.frequency)), .trailing),
        TableColumn(say("Forecast error"), .trailing),
        TableColumn(say("Same as a year before"), .trailing),
        TableColumn(say("Total too high by"), .trailing),
        TableColumn(say("Within the \(style.level(level)) interval"), .trailing),
      ],
      rows: rows.map { row in
        TableRow([
          TableCell(style.day(row.origin)), TableCell(style.grouped(row.periods)),
          TableCell(style.percent(row.wmape), tone: .strong),
          TableCell(row.naiveWmape.map { style.percent($0) } ?? NumberStyle.missing),
          TableCell(style.percent(row.bias, signed: true)),
          TableCell(style.percent(row.coverage, places: 0)),
        ])
      })
  }
}

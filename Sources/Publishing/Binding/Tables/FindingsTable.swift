import Documents
import Findings
import Wording

extension SummaryBinding {
  /// What was found in the data, worst first.
  var findingsTable: Table {
    let findings = summary.findings.enumerated()
      .sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }
      .map(\.element)
    return Table(
      columns: [
        TableColumn(say("Kind")), TableColumn(say("Finding")), TableColumn(say("Where")),
        TableColumn(say("What to do")),
      ],
      rows: findings.map {
        TableRow([
          kind($0.severity), TableCell($0.message), TableCell(place($0.place), tone: .muted),
          TableCell($0.fix),
        ])
      })
  }

  private func kind(_ severity: Severity) -> TableCell {
    switch severity {
    case .note: TableCell(severity.word(style), tone: .muted)
    case .warning: TableCell(severity.word(style), tone: .worse, mark: .warning)
    case .error: TableCell(severity.word(style), tone: .worse, mark: .fail)
    }
  }

  private func place(_ place: Place) -> String {
    let parts = [
      place.file, place.row.map { say("row \($0)") }, place.column.map { say("column \($0)") },
    ]
    return style.listed(parts.compactMap { $0 })
  }
}

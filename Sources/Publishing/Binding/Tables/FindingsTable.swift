import Documents
import Findings

extension SummaryBinding {
  /// What was found in the data, worst first.
  var findingsTable: Table {
    let findings = summary.findings.enumerated()
      .sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }
      .map(\.element)
    return Table(
      columns: [
        TableColumn("Kind"), TableColumn("Finding"), TableColumn("Where"),
        TableColumn("What to do"),
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
    case .note: TableCell("Note", tone: .muted)
    case .warning: TableCell("Warning", tone: .worse, mark: .warning)
    case .error: TableCell("Error", tone: .worse, mark: .fail)
    }
  }

  private func place(_ place: Place) -> String {
    let parts = [
      place.file, place.row.map { "row \($0)" }, place.column.map { "column \($0)" },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}

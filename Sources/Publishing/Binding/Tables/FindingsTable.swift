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
        TableColumn("Finding"), TableColumn("Where"), TableColumn("What to do"),
      ],
      rows: findings.map {
        TableRow([
          TableCell($0.message, mark: mark($0.severity)), TableCell(place($0.place), tone: .muted),
          TableCell($0.fix),
        ])
      })
  }

  private func mark(_ severity: Severity) -> CellMark? {
    switch severity {
    case .note: nil
    case .warning: .warning
    case .error: .fail
    }
  }

  private func place(_ place: Place) -> String {
    let parts = [
      place.file, place.row.map { "row \($0)" }, place.column.map { "column \($0)" },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}

import Documents
import Summary

extension SummaryBinding {
  /// Rows that leave room on a page for a chart and the words beside them.
  private static let mainRows = 10

  /// The checks behind the grade.
  var checksTable: Table { checksTable(summary.grade.reasons) }

  /// Every check that does not pass, and the weightiest that do.
  var mainChecksTable: Table {
    let reasons = summary.grade.reasons
    let open = reasons.count { $0.verdict != .pass }
    let passes = reasons.filter { $0.verdict == .pass }.prefix(max(0, Self.mainRows - open))
    let shown = reasons.filter { $0.verdict != .pass || passes.contains($0) }
    var table = checksTable(shown)
    if shown.count < reasons.count {
      table.note = say("Further checks pass; all are in diagnostics.csv.")
    }
    return table
  }

  private func checksTable(_ reasons: [GradeReason]) -> Table {
    Table(
      columns: [
        TableColumn(say("Check")), TableColumn(say("Value"), .trailing),
        TableColumn(say("Threshold"), .trailing),
        TableColumn(say("Verdict")),
      ],
      rows: reasons.map {
        TableRow([
          TableCell($0.label), TableCell($0.valueText), TableCell($0.thresholdText, tone: .muted),
          .verdict($0.verdict, style),
        ])
      })
  }
}

import Documents
import Summary

extension SummaryBinding {
  /// The checks behind the grade.
  var checksTable: Table {
    Table(
      columns: [
        TableColumn("Check"), TableColumn("Value", .trailing), TableColumn("Threshold", .trailing),
        TableColumn("Verdict"),
      ],
      rows: summary.grade.reasons.map {
        TableRow([
          TableCell($0.label), TableCell($0.valueText), TableCell($0.thresholdText, tone: .muted),
          .verdict($0.verdict),
        ])
      })
  }
}

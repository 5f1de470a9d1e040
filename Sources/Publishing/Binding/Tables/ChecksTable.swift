import Documents
import Summary
import Wording

extension SummaryBinding {
  /// The checks behind the grade.
  var checksTable: Table {
    Table(
      columns: [
        TableColumn("Check"), TableColumn("Value", .trailing), TableColumn("Gate", .trailing),
        TableColumn("Verdict"),
      ],
      rows: summary.grade.reasons.map {
        TableRow([
          TableCell($0.label), TableCell($0.valueText), TableCell($0.thresholdText, tone: .muted),
          .verdict($0.verdict),
        ])
      })
  }

  /// Every diagnostic with what it says.
  var diagnosticsTable: Table {
    Table(
      columns: [
        TableColumn("Diagnostic"), TableColumn("Value", .trailing),
        TableColumn("Threshold", .trailing), TableColumn("Verdict"), TableColumn("What it says"),
      ],
      rows: summary.diagnostics.map {
        TableRow([
          TableCell($0.label), TableCell(value(of: $0)), TableCell($0.threshold, tone: .muted),
          .verdict($0.verdict), TableCell($0.message),
        ])
      })
  }

  private func value(of diagnostic: DiagnosticBlock) -> String {
    guard let value = diagnostic.value else { return NumberStyle.missing }
    return abs(value) < 1000 ? style.decimal(value, places: 3) : style.grouped(value)
  }
}

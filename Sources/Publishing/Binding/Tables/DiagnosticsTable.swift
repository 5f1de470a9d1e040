import Documents
import Summary
import Wording

extension SummaryBinding {
  /// Measures and how the posterior was sampled, with what each says; checks, studies and single parameters
  /// have tables of their own.
  var diagnosticsTable: Table {
    let shown = summary.diagnostics.filter { $0.group == .measure || $0.group == .sampling }
    let isJudged = shown.contains { $0.verdict != nil }
    let judged = [TableColumn("Threshold", .trailing), TableColumn("Verdict")]
    return Table(
      columns: [TableColumn("Diagnostic"), TableColumn("Value", .trailing)]
        + (isJudged ? judged : []) + [TableColumn("What it says")],
      rows: shown.map { diagnostic in
        let verdict = [
          TableCell(diagnostic.threshold, tone: .muted), .verdict(diagnostic.verdict),
        ]
        return TableRow(
          [TableCell(diagnostic.label), TableCell(figures(diagnostic.value))]
            + (isJudged ? verdict : []) + [TableCell(diagnostic.message)])
      })
  }
}

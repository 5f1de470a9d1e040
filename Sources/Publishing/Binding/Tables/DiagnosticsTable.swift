import Documents
import Summary
import Wording

extension SummaryBinding {
  /// Measures and how the posterior was sampled, with what each says; checks, studies and single parameters
  /// have tables of their own.
  var diagnosticsTable: Table {
    let shown = summary.diagnostics.filter { $0.group == .measure || $0.group == .sampling }
    let isJudged = shown.contains { $0.verdict != nil }
    let judged = [TableColumn(say("Threshold"), .trailing), TableColumn(say("Verdict"))]
    return Table(
      columns: [TableColumn(say("Diagnostic")), TableColumn(say("Value"), .trailing)]
        + (isJudged ? judged : []) + [TableColumn(say("What it says"))],
      rows: shown.map { diagnostic in
        let verdict = [
          TableCell(diagnostic.threshold, tone: .muted), .verdict(diagnostic.verdict, style),
        ]
        return TableRow(
          [TableCell(diagnostic.label), TableCell(figures(diagnostic.value))]
            + (isJudged ? verdict : []) + [TableCell(diagnostic.message)])
      })
  }
}

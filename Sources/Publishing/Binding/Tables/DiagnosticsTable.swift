import Documents
import Summary
import Wording

extension SummaryBinding {
  /// The diagnostics that no check of the grade shows already, with what each says; variance inflation
  /// stands beside its channel, and single parameters in a table of their own.
  var diagnosticsTable: Table {
    let checked = Set(summary.grade.reasons.map(\.label))
    let shown = summary.diagnostics.filter {
      !checked.contains($0.label) && !$0.name.hasPrefix("vif: ")
        && !$0.name.hasPrefix("parameter: ")
    }
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

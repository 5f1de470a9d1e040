import Documents
import Summary
import Wording

extension SummaryBinding {
  /// The diagnostics that no check of the grade shows already, with what each says; variance inflation
  /// stands beside its channel.
  var diagnosticsTable: Table {
    let checked = Set(summary.grade.reasons.map(\.label))
    let shown = summary.diagnostics.filter {
      !checked.contains($0.label) && !$0.name.hasPrefix("vif: ")
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
          [TableCell(diagnostic.label), TableCell(value(of: diagnostic))]
            + (isJudged ? verdict : []) + [TableCell(diagnostic.message)])
      })
  }

  /// About three figures.
  private func value(of diagnostic: DiagnosticBlock) -> String {
    guard let value = diagnostic.value else { return NumberStyle.missing }
    return switch abs(value) {
    case ..<1: style.decimal(value, places: 3)
    case ..<10: style.decimal(value, places: 2)
    case ..<100: style.decimal(value, places: 1)
    default: style.grouped(value)
    }
  }
}

import Documents
import Summary
import Wording

extension SummaryBinding {
  /// Reasons shown beside the grade on the first page.
  private static let shownReasons = 4

  /// The grade with its most telling reasons: what failed, what warns, then what passed.
  var gradePanel: GradePanel {
    let grade = summary.grade
    let telling =
      grade.reasons.filter { $0.verdict == .fail } + grade.reasons.filter { $0.verdict == .warning }
    let passed = grade.reasons.filter { $0.verdict == .pass }
    let shown = telling.prefix(Self.shownReasons)
    let reasons = passed.prefix(Self.shownReasons - shown.count) + shown
    return GradePanel(
      letter: grade.letter, verdict: grade.verdict,
      summary: say("\(grade.passed) of \(counted: grade.reasons.count, "check") pass"),
      reasons: reasons.map { GradePanel.Reason(mark: mark($0.verdict), text: $0.message) })
  }

  private func mark(_ verdict: Verdict) -> CellMark {
    switch verdict {
    case .pass: .pass
    case .warning: .warning
    case .fail: .fail
    }
  }
}

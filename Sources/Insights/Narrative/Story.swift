/// What every page is told from: the evidence, its grade, and the plan's moves when they may be acted on.
struct Story: Sendable {
  var evidence: Evidence
  var grade: Grade
  /// `nil` when recommendations are withheld, and where there are not two channels to move money between.
  var moves: Moves?

  init(_ evidence: Evidence) {
    grade = Rubric.grade(evidence)
    var evidence = evidence
    if !grade.actionable || (evidence.plan?.channels.count ?? 0) < 2 { evidence.plan = nil }
    self.evidence = evidence
    moves = Moves(evidence)
  }

  /// `$1.00M more revenue`, `1,200 more conversions`.
  func more(_ value: Double) -> String {
    "\(evidence.style.outcome(value)) more \(evidence.noun)"
  }

  /// `$1.00M in revenue`, `1,200 conversions`.
  func of(_ value: Double) -> String {
    let text = evidence.style.outcome(value)
    return evidence.style.outcomeIsMoney
      ? "\(text) in \(evidence.noun)" : "\(text) \(evidence.noun)"
  }

  /// `each channel within ±30% of its spend`
  var bounds: String {
    let shift = evidence.style.percent(evidence.budget.shift, places: 0)
    return evidence.budget.constraints.isEmpty
      ? "each channel within ±\(shift) of its spend"
      : "each channel within its own limits or ±\(shift) of its spend"
  }
}

import Wording

/// What every page is told from: the evidence, its grade, and the plan's moves when they may be acted on.
struct Story: Sendable {
  var evidence: Evidence
  var grade: Grade
  /// `nil` when recommendations are withheld, and where there are not two channels to move money between.
  var moves: Moves?

  init(_ evidence: Evidence) {
    grade = Rubric.grade(evidence)
    var evidence = evidence
    evidence.withholdsPlan = !grade.actionable || (evidence.plan?.channels.count ?? 0) < 2
    evidence.sinceReport = evidence.since(grade)
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

  /// `A plan picked as the best of many looks better than it is: by about $0.80M here; +$3.10M is what to
  /// expect.` Nothing where choosing added nothing that prints.
  var choice: String? {
    guard let moves, moves.overstatement > 0 else { return nil }
    let style = evidence.style
    let left =
      moves.isIllusory
      ? "nothing is left to expect"
      : "\(style.outcome(moves.expected, signed: true)) is what to expect"
    return
      "A plan picked as the best of many looks better than it is: by about \(style.outcome(moves.overstatement)) here; \(left)."
  }

  /// What takes away every recommendation, as the small print below the checks.
  var gates: String {
    let style = evidence.style
    return
      "A failed gate removes every recommendation; other failures lower the grade. Gates, fixed before the fit: R² on unseen \(evidence.period)s below \(style.decimal(HoldoutFitCheck.gate, places: 1)) with an error above \(style.percent(HoldoutFitCheck.gateError, places: 0)); channels that demand likely bought with more than \(style.percent(DemandCheck.gate, places: 0)) of media’s contribution; media above \(style.percent(MediaShareCheck.gate, places: 0)) of \(evidence.noun); a baseline more than \(style.percent(BaselineCheck.gate, places: 0)) likely to be negative; fewer than \(style.decimal(Rubric.leastScore, places: 0)) points."
  }

  /// `each channel within ±30% of its spend`
  var bounds: String {
    let shift = evidence.style.percent(evidence.budget.shift, places: 0)
    let each =
      evidence.budget.constraints.isEmpty
      ? "each channel within ±\(shift) of its spend"
      : "each channel within its own limits or ±\(shift) of its spend"
    let (groups, ratios) = (evidence.budget.groups.count, evidence.budget.ratios.count)
    let more = [
      groups > 0 ? "\(Words.counted(groups, "limit")) on channels together" : nil,
      ratios > 0 ? "\(Words.counted(ratios, "ratio")) between channels" : nil,
    ].compactMap { $0 }
    return ([each] + more).joined(separator: ", ")
  }
}

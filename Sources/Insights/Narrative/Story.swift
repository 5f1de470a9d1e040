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

  /// The phrase in the report's language.
  func say(_ phrase: Phrase) -> String { evidence.say(phrase) }

  /// `$1.00M more revenue`, `1,200 more conversions`.
  func more(_ value: Double) -> String {
    say("\(evidence.style.outcome(value)) more \(evidence.noun)")
  }

  /// `$1.00M in revenue`, `1,200 conversions`.
  func of(_ value: Double) -> String {
    let text = evidence.style.outcome(value)
    return evidence.style.outcomeIsMoney
      ? say("\(text) in \(evidence.noun)") : say("\(text) \(evidence.noun)")
  }

  /// `A plan picked as the best of many looks better than it is: by about $0.80M here; +$3.10M is what to
  /// expect.` Nothing where choosing added nothing that prints.
  var choice: String? {
    guard let moves, moves.overstatement > 0 else { return nil }
    let overstatement = evidence.style.outcome(moves.overstatement)
    let expected = evidence.style.outcome(moves.expected, signed: true)
    return moves.isIllusory
      ? say(
        "A plan picked as the best of many looks better than it is: by about \(overstatement) here; nothing is left to expect."
      )
      : say(
        "A plan picked as the best of many looks better than it is: by about \(overstatement) here; \(expected) is what to expect."
      )
  }

  /// What takes away every recommendation, as the small print below the checks.
  var gates: String {
    let style = evidence.style
    let fit = style.decimal(HoldoutFitCheck.gate, places: 1)
    let error = style.percent(HoldoutFitCheck.gateError, places: 0)
    let demand = style.percent(DemandCheck.gate, places: 0)
    let share = style.percent(MediaShareCheck.gate, places: 0)
    let baseline = style.percent(BaselineCheck.gate, places: 0)
    let points = style.decimal(Rubric.leastScore, places: 0)
    return say(
      "A failed gate removes every recommendation; other failures lower the grade. Gates, fixed before the fit: R² on unseen \(evidence.periods) below \(fit) with an error above \(error); channels that demand likely bought with more than \(demand) of media’s contribution; media above \(share) of \(evidence.noun); a baseline more than \(baseline) likely to be negative; fewer than \(points) points."
    )
  }

  /// `each channel within ±30% of its spend`
  var bounds: String {
    let shift = evidence.style.percent(evidence.budget.shift, places: 0)
    var bounds = [
      evidence.budget.constraints.isEmpty
        ? say("each channel within ±\(shift) of its spend")
        : say("each channel within its own limits or ±\(shift) of its spend")
    ]
    let (groups, ratios) = (evidence.budget.groups.count, evidence.budget.ratios.count)
    if groups > 0 { bounds.append(say("\(counted: groups, "limit") on channels together")) }
    if ratios > 0 { bounds.append(say("\(counted: ratios, "ratio") between channels")) }
    return evidence.style.listed(bounds)
  }
}

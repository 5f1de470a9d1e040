import Wording

/// Whether held-out periods fall inside their predictive interval about as often as its level says.
struct HoldoutCoverageCheck: QualityCheck {
  /// How far below the level the share may fall before it is a warning, and a failure.
  static let pass = 0.15
  static let warning = 0.40

  let id = "holdout-coverage"
  let weight = 2.0

  func examine(_ evidence: Evidence) -> GradeReason? {
    guard let share = evidence.analysis.quality.holdoutCoverage, evidence.heldOut > 0 else {
      return nil
    }
    let count = Double(evidence.heldOut)
    let inside = (share * count).rounded()
    let level = evidence.analysis.fit.interval
    let needed = max(1, ((level - Self.pass) * count).rounded(.up))
    let tolerated = ((level - Self.warning) * count).rounded(.down)
    let verdict = Limits.atLeast(inside, pass: needed, warning: tolerated)
    let style = evidence.style
    let (part, all) = (Int(inside), evidence.heldOut)
    let (periods, span) = (evidence.periods, evidence.level)
    return GradeReason(
      check: id, label: style.say("Holdout \(periods) inside \(span) interval"),
      value: inside, threshold: needed, verdict: verdict, valueText: style.say("\(part) of \(all)"),
      thresholdText: "≥ \(Int(needed))",
      message: verdict == .pass
        ? style.say("\(part) of \(all) holdout \(periods) inside the \(span) interval.")
        : style.say(
          "\(part) of \(all) holdout \(periods) inside the \(span) interval: what is said to be certain is less certain than that."
        ))
  }
}

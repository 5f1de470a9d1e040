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
    let periods = Double(evidence.heldOut)
    let inside = (share * periods).rounded()
    let level = evidence.analysis.fit.interval
    let needed = max(1, ((level - Self.pass) * periods).rounded(.up))
    let tolerated = ((level - Self.warning) * periods).rounded(.down)
    let verdict = Limits.atLeast(inside, pass: needed, warning: tolerated)
    let text = "\(Int(inside)) of \(evidence.heldOut)"
    let plain = "\(text) holdout \(evidence.period)s inside the \(evidence.level) interval"
    return GradeReason(
      check: id, label: "Holdout \(evidence.period)s inside \(evidence.level) interval",
      value: inside, threshold: needed, verdict: verdict, valueText: text,
      thresholdText: "≥ \(Int(needed))",
      message: verdict == .pass
        ? plain + "." : plain + ": what is said to be certain is less certain than that.")
  }
}

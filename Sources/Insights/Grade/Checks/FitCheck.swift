import Wording

/// How much of the outcome's movement the model explains.
struct FitCheck: QualityCheck {
  static let pass = 0.8
  static let warning = 0.5

  let id = "fit"
  let weight = 1.5

  func examine(_ evidence: Evidence) -> GradeReason? {
    guard let value = evidence.analysis.quality.inSample.r2 else { return nil }
    let style = evidence.style
    let verdict = Limits.atLeast(value, pass: Self.pass, warning: Self.warning)
    let text = style.decimal(value, places: 2)
    let share = style.percent(max(0, value), places: 0)
    return GradeReason(
      check: id, label: style.say("Fit in sample (R²)"), value: value, threshold: Self.pass,
      verdict: verdict, valueText: text,
      thresholdText: "≥ " + style.decimal(Self.pass, places: 2),
      message: verdict == .pass
        ? style.say("The model explains \(share) of the movement of \(evidence.noun).")
        : style.say(
          "The model explains only \(share) of the movement of \(evidence.noun); something that matters is not in the data."
        ))
  }
}

import Wording

/// Whether neighbouring residuals are alike: 2 when they are independent, 0 or 4 when they are not.
struct DurbinWatsonCheck: QualityCheck {
  let id = "autocorrelation"
  let weight = 1.0

  func examine(_ evidence: Evidence) -> GradeReason? {
    guard let value = evidence.analysis.quality.durbinWatson else { return nil }
    let style = evidence.style
    let verdict: Verdict =
      (1.5...2.5).contains(value) ? .pass : (1.0...3.0).contains(value) ? .warning : .fail
    let text = style.decimal(value, places: 2)
    return GradeReason(
      check: id, label: style.say("Residual autocorrelation (DW)"), value: value, threshold: 1.5,
      verdict: verdict, valueText: text,
      thresholdText: style.say(
        "\(style.decimal(1.5, places: 1)) to \(style.decimal(2.5, places: 1))"),
      message: verdict == .pass
        ? style.say(
          "Neighbouring \(evidence.periods) miss independently of each other (Durbin–Watson \(text))."
        )
        : style.say(
          "Misses come in runs (Durbin–Watson \(text)): something slow is missing, and intervals may be too narrow."
        ))
  }
}

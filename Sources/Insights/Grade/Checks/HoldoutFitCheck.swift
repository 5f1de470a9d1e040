import Wording

/// Whether the model follows the ups and downs of periods it had not seen.
///
/// R² compares with a flat line at those periods' own mean, which a quiet quarter makes hard to beat:
/// below zero it is a failure only together with a large error.
struct HoldoutFitCheck: QualityCheck {
  static let pass = 0.3
  /// Errors from here on make a negative R² a failure.
  static let largeError = 0.15
  /// Below this R², with an error above `gateError`, nothing is recommended.
  static let gate = -0.5
  static let gateError = 0.25

  let id = "holdout-fit"
  let weight = 2.0

  func examine(_ evidence: Evidence) -> GradeReason? {
    guard let value = evidence.analysis.quality.holdout?.r2 else { return nil }
    let style = evidence.style
    let error = HoldoutErrorCheck.measure(evidence)?.value ?? 0
    let verdict: Verdict =
      value >= Self.pass ? .pass : value < 0 && error > Self.largeError ? .fail : .warning
    let text = style.decimal(value, places: 2)
    let length = evidence.periods(evidence.heldOut)
    let message =
      switch verdict {
      case .pass: style.say("The model follows \(length) it had not seen (R² \(text)).")
      case .warning:
        value < 0
          ? style.say(
            "The level of the last \(length) was foreseen, their ups and downs were not (R² \(text))."
          )
          : style.say(
            "The ups and downs of the last \(length) were foreseen only in part (R² \(text)).")
      case .fail:
        style.say("A flat line would have predicted the last \(length) better (R² \(text)).")
      }
    return GradeReason(
      check: id, label: style.say("Fit on unseen \(evidence.periods) (R²)"), value: value,
      threshold: Self.pass, verdict: verdict, valueText: text,
      thresholdText: "≥ " + style.decimal(Self.pass, places: 2), message: message)
  }

  func gate(_ evidence: Evidence) -> String? {
    guard let value = evidence.analysis.quality.holdout?.r2, value < Self.gate,
      let error = HoldoutErrorCheck.measure(evidence)?.value, error > Self.gateError
    else { return nil }
    let (fit, missed) = (evidence.style.decimal(value, places: 2), evidence.style.percent(error))
    return evidence.say(
      "The model could not predict periods it had not seen (R² \(fit), error \(missed)).")
  }
}

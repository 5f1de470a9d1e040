import MediaMix
import Wording

/// How far off the model was, on average, in periods it had not seen.
///
/// The mean absolute percentage error; where a few tiny periods inflate it (more than twice the error
/// weighted by size) the weighted one.
struct HoldoutErrorCheck: QualityCheck {
  static let pass = 0.10
  static let warning = 0.20

  let id = "holdout-error"
  let weight = 3.0

  func examine(_ evidence: Evidence) -> GradeReason? {
    let style = evidence.style
    let limit = "≤ " + style.percent(Self.pass, places: 0)
    guard let measure = Self.measure(evidence) else {
      return GradeReason(
        check: id, label: style.say("Holdout error"), threshold: Self.pass, verdict: .warning,
        valueText: "–", thresholdText: limit,
        message: style.say(
          "There are too few \(evidence.periods) to hold some back, so the model is untested."))
    }
    let verdict = Limits.atMost(measure.value, pass: Self.pass, warning: Self.warning)
    let text = style.percent(measure.value)
    let length = evidence.periods(evidence.heldOut)
    let message =
      switch verdict {
      case .pass: style.say("Holdout error \(text).")
      case .warning:
        style.say(
          "On \(length) it had not seen, the model was off by \(text): usable for large differences only."
        )
      case .fail: style.say("On \(length) it had not seen, the model was off by \(text).")
      }
    return GradeReason(
      check: id, label: style.say("Holdout error (\(measure.name), \(length))"),
      value: measure.value,
      threshold: Self.pass, verdict: verdict, valueText: text, thresholdText: limit,
      message: message)
  }

  /// The error that is judged, and what it is called.
  static func measure(_ evidence: Evidence) -> (name: String, value: Double)? {
    guard let holdout = evidence.analysis.quality.holdout else { return nil }
    let weighted = holdout.wmape.flatMap { $0.isFinite ? $0 : nil }
    guard let plain = holdout.mape, plain.isFinite else { return weighted.map { ("WMAPE", $0) } }
    if let weighted, plain > 2 * weighted { return ("WMAPE", weighted) }
    return ("MAPE", plain)
  }
}

extension Evidence {
  /// Periods held back from the refit; 0 without a holdout.
  var heldOut: Int { analysis.fit.holdout?.expected.count ?? 0 }
}

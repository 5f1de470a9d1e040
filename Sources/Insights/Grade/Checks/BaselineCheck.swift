import Wording

/// Whether the baseline, what would have come without media, is ever negative.
struct BaselineCheck: QualityCheck {
  static let pass = 0.05
  static let warning = 0.20
  /// Share of periods with a negative mean baseline from which nothing is recommended.
  static let gate = 0.5

  let id = "baseline"
  let weight = 2.0

  func examine(_ evidence: Evidence) -> GradeReason? {
    let value = evidence.analysis.quality.negativeBaseline
    guard value.isFinite else { return nil }
    let style = evidence.style
    let text = style.percent(value, places: 0)
    let verdict = Limits.atMost(value, pass: Self.pass, warning: Self.warning)
    return GradeReason(
      check: id, label: style.say("Chance of a negative baseline"), value: value,
      threshold: Self.pass,
      verdict: verdict, valueText: text,
      thresholdText: "≤ " + style.percent(Self.pass, places: 0),
      message: verdict == .pass
        ? style.say("The baseline stays above zero.")
        : style.say(
          "The baseline falls below zero in some \(evidence.period) in \(text) of draws: media is given too much credit there."
        ))
  }

  func gate(_ evidence: Evidence) -> String? {
    let baseline = evidence.analysis.decomposition.baseline
    guard !baseline.values.isEmpty else { return nil }
    let negative = Double(baseline.values.count { $0 < 0 }) / Double(baseline.values.count)
    guard baseline.total.mean < 0 || negative > Self.gate else { return nil }
    return evidence.say(
      "The model says that without media \(evidence.noun) would have been below zero most of the time, which cannot be."
    )
  }
}

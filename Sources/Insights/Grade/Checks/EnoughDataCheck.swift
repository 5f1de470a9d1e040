import Wording

/// Whether there are enough periods for what is estimated from them.
struct EnoughDataCheck: QualityCheck {
  static let pass = 3.0
  static let warning = 1.5

  static let name = "enough-data"
  let id = Self.name
  let weight = 1.5

  func examine(_ evidence: Evidence) -> GradeReason? {
    let value = evidence.analysis.quality.periodsPerParameter
    guard value.isFinite else { return nil }
    let style = evidence.style
    let periods = evidence.analysis.dataset.count
    let short = periods < evidence.recommendedPeriods
    let byRatio = Limits.atLeast(value, pass: Self.pass, warning: Self.warning)
    let verdict = short && byRatio == .pass ? .warning : byRatio
    let text = style.decimal(value, places: 1)
    let length = evidence.periods(periods)
    let message =
      switch (verdict, short) {
      case (.pass, _): style.say("\(length) give \(text) \(evidence.periods) for each parameter.")
      case (_, true):
        style.say(
          "\(length) are fewer than the \(evidence.recommendedPeriods) recommended; a year is needed to tell media from season."
        )
      case (_, false):
        style.say(
          "\(length) give only \(text) \(evidence.periods) for each parameter: fewer channels or more data would help."
        )
      }
    return GradeReason(
      check: id, label: style.say("\(evidence.periodsLabel) per parameter"), value: value,
      threshold: Self.pass, verdict: verdict, valueText: text,
      thresholdText:
        "≥ \(style.decimal(Self.pass, places: 0)), ≥ \(evidence.periods(evidence.recommendedPeriods))",
      message: message)
  }
}

import Wording

/// Whether media's share of the outcome is one that happens.
struct MediaShareCheck: QualityCheck {
  static let pass = 0.6
  static let warning = 0.7
  /// From here on nothing is recommended.
  static let gate = 0.9

  let id = "media-share"
  let weight = 1.5

  func examine(_ evidence: Evidence) -> GradeReason? {
    let value = evidence.mediaShare.mean
    guard value.isFinite else { return nil }
    let style = evidence.style
    let text = style.percent(value)
    let verdict = Limits.atMost(value, pass: Self.pass, warning: Self.warning)
    return GradeReason(
      check: id, label: style.say("Media’s share of \(evidence.noun)"), value: value,
      threshold: Self.pass, verdict: verdict, valueText: text,
      thresholdText: "≤ " + style.percent(Self.pass, places: 0),
      message: verdict == .pass
        ? style.say("Media’s share of \(evidence.noun), \(text), is plausible.")
        : style.say(
          "Media is credited with \(text) of \(evidence.noun), more than is usual: demand may be missing from the data."
        ))
  }

  func gate(_ evidence: Evidence) -> String? {
    guard evidence.mediaShare.mean > Self.gate else { return nil }
    let share = evidence.style.percent(evidence.mediaShare.mean)
    return evidence.say(
      "The model credits media with \(share) of \(evidence.noun), which is not plausible.")
  }
}

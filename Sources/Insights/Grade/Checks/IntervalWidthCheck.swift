import Wording

/// How wide the channels' ROI intervals are against the ROI itself, weighted by spend.
struct IntervalWidthCheck: QualityCheck {
  static let pass = 1.0
  static let warning = 2.0

  let id = "interval-width"
  let weight = 2.0

  func examine(_ evidence: Evidence) -> GradeReason? {
    var widths = 0.0
    var spend = 0.0
    for channel in evidence.channels {
      guard let roi = channel.whole.roi, roi.mean > 0 else { continue }
      widths += channel.whole.spend * min(10, (roi.upper - roi.lower) / roi.mean)
      spend += channel.whole.spend
    }
    guard spend > 0 else { return nil }
    let value = widths / spend
    let style = evidence.style
    let text = style.decimal(value, places: 2)
    let verdict = Limits.atMost(value, pass: Self.pass, warning: Self.warning)
    return GradeReason(
      check: id, label: style.say("ROI interval width / ROI"), value: value,
      threshold: Self.pass, verdict: verdict, valueText: text,
      thresholdText: "≤ " + style.decimal(Self.pass, places: 2),
      message: verdict == .pass
        ? style.say("ROI intervals are narrower than the ROI itself (width \(text) of it).")
        : style.say(
          "ROI intervals are wide (\(text) times the ROI): the data say little about single channels."
        ))
  }
}

import Wording

/// Whether channels run together so closely that their effects cannot be told apart.
struct OverlapCheck: QualityCheck {
  static let pass = 5.0
  static let warning = 10.0

  let id = "overlap"
  let weight = 1.5

  func examine(_ evidence: Evidence) -> GradeReason? {
    let factors = evidence.analysis.quality.varianceInflation.filter { $0.value.isFinite }
    guard factors.count > 1, let largest = factors.map(\.value).max() else { return nil }
    let style = evidence.style
    let text = style.decimal(largest, places: 1)
    let verdict = Limits.atMost(largest, pass: Self.pass, warning: Self.warning)
    let names = Self.overlapping(evidence)
    return GradeReason(
      check: id, label: style.say("Channels that overlap (largest VIF)"), value: largest,
      threshold: Self.pass, verdict: verdict, valueText: text,
      thresholdText: "≤ " + style.decimal(Self.pass, places: 0),
      message: verdict == .pass
        ? style.say("Channels vary enough on their own to be told apart (VIF \(text)).")
        : names.count == 1
          ? style.say(
            "\(names[0]) moves with other channels (VIF \(text)), so its part is uncertain.")
          : style.say(
            "\(style.shortened(names, limit: 2)) run together (VIF \(text)), so their split is uncertain."
          ))
  }

  /// Names of the channels above the limit, the most inflated first.
  static func overlapping(_ evidence: Evidence) -> [String] {
    evidence.analysis.quality.varianceInflation.filter { $0.value > pass }
      .sorted { $0.value == $1.value ? $0.name < $1.name : $0.value > $1.value }
      .map { PlainName.of($0.name) }
  }
}

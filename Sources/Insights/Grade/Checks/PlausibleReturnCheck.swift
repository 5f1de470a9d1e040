import Wording

/// Whether a channel returns more, or takes a larger part of the outcome, than media does in practice.
///
/// Such a channel often follows demand (search, retargeting) rather than making it.
struct PlausibleReturnCheck: QualityCheck {
  /// Money per unit of money.
  static let highestReturn = 20.0
  /// Of the outcome.
  static let largestShare = 0.5

  let id = "plausible-return"
  let weight = 1.0

  func examine(_ evidence: Evidence) -> GradeReason? {
    let suspects = Self.suspects(evidence)
    let count = evidence.bySize.count
    guard count > 0 else { return nil }
    let style = evidence.style
    let highest = style.decimal(Self.highestReturn, places: 0)
    let share = style.percent(Self.largestShare, places: 0)
    let names = style.shortened(suspects.map { evidence.name($0) }, limit: 2)
    return GradeReason(
      check: id, label: style.say("Implausible returns"), value: Double(suspects.count),
      threshold: 0, verdict: suspects.isEmpty ? .pass : .warning,
      valueText: style.say("\(suspects.count) of \(count)"),
      thresholdText: style.outcomeIsMoney
        ? style.say("ROI ≤ \(highest), share ≤ \(share)") : style.say("share ≤ \(share)"),
      message: suspects.isEmpty
        ? style.say("No channel returns more than media does in practice.")
        : style.say(
          suspects.count,
          one:
            "\(names) returns more than media does in practice and may follow demand rather than make it.",
          other:
            "\(names) return more than media does in practice and may follow demand rather than make it."
        ))
  }

  static func suspects(_ evidence: Evidence) -> [Int] {
    evidence.bySize.filter { index in
      let whole = evidence.channels[index].whole
      let returns = evidence.style.outcomeIsMoney ? whole.roi?.mean ?? 0 : 0
      let share = evidence.total > 0 ? whole.contribution.mean / evidence.total : 0
      return returns > highestReturn || share > largestShare
    }
  }
}

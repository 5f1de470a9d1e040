import Budgeting
import Wording

/// The plan spends more on a channel than any stretch of the data has seen.
struct ExtrapolationRule: WarningRule {
  func warnings(_ evidence: Evidence) -> [String] {
    let beyond = (evidence.plan?.channels ?? []).filter(Self.isBeyond)
    guard let furthest = beyond.map(Self.excess).max() else { return [] }
    let names = evidence.style.shortened(beyond.map { PlainName.of($0.channel) }, limit: 3)
    let share = evidence.style.percent(furthest, places: 0)
    return [
      evidence.say(
        "The plan spends more on \(names) than any \(evidence.planned.length) of the data did, by up to \(share): what that brings is extrapolated, so treat it as a test."
      )
    ]
  }

  /// Whether the plan goes beyond what was ever spent, by more than rounding.
  static func isBeyond(_ part: Allocation) -> Bool { excess(part) > 0.005 }

  /// How far the plan goes beyond the most observed, as a share of it.
  private static func excess(_ part: Allocation) -> Double {
    part.observedMaximum > 0 && part.change > 0 ? part.recommended / part.observedMaximum - 1 : 0
  }
}

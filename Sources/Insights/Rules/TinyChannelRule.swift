import Wording

/// A channel too small for its return to matter, or to be measured.
struct TinyChannelRule: WarningRule {
  /// Of all spend.
  static let share = 0.005

  func warnings(_ evidence: Evidence) -> [String] {
    let spend = evidence.analysis.media.whole.spend
    let tiny = evidence.bySize.filter { evidence.channels[$0].whole.spend < Self.share * spend }
    guard !tiny.isEmpty else { return [] }
    let names = evidence.style.shortened(tiny.map { evidence.name($0) }, limit: 3)
    let limit = evidence.style.percent(Self.share)
    return [
      evidence.say(
        tiny.count,
        one:
          "\(names) takes less than \(limit) of spend: a return on so little is not a reason to act.",
        other:
          "\(names) take less than \(limit) of spend each: a return on so little is not a reason to act."
      )
    ]
  }
}

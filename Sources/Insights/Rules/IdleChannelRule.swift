import Wording

/// A channel that no longer runs cannot be planned with.
struct IdleChannelRule: WarningRule {
  func warnings(_ evidence: Evidence) -> [String] {
    let idle = evidence.channels.indices.filter {
      evidence.channels[$0].whole.spend > 0 && evidence.channels[$0].recent.spend <= 0
    }
    guard !idle.isEmpty else { return [] }
    let names = evidence.style.shortened(idle.map { evidence.name($0) }, limit: 3)
    let window = evidence.window.inside
    return [
      evidence.say(
        idle.count, one: "\(names) did not run \(window), so the plan leaves it out.",
        other: "\(names) did not run \(window), so the plan leaves them out.")
    ]
  }
}

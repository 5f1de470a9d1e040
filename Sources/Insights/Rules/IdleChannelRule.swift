import Wording

/// A channel that no longer runs cannot be planned with.
struct IdleChannelRule: WarningRule {
  func warnings(_ evidence: Evidence) -> [String] {
    let idle = evidence.channels.indices.filter {
      evidence.channels[$0].whole.spend > 0 && evidence.channels[$0].recent.spend <= 0
    }
    guard !idle.isEmpty else { return [] }
    let names = ListStyle.shortened(idle.map { evidence.name($0) }, limit: 3)
    return [
      "\(names) did not run in \(evidence.window.phrase), so the plan leaves \(idle.count == 1 ? "it" : "them") out."
    ]
  }
}

/// A channel that demand may have bought, and one whose return is hard to believe for another reason.
struct DemandChasingRule: WarningRule {
  func warnings(_ evidence: Evidence) -> [String] {
    let found = evidence.bySize.filter { evidence.demand.channels[$0].verdict != .none }
    let others = PlausibleReturnCheck.suspects(evidence).filter { !found.contains($0) }
    return found.prefix(3).compactMap { evidence.demandMessage($0) }
      + others.prefix(3).map { index in
        let name = evidence.name(index)
        guard let roi = evidence.channels[index].whole.roi.map({ evidence.roi($0) }) else {
          return evidence.say(
            "\(name) brought more than media does in practice. It may follow demand: an experiment, or a demand measure in the data, would tell."
          )
        }
        return evidence.say(
          "\(name) returned \(roi), more than media does in practice. It may follow demand: an experiment, or a demand measure in the data, would tell."
        )
      }
  }
}

import Wording

/// A channel with an implausible return may follow demand rather than make it.
struct DemandChasingRule: WarningRule {
  func warnings(_ evidence: Evidence) -> [String] {
    PlausibleReturnCheck.suspects(evidence).prefix(3).map { index in
      let whole = evidence.channels[index].whole
      let returned = whole.roi.map { "returned \(evidence.roi($0))" } ?? ""
      return
        "\(evidence.name(index)) \(returned), more than media does in practice. It may follow demand: an experiment, or a demand measure in the data, would tell."
    }
  }
}

import Findings

/// Spend that goes up and down with demand takes the credit for sales that would have come anyway.
enum FollowedDemand {
  /// Whether a pair is a channel and a measure of demand, which this rule tells and no other.
  static func covers(_ pair: Redundancy.Pair) -> Bool {
    switch (pair.first, pair.second) {
    case (.spend, .demand), (.exposure, .demand): true
    default: false
    }
  }

  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    context.redundancy(dataset).pairs.filter(covers).compactMap { pair in
      guard case .demand(let index) = pair.second, pair.correlation > 0 else { return nil }
      let channel = dataset.name(of: pair.first)
      let followers = dataset.demand[index].channels
      // The model already gives demand its share of these.
      let isKnown = followers.isEmpty || followers.contains(channel)
      let (name, demand) = (quotedName(channel), quotedName(dataset.name(of: pair.second)))
      let correlation = ShownNumber.hundredths(pair.correlation)
      return Finding(
        isKnown ? .note : .warning, code: "data.follows-demand",
        isKnown
          ? "The channel \(name) moves with demand, \(demand) (correlation \(correlation)), which the model takes into account."
          : "The channel \(name) moves with demand, \(demand) (correlation \(correlation)): some of the sales it seems to bring would have come anyway.",
        at: context.place(pair.first, of: dataset),
        fix: isKnown ? "" : "Name the channel in data.demand beside that column.")
    }
  }
}

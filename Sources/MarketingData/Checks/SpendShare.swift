import Findings

/// A channel with next to no money cannot be measured, and may be in another unit; one with nearly all leaves none to
/// the others.
enum SpendShare {
  static let tiny = 0.005
  static let minute = 0.0005
  static let dominant = 0.8

  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    let totals = dataset.channels.map { $0.spend.reduce(0, +) }
    let all = totals.reduce(0, +)
    guard totals.count > 1, all > 0 else { return [] }
    // Beside a channel in the wrong unit, which `ImplausibleSpend` tells, all others would look tiny.
    let sold = dataset.outcome.isMoney ? dataset.outcome.values.reduce(0, +) : .infinity
    let plausible = totals.filter { $0 <= sold }.reduce(0, +)
    return totals.indices.compactMap { index in
      let share = totals[index] / (totals[index] <= sold ? plausible : all)
      let name = quotedName(dataset.channels[index].name)
      let place = context.place(.spend(index), of: dataset)
      guard share > 0 else { return nil }
      if share < tiny {
        return Finding(
          share < minute ? .warning : .note, code: "data.tiny-channel",
          "The channel \(name) has \(ShownNumber.percent(share)) of all spend: too little to be measured.",
          at: place,
          fix: share < minute
            ? "Check whether its spend is in thousands, or leave the channel out." : "")
      }
      guard share > dominant else { return nil }
      return Finding(
        .note, code: "data.dominant-channel",
        "The channel \(name) has \(ShownNumber.percent(share)) of all spend.", at: place,
        fix: "Check that its spend is in the same unit as that of the others.")
    }
  }
}

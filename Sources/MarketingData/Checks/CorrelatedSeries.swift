import Findings
import Wording

/// Series that rise and fall together cannot be told apart by any model.
enum CorrelatedSeries {
  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    let pairs = context.redundancy(dataset).pairs.filter { !FollowedDemand.covers($0) }
    let severe = pairs.filter { abs($0.correlation) >= Redundancy.inseparable }
    let mild = pairs.filter { abs($0.correlation) < Redundancy.inseparable }
    return tangles(severe).map { warning($0, dataset, context) }
      + remarks(mild.filter(areChannels), dataset, context)
      + remarks(mild.filter { !areChannels($0) }, dataset, context)
  }

  /// The pairs, those that share a series together.
  private static func tangles(_ pairs: [Redundancy.Pair]) -> [[Redundancy.Pair]] {
    var tangles: [[Redundancy.Pair]] = []
    for pair in pairs {
      func touches(_ tangle: [Redundancy.Pair]) -> Bool {
        tangle.contains {
          [$0.first, $0.second].contains { $0 == pair.first || $0 == pair.second }
        }
      }
      let joined = tangles.filter(touches).flatMap { $0 } + [pair]
      let place = tangles.firstIndex(where: touches) ?? tangles.count
      tangles.removeAll(where: touches)
      tangles.insert(joined, at: min(place, tangles.count))
    }
    return tangles
  }

  private static func warning(
    _ tangle: [Redundancy.Pair], _ dataset: Dataset, _ context: CheckContext
  ) -> Finding {
    var members: [SeriesKey] = []
    for key in tangle.flatMap({ [$0.first, $0.second] }) where !members.contains(key) {
      members.append(key)
    }
    let isMedia = tangle.allSatisfy(areChannels)
    let start: Phrase
    if members.count == 2 {
      start = sentence(tangle[0], dataset)
    } else {
      let least = ShownNumber.hundredths(tangle.map { abs($0.correlation) }.min() ?? 0)
      let names = NameList.phrase(members.map { dataset.name(of: $0) }, limit: 6)
      start =
        isMedia
        ? Phrase("The channels \(names) move together (correlations of \(least) and more)")
        : Phrase("\(names) move together (correlations of \(least) and more)")
    }
    return Finding(
      .warning, code: code(tangle[0]), "\(start): their effects cannot be told apart.",
      at: context.place(members[0], of: dataset),
      fix: isMedia
        ? "Merge them into one channel, or plan periods in which only one of them runs."
        : "Leave one of them out where both measure the same.")
  }

  /// Up to two pairs on their own, more in one sentence.
  private static func remarks(
    _ pairs: [Redundancy.Pair], _ dataset: Dataset, _ context: CheckContext
  ) -> [Finding] {
    guard pairs.count > 2 else {
      return pairs.map { pair in
        Finding(
          .note, code: code(pair),
          "\(sentence(pair, dataset)): their effects are hard to tell apart.",
          at: context.place(pair.first, of: dataset))
      }
    }
    let strongest = pairs.sorted { abs($0.correlation) > abs($1.correlation) }
    let named = Phrase(
      listing: strongest.prefix(3).map { pair in
        let names = (
          quotedName(dataset.name(of: pair.first)), quotedName(dataset.name(of: pair.second))
        )
        return Phrase("\(names.0) and \(names.1) (\(ShownNumber.hundredths(pair.correlation)))")
      })
    return [
      Finding(
        .note, code: code(pairs[0]),
        areChannels(pairs[0])
          ? "\(pairs.count) pairs of channels move together, most of all \(named): their effects are hard to tell apart."
          : "\(pairs.count) pairs of series move together, most of all \(named): their effects are hard to tell apart.",
        at: context.place(strongest[0].first, of: dataset))
    ]
  }

  private static func sentence(_ pair: Redundancy.Pair, _ dataset: Dataset) -> Phrase {
    let first = quotedName(dataset.name(of: pair.first))
    let second = quotedName(dataset.name(of: pair.second))
    let correlation = ShownNumber.hundredths(pair.correlation)
    return switch (areChannels(pair), pair.correlation > 0) {
    case (true, true):
      Phrase("The channels \(first) and \(second) move together (correlation \(correlation))")
    case (true, false):
      Phrase(
        "The channels \(first) and \(second) move against each other (correlation \(correlation))")
    case (false, true): Phrase("\(first) and \(second) move together (correlation \(correlation))")
    case (false, false):
      Phrase("\(first) and \(second) move against each other (correlation \(correlation))")
    }
  }

  private static func code(_ pair: Redundancy.Pair) -> String {
    areChannels(pair) ? "data.correlated-channels" : "data.correlated-series"
  }

  private static func areChannels(_ pair: Redundancy.Pair) -> Bool {
    [pair.first, pair.second].allSatisfy { key in
      switch key {
      case .spend, .exposure: true
      default: false
      }
    }
  }
}

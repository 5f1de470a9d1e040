import Settings

/// All limits of a plan: as the optimiser takes them, and as they are told.
struct LimitSet: Sendable {
  var settings: BudgetSettings
  /// Channel names and their spend in the window, in the data's order.
  var current: [(name: String, spend: Double)]
  var words: LimitWords
  /// The plan's total as a share of the current one.
  var ratio: Double

  /// One side of a limit, `sum_i weight_i x_i <= bound` over all channels, in words.
  struct Item: Sendable {
    var members: [Int]
    var weights: [Double]
    var bound: Double
    var words: String
    /// Whether the user set it.
    var isSet: Bool
  }

  /// Each channel's range.
  var ranges: [ClosedRange<Double>] {
    current.map { bounds($0).range(ratio: ratio) }
  }

  func bounds(_ channel: (name: String, spend: Double)) -> SpendBounds {
    SpendBounds(
      current: channel.spend, shift: settings.shift, limits: settings.constraints[channel.name])
  }

  /// The limits on sums and ratios, over some of the channels; the others spend nothing.
  func rows(of active: [Int]) -> [SpendRow] {
    let place = Dictionary(uniqueKeysWithValues: active.enumerated().map { ($1, $0) })
    let groups = settings.groups.flatMap { group -> [SpendRow] in
      let (lower, upper) = limits(of: group)
      guard lower != nil || upper != nil else { return [] }
      return [
        SpendRow(
          sum: members(of: group).compactMap { place[$0] }, lower: lower ?? -.infinity,
          upper: upper ?? .infinity)
      ]
    }
    let ratios = settings.ratios.flatMap { ratio -> [SpendRow] in
      guard let first = index(ratio.channel), let second = index(ratio.other) else { return [] }
      return SpendRow.ratio(first, to: second, lower: ratio.min, upper: ratio.max).map { row in
        let kept = row.members.indices.filter { place[row.members[$0]] != nil }
        return SpendRow(
          kept.compactMap { place[row.members[$0]] }, weights: kept.map { row.weights[$0] },
          lower: row.lower, upper: row.upper)
      }
    }
    return (groups + ratios).filter { !$0.members.isEmpty }
  }

  /// Changes too small to be made, of some of the channels; empty when every change may be.
  func zones(of active: [Int]) -> [DeadZone?] {
    guard let smallest = settings.smallestChange else { return [] }
    let zones = active.map { index -> DeadZone? in
      let spend = current[index].spend
      let reach = max((smallest.share ?? 0) * spend, smallest.amount ?? 0)
      return reach > 0 ? DeadZone(centre: spend, reach: reach) : nil
    }
    return zones.contains { $0 != nil } ? zones : []
  }

  /// Every limit but the total, for telling which of them clash.
  var items: [Item] {
    current.indices.flatMap(boundItems) + settings.groups.indices.flatMap(groupItems)
      + settings.ratios.indices.flatMap(ratioItems)
  }

  private func boundItems(_ index: Int) -> [Item] {
    let channel = current[index]
    let (lower, upper) = bounds(channel).sides(ratio: ratio)
    func source(_ side: SpendBounds.Side) -> String {
      guard channel.spend > 0 else { return "nothing is spent on it now" }
      return side.key.map { "budget.constraints.\(channel.name).\($0)" } ?? "budget.shift"
    }
    return [
      Item(
        members: [index], weights: [-1], bound: -lower.spend,
        words: "\(channel.name) at least \(words.text(lower.spend)) (\(source(lower)))",
        isSet: lower.key != nil),
      Item(
        members: [index], weights: [1], bound: upper.spend,
        words: "\(channel.name) at most \(words.text(upper.spend)) (\(source(upper)))",
        isSet: upper.key != nil),
    ]
  }

  private func groupItems(_ place: Int) -> [Item] {
    let group = settings.groups[place]
    let members = members(of: group)
    let (lower, upper) = limits(of: group)
    let all = members.map { current[$0].name }
    let name =
      group.name
      ?? (all.count > 1
        ? all.dropLast().joined(separator: ", ") + " and \(all[all.count - 1])" : all.first ?? "")
    let ones = members.map { _ in 1.0 }
    let key = "budget.groups[\(place + 1)]"
    return [
      lower.map {
        Item(
          members: members, weights: ones.map { -$0 }, bound: -$0,
          words: "\(name) together at least \(words.text($0)) (\(key))", isSet: true)
      },
      upper.map {
        Item(
          members: members, weights: ones, bound: $0,
          words: "\(name) together at most \(words.text($0)) (\(key))", isSet: true)
      },
    ].compactMap { $0 }
  }

  private func ratioItems(_ place: Int) -> [Item] {
    let ratio = settings.ratios[place]
    guard let first = index(ratio.channel), let second = index(ratio.other) else { return [] }
    let key = "budget.ratios[\(place + 1)]"
    return [
      ratio.min.map {
        Item(
          members: [first, second], weights: [-1, $0], bound: 0,
          words: "\(ratio.channel) at least \(words.text($0)) times \(ratio.other) (\(key).min)",
          isSet: true)
      },
      ratio.max.map {
        Item(
          members: [first, second], weights: [1, -$0], bound: 0,
          words: "\(ratio.channel) at most \(words.text($0)) times \(ratio.other) (\(key).max)",
          isSet: true)
      },
    ].compactMap { $0 }
  }

  private func index(_ name: String) -> Int? { current.firstIndex { $0.name == name } }

  private func members(of group: SpendGroup) -> [Int] {
    group.channels.isEmpty
      ? Array(current.indices)
      : current.indices.filter { group.channels.contains(current[$0].name) }
  }

  /// A group's limits in money, the tighter of the two kinds.
  private func limits(of group: SpendGroup) -> (lower: Double?, upper: Double?) {
    let spend = members(of: group).reduce(0) { $0 + current[$1].spend }
    let lower = [group.min, group.minChange.map { max(0, spend * (1 + $0)) }].compactMap { $0 }
    let upper = [group.max, group.maxChange.map { spend * (1 + $0) }].compactMap { $0 }
    return (lower.max(), upper.min())
  }
}

import Findings

/// Says which limits cannot be kept together, and by how much they miss.
struct Clash {
  var limits: LimitSet
  /// What must be spent, and what may be.
  var total: (least: Double?, most: Double?)

  /// Throws when no allocation keeps all limits.
  func check() throws(Unusable) {
    try checkTotal()
    let items = limits.items + totalItems
    guard !limits.settings.groups.isEmpty || !limits.settings.ratios.isEmpty,
      !canBeKept(items)
    else { return }
    throw Unusable(.input, explained(smallest(items)))
  }

  private func text(_ value: Double) -> String { limits.words.text(value) }

  /// The channels' own ranges against the total, which needs no search.
  private func checkTotal() throws(Unusable) {
    let ranges = limits.ranges
    let least = ranges.reduce(0) { $0 + $1.lowerBound }
    let most = ranges.reduce(0) { $0 + $1.upperBound }
    if let budget = total.most, least > budget + 1e-9 * budget {
      throw Unusable(
        .input,
        limits.words.problem(
          "budget.too-small",
          "The plan must spend at least \(text(least)), which is \(text(least - budget)) more than the budget of \(text(budget)): \(list(isLower: true)).",
          key: "budget.constraints",
          fix: "Lower a minimum by \(text(least - budget)) in all, or raise budget.total."))
    }
    if let budget = total.least, most < budget - 1e-9 * budget {
      throw Unusable(
        .input,
        limits.words.problem(
          "budget.too-large",
          "The plan can spend at most \(text(most)), which is \(text(budget - most)) less than the budget of \(text(budget)): \(list(isLower: false)).",
          key: "budget.constraints",
          fix: "Raise a maximum by \(text(budget - most)) in all, or lower budget.total."))
    }
  }

  /// Each channel's bound of a side, and the setting it comes from.
  private func list(isLower: Bool) -> String {
    zip(limits.current, limits.ranges).enumerated().filter { _, pair in
      pair.0.spend > 0 || (isLower ? pair.1.lowerBound : pair.1.upperBound) > 0
    }.map { index, _ in limits.items[2 * index + (isLower ? 0 : 1)].words }.joined(separator: ", ")
  }

  private var totalItems: [LimitSet.Item] {
    let all = Array(limits.current.indices)
    let source = limits.settings.total == nil ? "what was spent" : "budget.total"
    func item(_ bound: Double, _ sign: Double) -> LimitSet.Item {
      LimitSet.Item(
        members: all, weights: all.map { _ in sign }, bound: sign * bound,
        words: "the budget of \(text(bound)) (\(source))", isSet: true)
    }
    return (total.least.map { [item($0, -1)] } ?? []) + (total.most.map { [item($0, 1)] } ?? [])
  }

  /// Some of the items, of which none can be left out for the rest to clash (a deletion filter, Chinneck 1997).
  private func smallest(_ items: [LimitSet.Item]) -> [LimitSet.Item] {
    var kept = items
    for index in items.indices.reversed() {
      var fewer = kept
      fewer.remove(at: index)
      if !canBeKept(fewer) { kept = fewer }
    }
    return kept
  }

  private func explained(_ items: [LimitSet.Item]) -> Finding {
    let slacks = relaxation(items)
    let words = items.map(\.words)
    let all =
      words.count > 1
      ? words.dropLast().joined(separator: "; ") + "; and \(words[words.count - 1])"
      : words.joined()
    let loosened = zip(items, slacks).filter { $0.1 > 1e-9 * scale }
      .map { "\($0.0.words) by \(text($0.1))" }
    return limits.words.problem(
      "budget.clash",
      "These limits cannot all be kept, they miss each other by \(text(slacks.reduce(0, +))): \(all).",
      key: "budget",
      fix: "The least that helps is to loosen \(loosened.joined(separator: ", and ")).")
  }

  private var scale: Double {
    max(limits.current.reduce(0) { $0 + $1.spend }, total.most ?? 0, total.least ?? 0, 1e-300)
  }

  private func canBeKept(_ items: [LimitSet.Item]) -> Bool {
    let count = limits.current.count
    return LinearProgram(
      cost: [Double](repeating: 0, count: count),
      upper: [Double](repeating: .infinity, count: count), rows: items.map { row($0) }
    ).solve() != nil
  }

  /// By how much each item gives way where they give way least in all; of equal ways one the user set is preferred.
  private func relaxation(_ items: [LimitSet.Item]) -> [Double] {
    let count = limits.current.count
    let rows = items.enumerated().map { row($1, slack: count + $0) }
    let cost = [Double](repeating: 0, count: count) + items.map { $0.isSet ? 1 : 1.001 }
    let program = LinearProgram(
      cost: cost, upper: [Double](repeating: .infinity, count: cost.count), rows: rows)
    return (program.solve() ?? cost).dropFirst(count).map { $0 * scale }
  }

  private func row(_ item: LimitSet.Item, slack: Int? = nil) -> LinearProgram.Row {
    let entries = zip(item.members, item.weights).map { (index: $0, weight: $1) }
    // Rounding in the last digits is no clash.
    let bound = item.bound / scale + (slack == nil ? 1e-10 : 0)
    return LinearProgram.Row(
      entries: entries + (slack.map { [(index: $0, weight: -1)] } ?? []), relation: .atMost,
      bound: bound)
  }
}

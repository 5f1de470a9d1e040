/// Shares money out along concave curves by price: every spend gets what is best at the price of its group.
///
/// At a price, each spend takes what brings at least that much. A group whose spends would take more than its
/// maximum has a higher price of its own, one that would take less than its minimum a lower one. Groups lie inside
/// each other or apart, so that each group's two prices are found once, from the innermost outwards. That is the
/// exact optimum of the concave problem (Lagrange's dual), and each spend's price tells that it is.
struct WaterFilling {
  let tree: SpendTree
  let hulls: [ConcaveHull]
  /// What is added to the price for each spend; empty for nothing.
  var surcharges: [Double] = []

  /// An allocation and the price of money at each spend.
  struct Filling {
    var spends: [Double]
    var prices: [Double]
  }

  /// One group's own answers: what it takes where its maximum or minimum binds, and from which price on.
  private struct Settled {
    var top: (price: Double, filling: Filling)?
    var bottom: (price: Double, filling: Filling)?
  }

  /// The best allocation when money costs `price` outside the root; `nil` where the limits contradict each other.
  func fill(price: Double) -> Filling? {
    var settled: [Settled] = []
    settled.reserveCapacity(tree.nodes.count)
    for node in tree.nodes.indices {
      guard let answers = settle(node, settled) else { return nil }
      settled.append(answers)
    }
    var filling = empty
    _ = take(tree.nodes.count - 1, price, settled, &filling)
    return filling
  }

  private var empty: Filling {
    let zeros = [Double](repeating: 0, count: hulls.count)
    return Filling(spends: zeros, prices: zeros)
  }

  private func surcharge(_ leaf: Int) -> Double { surcharges.isEmpty ? 0 : surcharges[leaf] }

  /// What a node takes at a price from outside, its own limits kept; the sum is returned.
  private func take(
    _ node: Int, _ price: Double, _ settled: [Settled], _ filling: inout Filling
  ) -> Double {
    if let top = settled[node].top, price < top.price {
      return copy(node, top.filling, &filling)
    }
    if let bottom = settled[node].bottom, price > bottom.price {
      return copy(node, bottom.filling, &filling)
    }
    return takeFreely(node, price, settled, &filling)
  }

  private func takeFreely(
    _ node: Int, _ price: Double, _ settled: [Settled], _ filling: inout Filling
  ) -> Double {
    var total = 0.0
    for leaf in tree.nodes[node].leaves {
      let spend = hulls[leaf].demand(price + surcharge(leaf))
      filling.spends[leaf] = spend
      filling.prices[leaf] = price
      total += spend
    }
    for child in tree.nodes[node].children { total += take(child, price, settled, &filling) }
    return total
  }

  private func copy(_ node: Int, _ source: Filling, _ filling: inout Filling) -> Double {
    var total = 0.0
    forEachLeaf(node) { leaf in
      filling.spends[leaf] = source.spends[leaf]
      filling.prices[leaf] = source.prices[leaf]
      total += source.spends[leaf]
    }
    return total
  }

  private func forEachLeaf(_ node: Int, _ body: (Int) -> Void) {
    for leaf in tree.nodes[node].leaves { body(leaf) }
    for child in tree.nodes[node].children { forEachLeaf(child, body) }
  }

  /// The prices from which a node's maximum and minimum bind; `nil` where they cannot be met.
  private func settle(_ node: Int, _ settled: [Settled]) -> Settled? {
    let limits = tree.nodes[node]
    var answers = Settled()
    guard limits.upper.isFinite || limits.lower.isFinite else { return answers }
    let range = prices(node)
    var most = empty
    var least = empty
    let largest = takeFreely(node, range.lowest, settled, &most)
    let smallest = takeFreely(node, range.highest, settled, &least)
    // Totals that were worked out elsewhere may miss a limit in their last digits.
    let slack = 1e-10 * max(abs(largest), abs(limits.upper.isFinite ? limits.upper : largest))
    guard smallest <= limits.upper + slack, largest >= limits.lower - slack else { return nil }
    func crossing(_ target: Double) -> (price: Double, filling: Filling) {
      var search = PriceSearch(
        target: min(max(target, smallest), largest), low: range.lowest, high: range.highest,
        most: most, least: least,
        sums: (largest, smallest))
      return search.solve { takeFreely(node, $0, settled, &$1) }
    }
    if largest > limits.upper { answers.top = crossing(limits.upper) }
    if smallest < limits.lower {
      answers.bottom =
        limits.lower == limits.upper && answers.top != nil ? answers.top : crossing(limits.lower)
    }
    return answers
  }

  /// Prices below and above every slope in a node.
  private func prices(_ node: Int) -> (lowest: Double, highest: Double) {
    var (lowest, highest) = (Double.infinity, -Double.infinity)
    forEachLeaf(node) { leaf in
      let slopes = hulls[leaf].slopes
      lowest = min(lowest, slopes.lowest - surcharge(leaf))
      highest = max(highest, slopes.highest - surcharge(leaf))
    }
    let margin = 1e-9 * (abs(lowest) + 1e-300)
    return (lowest - margin, highest)
  }
}

/// The best sharing of money along concave hulls: nothing on the curves themselves can be better.
///
/// Limits that form a tree are kept exactly. Each of the others gets a price of its own, found in turns until all hold
/// (coordinate descent on Lagrange's dual); the bound is valid for any prices.
struct Relaxation {
  let tree: SpendTree
  let price: Double
  private let crossing: [OneSidedLimit]

  /// Rounds of pricing the limits that cut across.
  static let rounds = 6

  /// How exactly they are made to hold, as a share of the money; a climb along the limits does the rest.
  static let closeness = 1e-6

  init(_ problem: AllocationProblem) {
    tree = SpendTree(problem.rows, count: problem.count)
    price = problem.price
    crossing = tree.crossing.flatMap(OneSidedLimit.all)
  }

  /// Whether every limit is kept exactly.
  var isExact: Bool { crossing.isEmpty }

  struct Answer {
    var spends: [Double]
    /// The price of money at each spend.
    var prices: [Double]
    /// No allocation can be better.
    var bound: Double
    /// The prices of the limits that cut across.
    var charges: [Double]
  }

  /// `nil` where the limits contradict each other.
  ///
  /// - Parameter charges: prices of the limits that cut across from a problem much like this one.
  func solve(_ hulls: [ConcaveHull], charges: [Double]? = nil) -> Answer? {
    var prices = charges ?? [Double](repeating: 0, count: crossing.count)
    guard var filling = fill(hulls, prices) else { return nil }
    if !crossing.isEmpty {
      let size = max(filling.spends.reduce(0) { $0 + abs($1) }, 1e-300)
      for _ in 0..<Self.rounds {
        var worst = 0.0
        for place in crossing.indices {
          let excess = crossing[place].excess(filling.spends)
          let isSlack = excess < 0 && prices[place] == 0 && !crossing[place].isEquality
          guard !isSlack, abs(excess) > Self.closeness * size else { continue }
          worst = max(worst, abs(excess))
          charge(place, &prices, &filling, hulls)
        }
        if worst <= Self.closeness * size { break }
      }
    }
    return Answer(
      spends: filling.spends, prices: filling.prices, bound: bound(filling, prices, hulls),
      charges: prices)
  }

  private func bound(
    _ filling: WaterFilling.Filling, _ prices: [Double], _ hulls: [ConcaveHull]
  ) -> Double {
    var total = 0.0
    for (hull, spend) in zip(hulls, filling.spends) {
      total += hull.value(spend).value - price * spend
    }
    for (limit, cost) in zip(crossing, prices) where cost != 0 {
      total -= cost * limit.excess(filling.spends)
    }
    return total
  }

  private func fill(_ hulls: [ConcaveHull], _ prices: [Double]) -> WaterFilling.Filling? {
    var surcharges: [Double] = []
    if !crossing.isEmpty {
      surcharges = [Double](repeating: 0, count: hulls.count)
      for (limit, cost) in zip(crossing, prices) where cost != 0 {
        for (place, member) in limit.members.enumerated() {
          surcharges[member] += cost * limit.weights[place]
        }
      }
    }
    return WaterFilling(tree: tree, hulls: hulls, surcharges: surcharges).fill(price: price)
  }

  /// Changes one limit's price until it just holds, or is free.
  private func charge(
    _ place: Int, _ prices: inout [Double], _ filling: inout WaterFilling.Filling,
    _ hulls: [ConcaveHull]
  ) {
    let limit = crossing[place]
    let size = hulls.reduce(0) { max($0, abs($1.slopes.lowest)) }
    let step = max(abs(prices[place]) / 4, 1e-3 * size, 1e-12)
    func excess(_ cost: Double) -> Double? {
      prices[place] = cost
      guard let filled = fill(hulls, prices) else { return nil }
      filling = filled
      return limit.excess(filled.spends)
    }
    let spent = filling.spends.reduce(0) { $0 + abs($1) }
    let start = prices[place]
    guard let first = excess(start) else { return }
    // The excess falls with the price: a bracket is found by doubling steps.
    var (low, high) = (start, start)
    var (lowExcess, highExcess) = (first, first)
    let floor = limit.isEquality ? -Double.infinity : 0
    var width = step
    for _ in 0..<60 where (lowExcess > 0) == (highExcess > 0) {
      if first > 0 {
        (low, lowExcess) = (high, highExcess)
        high += width
        highExcess = excess(high) ?? 0
      } else {
        if low <= floor { return }
        (high, highExcess) = (low, lowExcess)
        low = max(floor, low - width)
        lowExcess = excess(low) ?? 0
      }
      width *= 3
    }
    for round in 0..<40 where high - low > 1e-12 * max(abs(high), abs(low)) {
      let share = lowExcess / (lowExcess - highExcess)
      let inner = share.isFinite && round % 3 != 2 ? min(max(share, 0.02), 0.98) : 0.5
      let middle = low + inner * (high - low)
      guard let now = excess(middle) else { return }
      if abs(now) <= Self.closeness * spent / 4 { return }
      if now > 0 { (low, lowExcess) = (middle, now) } else { (high, highExcess) = (middle, now) }
    }
    // The side on which the limit holds.
    _ = excess(high)
  }
}

/// Plans by what money returns on average: the highest return, and the most outcome at a given return.
struct RatioSearch: Sendable {
  /// The problem with everything but the total.
  var problem: AllocationProblem
  var total: TotalLimit
  /// What comes in whatever is spent.
  var constant: Double
  var solver: AllocationSolver
  var starts: [[Double]]

  /// Response with what comes anyway.
  private func response(_ spends: [Double]) -> Double {
    constant + spends.indices.reduce(0) { $0 + problem.curves[$1].at(spends[$1]).value }
  }

  private func solve(_ total: TotalLimit, price: Double, from starts: [[Double]])
    -> AllocationSolution?
  {
    var priced = problem
    priced.rows = total.row(problem.count) + problem.rows
    priced.price = price
    return solver.solve(priced, starts: starts)
  }

  /// The allocation with the highest response per unit of money, by Dinkelbach's method (1967).
  ///
  /// With the best return so far as the price of money, the plan that is best at this price has a higher return, until
  /// none has. The least total must be above 0.
  func highestReturn() -> AllocationSolution? {
    guard var best = solve(total, price: 0, from: starts) else { return nil }
    var rate = response(best.spends) / best.spends.reduce(0, +)
    for _ in 0..<60 {
      guard let next = solve(total, price: rate, from: [best.spends]) else { return best }
      let found = response(next.spends) / next.spends.reduce(0, +)
      best = next
      guard found > rate * (1 + 1e-13) else { break }
      rate = found
    }
    return best
  }

  /// Totals looked at to find the largest that still returns the target; several may where curves are S-shaped.
  static let totals = 24

  /// The allocation with the most response whose return is still `target`; `nil` when none reaches it.
  ///
  /// Of each total the best plan is made; the return of the best plan falls with the total where curves are concave, so
  /// that the largest total is found by closing a bracket.
  ///
  /// - Parameter range: the totals that the limits allow.
  func largest(returning target: Double, in range: ClosedRange<Double>) -> AllocationSolution? {
    func excess(_ total: Double, _ starts: [[Double]]) -> (AllocationSolution, Double)? {
      guard let found = solve(.whole(total), price: 0, from: starts) else { return nil }
      return (found, response(found.spends) - target * total)
    }
    guard let most = excess(range.upperBound, starts) else { return nil }
    if most.1 >= 0 { return most.0 }
    // The best surplus over the target's price lies at a total that surely is in range.
    guard let surplus = solve(total, price: target, from: starts),
      response(surplus.spends) - target * surplus.spends.reduce(0, +) >= 0
    else { return nil }
    var low = (total: surplus.spends.reduce(0, +), plan: surplus)
    var high = (total: range.upperBound, excess: most.1)
    var lowExcess = response(surplus.spends) - target * low.total
    let step = (high.total - low.total) / Double(Self.totals)
    for count in stride(from: Self.totals - 1, through: 1, by: -1) {
      let total = low.total + Double(count) * step
      guard let found = excess(total, [low.plan.spends]) else { continue }
      if found.1 >= 0 {
        low = (total, found.0)
        lowExcess = found.1
        break
      }
      high = (total, found.1)
    }
    for round in 0..<80 where high.total - low.total > 1e-12 * high.total {
      let share = lowExcess / (lowExcess - high.excess)
      let inner = round % 3 == 2 ? 0.5 : min(max(share, 0.02), 0.98)
      let total = low.total + inner * (high.total - low.total)
      guard let found = excess(total, [low.plan.spends]) else { break }
      if found.1 >= 0 {
        low = (total, found.0)
        lowExcess = found.1
        if lowExcess <= 1e-12 * target * total { break }
      } else {
        high = (total, found.1)
      }
    }
    return low.plan
  }
}

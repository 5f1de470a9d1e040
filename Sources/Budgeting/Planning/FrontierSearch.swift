import MediaMix
import Statistics

/// The best response at budgets around the plan's.
struct FrontierSearch {
  var task: PlanTask
  /// The plan's.
  var budget: Double

  /// The widest range of budgets, as shares of the plan's.
  static let range = 0.7...1.3
  /// Budgets on each side of the plan's.
  static let pointsBeside = 12

  /// The plan, and the best of other budgets within the same limits; their draws are read from the tables.
  func points(plan: Position, gainDraws: [Double], _ recommended: [Double]) -> [Frontier.Point] {
    let budgets = budgets()
    let solver = AllocationSolver(.gradient)
    let points = parallelMap(count: budgets.count, threads: task.threads) { index in
      if budgets[index] == budget, abs(plan.spend - budget) <= 1e-9 * budget {
        return Frontier.Point?(
          Frontier.Point(
            budget: budget, response: plan.response,
            gain: Estimate(draws: gainDraws, interval: task.level),
            marginalReturn: marginal(recommended)))
      }
      let scale = budgets[index] / budget
      return solver.solve(
        task.problem(.whole(budgets[index])), starts: [recommended.map { $0 * scale }]
      ).map { point($0.spends, budget: budgets[index]) }
    }
    return points.compactMap { $0 }
  }

  /// Budgets in ascending order that the limits allow, evenly spaced on each side of the plan's.
  private func budgets() -> [Double] {
    var free = task
    free.total = .open
    guard let totals = free.totals else { return [] }
    let (least, most) = (totals.lowerBound, totals.upperBound)
    let low = max(least, budget * Self.range.lowerBound)
    let high = min(most, budget * Self.range.upperBound)
    let shares = (1...Self.pointsBeside).map { Double($0) / Double(Self.pointsBeside) }
    let slack = 1e-6 * budget
    let below = low < budget - slack ? shares.reversed().map { budget - $0 * (budget - low) } : []
    let above = high > budget + slack ? shares.map { budget + $0 * (high - budget) } : []
    // Where money may be left, the plan's own budget may be more than the limits let be spent.
    return below + (most >= budget - slack ? [budget] : []) + above
  }

  private func point(_ spends: [Double], budget: Double) -> Frontier.Point {
    let draws = task.draws(spends)
    return Frontier.Point(
      budget: budget, response: Estimate(draws: draws.responses, interval: task.level),
      gain: Estimate(draws: draws.gains, interval: task.level),
      marginalReturn: marginal(spends))
  }

  /// The mean return of the last unit of money in channels between their bounds.
  private func marginal(_ spends: [Double]) -> Double? {
    let slopes = spends.indices.filter { channel in
      let bounds = task.channels[channel].bounds
      let edge = 1e-6 * (bounds.upperBound - bounds.lowerBound)
      return spends[channel] > bounds.lowerBound + edge
        && spends[channel] < bounds.upperBound - edge
    }.map { task.channels[$0].table.mean.at(spends[$0]).slope }
    return slopes.isEmpty ? nil : Moments.mean(slopes)
  }

  /// The budget at which the last unit of money stops bringing back `breakEven`; the largest when there are several.
  static func crossing(of breakEven: Double, _ points: [Frontier.Point]) -> Double? {
    let known = points.compactMap { point in
      point.marginalReturn.map { (budget: point.budget, slope: $0) }
    }
    for (near, far) in zip(known, known.dropFirst()).reversed()
    where near.slope >= breakEven && far.slope < breakEven {
      let share = (near.slope - breakEven) / (near.slope - far.slope)
      return near.budget + share * (far.budget - near.budget)
    }
    return nil
  }
}

import MediaMix
import Statistics

/// The best response at budgets around the plan's.
struct FrontierSearch {
  var task: PlanTask

  /// Budgets, as shares of the plan's.
  static let range = 0.7...1.3
  static let points = 25

  /// One point per budget that the limits allow; the plan itself stands at its own budget.
  ///
  /// Other points read the draws' responses from the tables.
  func points(plan: Position, gainDraws: [Double], _ recommended: [Double]) -> [Frontier.Point] {
    let step = (Self.range.upperBound - Self.range.lowerBound) / Double(Self.points - 1)
    let found = parallelMap(count: Self.points, threads: task.threads) { index -> Frontier.Point? in
      let isPlan = index * 2 == Self.points - 1
      let budget =
        isPlan ? task.budget : task.budget * (Self.range.lowerBound + Double(index) * step)
      let problem = task.problem(budget: budget, forProfit: false)
      let least = problem.bounds.reduce(0) { $0 + $1.lowerBound }
      let most = problem.bounds.reduce(0) { $0 + $1.upperBound }
      guard (least...most).contains(budget) else { return nil }
      if isPlan, abs(plan.spend - budget) <= 1e-9 * budget {
        return Frontier.Point(
          budget: budget, response: plan.response,
          gain: Estimate(summarizing: gainDraws, level: task.level),
          marginalReturn: marginal(recommended, problem))
      }
      let scale = budget / task.budget
      let spends = BestAllocation.find(problem, starts: [recommended.map { $0 * scale }])
      return point(spends, problem)
    }
    return found.compactMap { $0 }
  }

  private func point(_ spends: [Double], _ problem: BudgetProblem) -> Frontier.Point {
    let gains = task.sums(
      zip(task.channels, spends).map { channel, spend in
        zip(channel.table.draws(at: spend), channel.currentDraws).map { $0 - $1 }
      })
    let responses = task.sums([task.analysis.media.recent.contributionDraws, gains])
    return Frontier.Point(
      budget: problem.budget, response: Estimate(summarizing: responses, level: task.level),
      gain: Estimate(summarizing: gains, level: task.level),
      marginalReturn: marginal(spends, problem))
  }

  /// The mean return of the last unit of money in channels between their bounds.
  private func marginal(_ spends: [Double], _ problem: BudgetProblem) -> Double? {
    let slopes = spends.indices.filter { channel in
      spends[channel] > problem.bounds[channel].lowerBound
        && spends[channel] < problem.bounds[channel].upperBound
    }.map { problem.tables[$0].mean(at: spends[$0]).slope }
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

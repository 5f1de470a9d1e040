import MediaMix
import Statistics

/// The best response at budgets around the plan's.
struct FrontierSearch {
  var task: PlanTask

  /// The widest range of budgets, as shares of the plan's.
  static let range = 0.7...1.3
  /// Budgets on each side of the plan's.
  static let pointsBeside = 12

  /// The plan, and the best of other budgets within the same limits; their draws are read from the tables.
  func points(plan: Position, gainDraws: [Double], _ recommended: [Double]) -> [Frontier.Point] {
    let budgets = budgets()
    return parallelMap(count: budgets.count, threads: task.threads) { index in
      let problem = task.problem(budget: budgets[index], forProfit: false)
      if budgets[index] == task.budget, abs(plan.spend - task.budget) <= 1e-9 * task.budget {
        return Frontier.Point(
          budget: task.budget, response: plan.response,
          gain: Estimate(draws: gainDraws, interval: task.level),
          marginalReturn: marginal(recommended, problem))
      }
      let scale = budgets[index] / task.budget
      return point(
        BestAllocation.find(problem, starts: [recommended.map { $0 * scale }]), problem)
    }
  }

  /// Budgets in ascending order that the limits allow, evenly spaced on each side of the plan's.
  private func budgets() -> [Double] {
    let least = task.channels.reduce(0) { $0 + $1.bounds.lowerBound }
    let most = task.channels.reduce(0) { $0 + $1.bounds.upperBound }
    let low = max(least, task.budget * Self.range.lowerBound)
    let high = min(most, task.budget * Self.range.upperBound)
    let shares = (1...Self.pointsBeside).map { Double($0) / Double(Self.pointsBeside) }
    let slack = 1e-6 * task.budget
    let below =
      low < task.budget - slack
      ? shares.reversed().map { task.budget - $0 * (task.budget - low) } : []
    let above =
      high > task.budget + slack ? shares.map { task.budget + $0 * (high - task.budget) } : []
    // With profit as the aim the plan's own budget may be more than the limits let be spent.
    return below + (most >= task.budget - slack ? [task.budget] : []) + above
  }

  private func point(_ spends: [Double], _ problem: BudgetProblem) -> Frontier.Point {
    let gains = task.sums(
      zip(task.channels, spends).map { channel, spend in
        zip(channel.table.draws(at: spend), channel.tableDraws).map { $0 - $1 }
      })
    let responses = task.sums([currentDraws, gains])
    return Frontier.Point(
      budget: problem.budget, response: Estimate(draws: responses, interval: task.level),
      gain: Estimate(draws: gains, interval: task.level),
      marginalReturn: marginal(spends, problem))
  }

  /// Media's response today in each planning draw: of channels in the plan, and carry-over of those that stopped.
  private var currentDraws: [Double] {
    let chosen = task.analysis.planningDraws
    let stopped = task.analysis.channels.filter { $0.recent.spend <= 0 }.map { channel in
      chosen.map { channel.recent.contributionDraws[$0] }
    }
    return task.sums(task.channels.map(\.tableDraws) + stopped)
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

import MediaMix
import Settings
import Statistics

/// The plan's money spread over the periods of its window.
struct ScheduleMaking {
  var basis: PlanBasis
  var limits: FlightLimits
  /// Channels that keep the usual pattern.
  var kept: [String]
  var threads: Int

  /// - Parameter spends: per paid channel of the data, what the plan gives it.
  func make(_ spends: [Double]) -> PlanSchedule {
    let active = basis.active
    let made = parallelMap(count: active.count, threads: threads) { place in
      flight(active[place], spend: spends[active[place]])
    }
    let gains = basis.fit.planningDraws.indices.map { draw in
      made.reduce(0) { $0 + $1.gains[draw] }
    }
    return PlanSchedule(
      starts: basis.starts, channels: made.map(\.flight),
      gain: Estimate(draws: gains, interval: basis.level))
  }

  private struct Made: Sendable {
    var flight: PlanSchedule.Flight
    var gains: [Double]
  }

  private func flight(_ index: Int, spend: Double) -> Made {
    let channel = basis.dataset.channels[index]
    let current = Array(channel.spend[basis.planned])
    let problem = FlightProblem(
      response: PatternResponse(
        dataset: basis.dataset, fit: basis.fit, channel: index, periods: basis.planned,
        level: spend / Summation.sum(current)),
      current: current, total: spend, limits: limits)
    var money = problem.usual
    var gains = [Double](repeating: 0, count: problem.response.drawCount)
    if spend > 0, !kept.contains(channel.name), let better = better(problem) {
      (money, gains) = better
    }
    return Made(
      flight: PlanSchedule.Flight(
        channel: channel.name, current: current, even: problem.usual, recommended: money,
        lowerBounds: problem.bounds.map(\.lowerBound),
        upperBounds: problem.bounds.map(\.upperBound),
        gain: Estimate(draws: gains, interval: basis.level)),
      gains: gains)
  }

  /// A pattern that brings more than the usual one in all planning draws, by more than rounding; `nil` where there is none.
  private func better(_ problem: FlightProblem) -> (money: [Double], gains: [Double])? {
    let money = FlightSearch(problem).solve().money
    let gains = problem.gains(money)
    let size = Moments.mean(problem.response.values(problem.multipliers(problem.usual)))
    return Moments.mean(gains) > 1e-9 * abs(size) ? (money, gains) : nil
  }
}

extension Planner {
  /// A plan's money spread over the periods of its window.
  ///
  /// Each channel keeps its planned total, and each period stays within `settings.flighting` of the channel's usual
  /// pattern. What the spread adds is never below 0 on average: where nothing better was found the usual pattern stays.
  ///
  /// - Parameters:
  ///   - basis: what the plan was made for.
  ///   - kept: channels that keep the usual pattern.
  ///   - threads: how many to use; the schedule does not depend on it.
  package static func schedule(
    _ plan: Plan, basis: PlanBasis, settings: BudgetSettings, kept: [String] = [], threads: Int
  ) -> PlanSchedule {
    ScheduleMaking(basis: basis, limits: settings.flighting, kept: kept, threads: threads)
      .make(plan.spends(basis))
  }
}

extension Plan {
  /// What it gives each paid channel, in the data's order.
  func spends(_ basis: PlanBasis) -> [Double] {
    basis.channels.map { channel in
      channels.first { $0.channel == channel.name }?.recommended ?? 0
    }
  }
}

import MediaMix
import Settings
import Statistics

/// One plan in the making: what is given, and the optimisation problem at any budget.
struct PlanTask: Sendable {
  var analysis: Analysis
  var settings: BudgetSettings
  /// Channels with spend in the window.
  var channels: [PlanChannel]
  var budget: Double
  var currentTotal: Double
  var threads: Int

  var level: Double { analysis.fit.interval }

  /// Gross margin; 1 when it is not given.
  var margin: Double { settings.margin ?? 1 }

  var currentSpends: [Double] { channels.map(\.current) }

  /// The problem at a total budget; `profit` decides whether money may be left unspent.
  func problem(budget: Double, forProfit: Bool) -> BudgetProblem {
    BudgetProblem(
      tables: channels.map(\.table),
      bounds: channels.map(\.bounds), budget: budget,
      profitMargin: forProfit ? margin : nil)
  }

  func plan() -> Plan {
    let forProfit = settings.objective == .profit
    let problem = problem(budget: budget, forProfit: forProfit)
    let spends = recommended(problem)
    let allocations = allocations(spends, problem)
    let gainDraws = sums(allocations.map(\.gainDraws))
    let spent = spends.reduce(0, +)
    let recommended = position(
      spend: spent, draws: sums([analysis.media.recent.contributionDraws, gainDraws]))
    let objectiveGain =
      forProfit ? gainDraws.map { margin * $0 - (spent - currentTotal) } : gainDraws
    let frontier = FrontierSearch(task: self).points(
      plan: recommended, gainDraws: gainDraws, spends)
    let starts = analysis.dataset.starts
    let last = analysis.window.upperBound - 1
    let added = allocations.reduce(0) { $0 + max($1.change, 0) }
    let taken = allocations.reduce(0) { $0 + max(-$1.change, 0) }
    let inner = allocations.filter { !$0.atBound }.compactMap(\.marginalReturn)
    return Plan(
      objective: settings.objective, method: .slsqp, window: analysis.window,
      start: starts[analysis.window.lowerBound],
      end: analysis.dataset.frequency.lastDay(from: starts[last]), budget: budget,
      shift: settings.shift, breakEven: settings.breakEven, current: current,
      recommended: recommended, gain: Estimate(draws: gainDraws, interval: level),
      gainDraws: gainDraws,
      profitGain: analysis.dataset.outcome.isMoney
        ? Estimate(
          draws: gainDraws.map { margin * $0 - (spent - currentTotal) }, interval: level) : nil,
      probabilityOfGain: share(of: objectiveGain) { $0 > 0 },
      overstatement: overstatement(problem), moved: min(added, taken),
      channels: allocations.sorted { ($0.change, $1.channel) > ($1.change, $0.channel) },
      marginalReturn: inner.isEmpty ? nil : Moments.mean(inner),
      boundsBinding: allocations.filter(\.atBound).count, frontier: frontier,
      breakEvenBudget: analysis.dataset.outcome.isMoney
        ? FrontierSearch.crossing(of: settings.breakEven, frontier) : nil,
      curves: curves(spends),
      risks: RiskAssessment(task: self, spends: spends, problem: problem).risks(
        allocations, objectiveGain: objectiveGain))
  }

  private func overstatement(_ problem: BudgetProblem) -> Double {
    Overstatement(
      problem: problem, current: currentSpends, threads: threads
    ).value()
  }

  /// Spend and response as the results have them.
  private var current: Position {
    let recent = analysis.media.recent
    return Position(spend: recent.spend, response: recent.contribution, roi: recent.roi)
  }

  private func position(spend: Double, draws: [Double]) -> Position {
    Position(
      spend: spend, response: Estimate(draws: draws, interval: level),
      roi: spend > 0 ? Estimate(draws: draws.map { $0 / spend }, interval: level) : nil)
  }

  /// The best spends; the current ones where nothing better than rounding was found.
  private func recommended(_ problem: BudgetProblem) -> [Double] {
    let best = BestAllocation.find(problem, starts: [currentSpends])
    let isAllowed =
      zip(currentSpends, problem.bounds).allSatisfy { $1.contains($0) }
      && abs(currentTotal - problem.budget) <= 1e-9 * problem.budget
    let now = problem.value(currentSpends)
    return isAllowed && problem.value(best) - now <= 1e-9 * abs(now) ? currentSpends : best
  }

  func sums(_ parts: [[Double]]) -> [Double] {
    guard let first = parts.first else { return [] }
    return first.indices.map { draw in parts.reduce(0) { $0 + $1[draw] } }
  }

  func share(of draws: [Double], where condition: (Double) -> Bool) -> Double {
    draws.isEmpty ? 0 : Double(draws.count(where: condition)) / Double(draws.count)
  }
}

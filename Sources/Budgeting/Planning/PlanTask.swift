import Findings
import MediaMix
import Settings
import Statistics

/// One plan in the making: what is given, and the optimisation problem at any total.
struct PlanTask: Sendable {
  var basis: PlanBasis
  var settings: BudgetSettings
  var limits: LimitSet
  /// Channels with spend in the window.
  var channels: [PlanChannel]
  /// Limits on sums and ratios, and changes too small to be made, over those channels.
  var limitRows: [SpendRow]
  var zones: [DeadZone?]
  var total: TotalLimit
  var currentTotal: Double
  /// How money turns into people reached, where that is the aim.
  var reach: ReachModel?
  var threads: Int

  var level: Double { basis.level }

  /// Gross margin; 1 when it is not given.
  var margin: Double { settings.margin ?? 1 }

  var currentSpends: [Double] { channels.map(\.current) }

  /// What a unit of money must bring for the objective, in the outcome's unit.
  var price: Double {
    switch settings.objective {
    case .profit: 1 / margin
    case .targetMarginalROI: settings.target ?? 1
    case .roi, .revenue, .reach, .efficiency, .targetROI: 0
    }
  }

  /// The problem with the plan's total.
  var problem: AllocationProblem { problem(total, price: price) }

  /// The problem with another total, or with money at a price.
  func problem(_ total: TotalLimit, price: Double = 0) -> AllocationProblem {
    AllocationProblem(
      curves: reach.map { reach in reach.curves.map { .reach($0) } }
        ?? channels.map { .table($0.table.mean) },
      bounds: channels.map(\.bounds), price: price, rows: total.row(channels.count) + limitRows,
      zones: zones)
  }

  /// The smallest and the largest total that the limits allow.
  var totals: ClosedRange<Double>? {
    let problem = problem(total)
    let ones = [Double](repeating: 1, count: channels.count)
    guard let least = FeasiblePoint.extreme(problem, weights: ones),
      let most = FeasiblePoint.extreme(problem, weights: ones.map { -$0 })
    else { return nil }
    return min(least, -most)...max(least, -most)
  }

  var riskMeasure: RiskMeasured {
    RiskMeasured(
      tables: channels.map(\.table), price: price, current: currentSpends, risk: settings.risk)
  }

  /// The mean response of media at some spends, with what comes in from channels that stopped.
  func response(_ spends: [Double]) -> Double {
    zip(channels, spends).reduce(idleResponse) { $0 + $1.0.table.mean.at($1.1).value }
  }

  /// The mean response that channels without spend in the window still have in it.
  var idleResponse: Double {
    basis.channels.filter { $0.current.spend <= 0 }
      .reduce(0) { $0 + $1.current.contribution.mean }
  }

  func plan() throws(Unusable) -> Plan {
    let solution = settled(try ObjectiveSearch(task: self).solve())
    let spends = solution.spends
    let spent = spends.reduce(0, +)
    let allocations = allocations(spends)
    let gainDraws = GainDoubt(basis.fit).spread(sums(allocations.map(\.gainDraws)))
    let recommended = position(
      spend: spent, draws: sums([basis.media.contributionDraws, gainDraws]))
    let budget = total.most ?? spent
    let frontier = FrontierSearch(task: self, budget: budget).points(
      plan: recommended, gainDraws: gainDraws, spends)
    let added = allocations.reduce(0) { $0 + max($1.change, 0) }
    let taken = allocations.reduce(0) { $0 + max(-$1.change, 0) }
    let inner = allocations.filter { !$0.atBound }.compactMap(\.marginalReturn)
    let isMoney = basis.dataset.outcome.isMoney
    let objectiveGain = objectiveGain(gainDraws, spent: spent, reach: spends)
    return Plan(
      objective: settings.objective, method: solution.method, window: basis.planned,
      start: basis.start, end: basis.end, budget: budget,
      shift: settings.shift, breakEven: settings.breakEven, current: current,
      recommended: recommended, gain: Estimate(draws: gainDraws, interval: level),
      gainDraws: gainDraws,
      profitGain: isMoney
        ? Estimate(draws: profit(gainDraws, spent: spent), interval: level) : nil,
      probabilityOfGain: share(of: objectiveGain) { $0 > 0 },
      overstatement: Overstatement(task: self).value(), moved: min(added, taken),
      channels: allocations.sorted { ($0.change, $1.channel) > ($1.change, $0.channel) },
      marginalReturn: inner.isEmpty ? nil : Moments.mean(inner),
      boundsBinding: allocations.filter(\.atBound).count, frontier: frontier,
      breakEvenBudget: isMoney ? FrontierSearch.crossing(of: settings.breakEven, frontier) : nil,
      curves: curves(spends),
      risks: RiskAssessment(task: self, spends: spends).risks(
        allocations, objectiveGain: objectiveGain),
      target: settings.objective.needsTarget ? settings.target : nil, spendsAll: total.least != nil,
      risk: settings.risk, guardedGain: guardedGain(spends), optimality: solution.statement,
      reach: reach?.outcome(current: currentSpends, recommended: spends),
      direction: basis.direction, carryOut: basis.carryOut, whatIf: whatIf(spends))
  }

  /// What the objective gains in each draw, in its own unit.
  private func objectiveGain(_ gains: [Double], spent: Double, reach spends: [Double]) -> [Double] {
    switch settings.objective {
    case .roi, .revenue, .targetROI: return gains
    case .profit: return profit(gains, spent: spent)
    case .targetMarginalROI: return gains.map { $0 - price * (spent - currentTotal) }
    case .efficiency:
      let now = basis.media.contributionDraws
      return zip(now, gains).map { ($0 + $1) / spent - $0 / currentTotal }
    case .reach:
      let change = reach.map { $0.share(spends) - $0.share(currentSpends) } ?? 0
      return gains.map { _ in change }
    }
  }

  /// Margin times gains less what is spent more than now.
  func profit(_ gains: [Double], spent: Double) -> [Double] {
    gains.map { margin * $0 - (spent - currentTotal) }
  }

  /// The gain as the risk dial measures it, in the outcome's unit; `nil` where it is the mean.
  private func guardedGain(_ spends: [Double]) -> Double? {
    settings.risk.measure == .expected ? nil : riskMeasure.value(spends).value
  }

  /// Spend and response as the basis has them.
  private var current: Position {
    Position(spend: basis.media.spend, response: basis.media.contribution, roi: basis.media.roi)
  }

  func position(spend: Double, draws: [Double]) -> Position {
    Position(
      spend: spend, response: Estimate(draws: draws, interval: level),
      roi: spend > 0 ? Estimate(draws: draws.map { $0 / spend }, interval: level) : nil)
  }

  /// The solution with spends that all but touch a bound put on it, or the current spends where nothing better than
  /// rounding was found.
  private func settled(_ solution: AllocationSolution) -> AllocationSolution {
    var solution = solution
    let problem = problem
    let isAllowed = problem.infeasibility(currentSpends) <= 1e-12
    if isAllowed, settings.risk.measure == .expected, !ratioObjective {
      let now = problem.value(currentSpends)
      if problem.value(solution.spends) - now <= 1e-9 * problem.size(currentSpends) {
        solution.spends = currentSpends
      }
    }
    let reach = 1e-11 * currentTotal
    for (index, range) in problem.bounds.enumerated() {
      if abs(solution.spends[index] - range.lowerBound) <= reach {
        solution.spends[index] = range.lowerBound
      } else if abs(solution.spends[index] - range.upperBound) <= reach {
        solution.spends[index] = range.upperBound
      }
    }
    return solution
  }

  private var ratioObjective: Bool {
    settings.objective == .efficiency || settings.objective == .targetROI
  }

  func sums(_ parts: [[Double]]) -> [Double] {
    guard let first = parts.first else { return [] }
    return first.indices.map { draw in parts.reduce(0) { $0 + $1[draw] } }
  }

  func share(of draws: [Double], where condition: (Double) -> Bool) -> Double {
    draws.isEmpty ? 0 : Double(draws.count(where: condition)) / Double(draws.count)
  }
}

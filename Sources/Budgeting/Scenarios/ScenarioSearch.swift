import MediaMix
import Settings
import Statistics
import Wording

/// What other totals and splits over the plan's window would bring, beside the plan and spend as it is.
///
/// The current and the recommended split are told with the plan's own numbers, which are those of the results. The
/// others are read from the planning draws, as the frontier is.
struct ScenarioSearch {
  var task: PlanTask
  /// Channels that keep their share of any total.
  var kept: [String] = []
  /// The texts of the language in which is said why there is no optimised split.
  var words = Catalogue.english

  static let currentName = "Current"
  static let recommendedName = "Recommended"

  /// The current and the recommended split, then what is asked, in its order.
  func scenarios(_ asked: [ScenarioSettings], plan: Plan) -> [PlanScenario] {
    let rows = parallelMap(count: asked.count, threads: task.threads) { scenario(asked[$0]) }
    return [current(plan), recommended(plan)] + rows
  }

  // MARK: The plan's own rows

  private func current(_ plan: Plan) -> PlanScenario {
    let nothing = plan.gainDraws.map { _ in 0.0 }
    return made(
      ScenarioSplit(name: Self.currentName, kind: .current, spends: task.currentSpends),
      position: plan.current, gains: nothing)
  }

  private func recommended(_ plan: Plan) -> PlanScenario {
    let planned = Dictionary(
      plan.channels.map { ($0.channel, $0.recommended) }, uniquingKeysWith: { first, _ in first })
    return made(
      ScenarioSplit(
        name: Self.recommendedName, kind: .recommended, isOptimised: true,
        spends: task.channels.map { planned[$0.name] ?? $0.current }),
      position: plan.recommended, gains: plan.gainDraws)
  }

  // MARK: What is asked

  private func scenario(_ asked: ScenarioSettings) -> PlanScenario {
    let split = split(asked)
    let draws = task.draws(split.spends)
    let spend = split.spends.reduce(0, +)
    return made(
      split, position: task.position(spend: spend, draws: draws.responses), gains: draws.gains)
  }

  private func split(_ asked: ScenarioSettings) -> ScenarioSplit {
    if let split = asked.split {
      return ScenarioSplit(
        name: asked.name, kind: .split, spends: task.channels.map { split[$0.name] ?? 0 })
    }
    let off = Set(asked.off)
    let left = task.channels.map { off.contains($0.name) ? 0 : $0.current }
    if !off.isEmpty {
      let plain = ScenarioSplit(name: asked.name, kind: .off, spends: left)
      return asked.isOptimised ? optimised(plain, total: task.currentTotal, off: off) : plain
    }
    let total = asked.total ?? task.currentTotal * (1 + (asked.change ?? 0))
    let plain = ScenarioSplit(
      name: asked.name, kind: .total,
      spends: task.currentSpends.map { $0 * total / task.currentTotal })
    return asked.isOptimised && total > 0 ? optimised(plain, total: total) : plain
  }

  /// The split of a total that is best within the plan's limits at that total; where they leave none, the plain one
  /// and why.
  private func optimised(
    _ plain: ScenarioSplit, total: Double, off: Set<String> = []
  ) -> ScenarioSplit {
    var split = plain
    let open = zip(task.channels, plain.spends).filter { !off.contains($0.0.name) }
    let base = open.reduce(0) { $0 + $1.0.current }
    guard base > 0 else { return split }
    let limits = limits(ratio: total / base, off: off)
    do {
      try Clash(limits: limits, total: (total, total)).check()
    } catch {
      split.note = error.findings.first.map { words.text($0.saying) }
      return split
    }
    var scaled = task
    let ranges = limits.ranges
    for index in scaled.channels.indices {
      scaled.channels[index].bounds = ranges[scaled.channels[index].index]
    }
    scaled.total = .whole(total)
    let even = plain.spends.map {
      $0 * total / max(plain.spends.reduce(0, +), .leastNormalMagnitude)
    }
    guard let best = scaled.bestSplit(from: even) else {
      split.note = words.text(
        Phrase(
          "No split keeps every limit when channels change by at least the smallest change or not at all."
        ))
      return split
    }
    split.spends = best
    split.isOptimised = true
    return split
  }

  /// The plan's limits where its total is `ratio` times what the open channels spend now.
  private func limits(ratio: Double, off: Set<String>) -> LimitSet {
    var limits = task.limits
    limits.ratio = ratio
    for channel in limits.current where kept.contains(channel.name) {
      let spend = channel.spend * ratio
      limits.settings.constraints[channel.name] = SpendLimits(min: spend, max: spend)
    }
    for name in off { limits.settings.constraints[name] = SpendLimits(min: 0, max: 0) }
    return limits
  }

  // MARK: In numbers

  private func made(_ split: ScenarioSplit, position: Position, gains: [Double]) -> PlanScenario {
    let isMoney = task.basis.dataset.outcome.isMoney
    let profit = isMoney ? task.profit(gains, spent: position.spend) : nil
    let spends = Dictionary(
      zip(task.channels.map(\.name), split.spends), uniquingKeysWith: { first, _ in first })
    return PlanScenario(
      name: split.name, kind: split.kind, isOptimised: split.isOptimised,
      spends: task.basis.channels.map {
        ChannelSpend(channel: $0.name, spend: spends[$0.name] ?? 0)
      },
      position: position, gain: Estimate(draws: gains, interval: task.level),
      profitGain: profit.map { Estimate(draws: $0, interval: task.level) },
      probabilityOfGain: task.share(of: gains) { $0 > 0 },
      probabilityOfProfit: profit.map { task.share(of: $0) { $0 > 0 } },
      extrapolated: zip(task.channels, split.spends).filter {
        $1 > Allocation.extrapolationLimit * $0.history.maximum
      }.map(\.0.name), note: split.note)
  }
}

/// A split of money over the plan's channels that answers a question.
struct ScenarioSplit: Sendable {
  var name: String
  var kind: PlanScenario.Kind
  var isOptimised = false
  /// One per channel with spend in the window.
  var spends: [Double]
  /// Why there is no optimised split.
  var note: String?
}

extension PlanTask {
  /// The best split of the task's total, measured as the plan is; `nil` where nothing is allowed.
  fileprivate func bestSplit(from start: [Double]) -> [Double]? {
    guard settings.risk.measure == .expected else {
      return RiskSearch(task: self, problem: problem, measure: riskMeasure).solve()?.spends
    }
    return AllocationSolver(.gradient).solve(problem, starts: [start])?.spends
  }
}

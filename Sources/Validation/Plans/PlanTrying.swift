import Budgeting
import MarketingData
import MediaMix
import Settings
import Statistics

/// Makes the plans of one world as the product would, and looks up what they truly bring.
struct PlanTrying {
  var world: StudyWorld
  var settings: ModelSettings
  /// Default: the last year's money again, each channel within 30 % of its own.
  var budget = BudgetSettings()

  /// `nil` where there is nothing to plan, or where the simulator does not say how channels respond.
  ///
  /// - Parameter analysis: of the product's own fit.
  /// - Throws: what the engines and the planner throw.
  func planned(_ analysis: Analysis) throws -> PlannedWorld? {
    guard let market = TrueMarket(world, window: analysis.window), market.current > 0,
      let own = try Planner.plan(analysis, settings: budget, threads: 1),
      let point = try pointPlan(analysis.fit)
    else { return nil }
    let ridge = settings.method == .ridge ? nil : try ridgePlan()
    return PlannedWorld(
      current: market.current,
      optimum: market.optimum(within: own, besides: [point] + [ridge].compactMap { $0 }),
      own: PlanTrial(own, in: market), point: PlanTrial(point, in: market),
      ridge: ridge.map { PlanTrial($0, in: market) })
  }

  /// The plan of someone who keeps one number per parameter: its mean over the draws.
  private func pointPlan(_ fit: Fit) throws -> Plan? {
    var single = fit
    single.draws = [PlanTrying.mean(of: fit.draws)].compactMap { $0 }
    let analysis = Analysis.make(dataset: world.dataset, fit: single, threads: 1)
    return try Planner.plan(analysis, settings: budget, threads: 1)
  }

  private func ridgePlan() throws -> Plan? {
    var ridge = ModelSettings()
    ridge.method = .ridge
    ridge.seed = settings.seed
    let fit = try RidgeEngine.fit(world.dataset, settings: ridge, threads: 1)
    let analysis = Analysis.make(dataset: world.dataset, fit: fit, threads: 1)
    return try Planner.plan(analysis, settings: budget, threads: 1)
  }

  /// One draw whose every number is the mean of that number; `nil` without draws.
  static func mean(of draws: [Draw]) -> Draw? {
    guard var mean = draws.first else { return nil }
    func average(_ value: (Draw) -> Double) -> Double { Moments.mean(draws.map(value)) }
    for index in mean.coefficients.indices {
      mean.coefficients[index] = average { $0.coefficients[index] }
    }
    for index in mean.synergies.indices {
      mean.synergies[index] = average { $0.synergies[index] }
    }
    for index in mean.channels.indices {
      mean.channels[index].decay = average { $0.channels[index].decay }
      mean.channels[index].halfSaturation = average { $0.channels[index].halfSaturation }
      mean.channels[index].slope = average { $0.channels[index].slope }
      mean.channels[index].effect = average { $0.channels[index].effect }
      mean.channels[index].peak = average { $0.channels[index].peak }
    }
    mean.noise = average(\.noise)
    return mean
  }
}

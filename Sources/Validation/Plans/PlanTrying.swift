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
      let medians = try pointPlan(analysis.fit, Quantile.median(of:)),
      let means = try pointPlan(analysis.fit, Moments.mean)
    else { return nil }
    let ridge = settings.method == .ridge ? nil : try ridgePlan()
    let others = [medians, means] + [ridge].compactMap { $0 }
    return PlannedWorld(
      current: market.current, optimum: market.optimum(within: own, besides: others),
      own: PlanTrial(own, in: market), medians: PlanTrial(medians, in: market),
      means: PlanTrial(means, in: market), ridge: ridge.map { PlanTrial($0, in: market) })
  }

  /// The plan of someone who keeps one number per parameter.
  private func pointPlan(_ fit: Fit, _ centre: ([Double]) -> Double) throws -> Plan? {
    var single = fit
    single.draws = [PlanTrying.point(of: fit.draws, centre)].compactMap { $0 }
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

  /// One draw whose every number is the centre of that number's draws; `nil` without draws.
  private static func point(of draws: [Draw], _ centre: ([Double]) -> Double) -> Draw? {
    guard var point = draws.first else { return nil }
    for index in point.coefficients.indices {
      point.coefficients[index] = centre(draws.map { $0.coefficients[index] })
    }
    for index in point.synergies.indices {
      point.synergies[index] = centre(draws.map { $0.synergies[index] })
    }
    for index in point.channels.indices {
      func settle(_ parameter: WritableKeyPath<ChannelParameters, Double>) {
        point.channels[index][keyPath: parameter] = centre(
          draws.map { $0.channels[index][keyPath: parameter] })
      }
      settle(\.decay)
      settle(\.halfSaturation)
      settle(\.slope)
      settle(\.effect)
      settle(\.peak)
    }
    point.noise = centre(draws.map(\.noise))
    return point
  }
}

import MarketingData
import MediaMix
import Settings

/// What a fit says of a world: draws of each channel's results, and how it was sampled.
public struct Measurement: Sendable {
  /// By channel, then draw: contribution over all periods.
  public var contributions: [[Double]]
  /// By channel, then draw: outcome per extra unit of money over all periods; empty without spend.
  public var marginal: [[Double]]
  /// `nil` for fits that are not sampled.
  public var convergence: Convergence?
  /// `nil` where no plans were asked for, or none could be made.
  public var plans: PlannedWorld?

  public init(
    contributions: [[Double]], marginal: [[Double]], convergence: Convergence? = nil,
    plans: PlannedWorld? = nil
  ) {
    self.contributions = contributions
    self.marginal = marginal
    self.convergence = convergence
    self.plans = plans
  }

  /// Fits a world with the product's own engine, on one thread.
  ///
  /// - Parameter plans: whether money is planned too.
  /// - Throws: what the engine and the planner throw.
  public static func fitting(
    _ world: StudyWorld, settings: ModelSettings, plans: Bool = false,
    isCancelled: (@Sendable () -> Bool)? = nil
  ) throws -> Measurement {
    let fit =
      switch settings.method {
      case .bayes:
        try BayesEngine.fit(
          world.dataset, settings: settings, threads: 1, isCancelled: isCancelled)
      case .ridge: try RidgeEngine.fit(world.dataset, settings: settings, threads: 1)
      }
    let analysis = Analysis.make(dataset: world.dataset, fit: fit, threads: 1)
    return Measurement(
      contributions: analysis.channels.map(\.whole.contributionDraws),
      marginal: analysis.channels.map(\.whole.marginalDraws),
      convergence: fit.posterior?.convergence,
      plans: plans ? try PlanTrying(world: world, settings: settings).planned(analysis) : nil)
  }
}

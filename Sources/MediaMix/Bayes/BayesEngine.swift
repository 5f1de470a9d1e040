import Glibc
import MarketingData
import Sampling
import Settings
import Statistics

/// Fits the Bayesian model: the full posterior, by NUTS.
public enum BayesEngine {
  /// Fits `dataset`.
  ///
  /// The result depends on the data, the settings and the seed in them, not on `threads`.
  /// - Parameters:
  ///   - progress: called with the share of the work that is done, from any thread.
  ///   - isCancelled: asked now and then, from any thread.
  /// - Throws: `FitProblem` for data no model can be fitted to, `SamplingProblem` where the sampler gives up.
  public static func fit(
    _ dataset: Dataset, settings: ModelSettings, threads: Int,
    progress: (@Sendable (Double) -> Void)? = nil, isCancelled: (@Sendable () -> Bool)? = nil
  ) throws -> Fit {
    try FitProblem.check(dataset, settings)
    switch try PanelModelMaking.make(dataset, settings: settings, observed: dataset.count) {
    case .panel(let model):
      return try fit(
        model, dataset, settings: settings, threads: threads, progress: progress,
        isCancelled: isCancelled)
    case .national(let notes):
      var model = try MediaModel.make(dataset, settings: settings, observed: dataset.count)
      model.notes += notes
      return try fit(
        model, dataset, settings: settings, threads: threads, progress: progress,
        isCancelled: isCancelled)
    }
  }

  private static func fit(
    _ model: some SampledModel, _ dataset: Dataset, settings: ModelSettings, threads: Int,
    progress: (@Sendable (Double) -> Void)?, isCancelled: (@Sendable () -> Bool)?
  ) throws -> Fit {
    let sampler = SamplerSettings(settings)
    let samples = try sample(
      model, sampler, threads: threads, progress: { progress?(0.9 * $0) },
      isCancelled: isCancelled)
    let posterior = try PosteriorDraws.make(
      model, samples, seed: settings.seed, threads: threads)
    let convergence = Convergence(samples, sampler, parameters: posterior.summaries)
    let frame = model.frame
    var fit = frame.fit(draws: posterior.draws, settings: settings)
    fit.posterior = PosteriorReport(
      convergence: convergence,
      priors: posterior.priorComparisons(
        frame, seed: settings.seed, interval: settings.interval, threads: threads),
      experiments: posterior.experimentResults(
        frame, tests: settings.bayes.liftTests, interval: settings.interval),
      leaveOneOut: posterior.leaveOneOut(frame, threads: threads))
    fit.holdout = try holdout(
      dataset, settings: settings, samples: samples, threads: threads, isCancelled: isCancelled)
    if settings.bayes.preset == nil {
      // A table beside the fit is no reason to fail.
      fit.specifications =
        (try? RidgeEngine.specifications(dataset, settings: settings, threads: threads)) ?? []
    }
    progress?(1)
    return fit
  }

  static func sample<Model: SampledModel>(
    _ model: Model, _ sampler: SamplerSettings, threads: Int, adapted: Adapted? = nil,
    progress: (@Sendable (Double) -> Void)? = nil, isCancelled: (@Sendable () -> Bool)? = nil
  ) throws -> Samples {
    let densities = try (0..<sampler.chains).map { _ in try model.makeDensity() }
    let layout = densities[0].layout
    let shared = Shared(densities)
    return try NUTS.sample(
      settings: sampler, threads: threads, density: { shared.densities[$0] },
      start: { _, random in
        zip(layout.starts, layout.spreads).map { $0 + $1 * random.uniform(-1, 1) }
      },
      adapted: adapted, progress: progress, isCancelled: isCancelled)
  }

  /// One density per chain, each used by one thread at a time.
  private struct Shared<Density: SampledDensity>: @unchecked Sendable {
    let densities: [Density]

    init(_ densities: [Density]) { self.densities = densities }
  }
}

extension MediaModel {
  /// A term in the outcome's unit: its column times the value of a unit.
  func valued(_ term: Term) -> Term {
    guard !allUnitValues.isEmpty else { return term }
    var valued = term
    valued.values = zip(term.values, allUnitValues).map { $0 * $1 }
    return valued
  }
}

extension SamplerSettings {
  /// The settings' own, with steps short enough for spreads near 0 and for returns near the corner of their prior.
  init(_ settings: ModelSettings) {
    self.init()
    chains = settings.bayes.chains
    warmup = settings.bayes.warmup
    draws = settings.drawsPerChain
    seed = settings.seed
    targetAcceptance = settings.bayes.targetAcceptance ?? 0.9
  }
}

extension Convergence {
  init(_ samples: Samples, _ settings: SamplerSettings, parameters: [ParameterSummary]) {
    func worst(_ values: [Double], by better: (Double, Double) -> Double) -> Double {
      values.filter(\.isFinite).reduce(values.first ?? .nan, better)
    }
    self.init(
      chains: settings.chains, warmup: settings.warmup, draws: settings.draws,
      maxRhat: worst(parameters.map(\.rhat), by: max),
      minBulkESS: worst(parameters.map(\.bulkESS), by: min),
      minTailESS: worst(parameters.map(\.tailESS), by: min), divergences: samples.divergences,
      depthHits: samples.depthHits,
      minEBFMI: worst(samples.chains.map { Diagnostics.energyFraction($0.energies) }, by: min),
      gradients: samples.gradients, restarts: samples.restarts, parameters: parameters)
  }
}

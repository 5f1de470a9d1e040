import MarketingData
import Sampling
import Settings

extension BayesEngine {
  /// How the model, fitted again without the last periods, predicts them; `nil` where there are too few, or where
  /// what is left cannot be fitted.
  ///
  /// The chains go on from the whole fit's posterior and metric, which is why a few hundred iterations are enough.
  static func holdout(
    _ dataset: Dataset, settings: ModelSettings, samples: Samples, threads: Int,
    isCancelled: (@Sendable () -> Bool)? = nil
  ) throws -> Holdout? {
    guard let split = HoldoutSplit(dataset) else { return nil }
    do {
      let refit = try refit(
        dataset, settings: settings, observed: split.start, samples: samples, threads: threads,
        isCancelled: isCancelled)
      return Holdout.make(dataset: dataset, refit: refit, start: split.start, threads: threads)
    } catch SamplingProblem.cancelled {
      throw SamplingProblem.cancelled
    } catch is SamplingProblem {
      return nil
    } catch is FitProblem {
      return nil
    }
  }

  /// The model fitted to the first `observed` periods, with fewer draws; its terms cover all periods.
  ///
  /// - Parameter samples: the whole fit's, to go on from where the model is the same; `nil`: from the start.
  static func refit(
    _ dataset: Dataset, settings: ModelSettings, observed: Int, samples: Samples? = nil,
    threads: Int, isCancelled: (@Sendable () -> Bool)? = nil
  ) throws -> Fit {
    switch try PanelModelMaking.make(dataset, settings: settings, observed: observed) {
    case .panel(let model):
      try refit(
        model, settings: settings, samples: samples, threads: threads, isCancelled: isCancelled)
    case .national:
      try refit(
        try MediaModel.make(dataset, settings: settings, observed: observed), settings: settings,
        samples: samples, threads: threads, isCancelled: isCancelled)
    }
  }

  private static func refit(
    _ model: some SampledModel, settings: ModelSettings, samples: Samples?, threads: Int,
    isCancelled: (@Sendable () -> Bool)?
  ) throws -> Fit {
    var sampler = SamplerSettings(settings)
    let isAlike = try samples.map { try model.makeDensity().dimension == $0.dimension } ?? false
    (sampler.chains, sampler.warmup, sampler.draws) = (2, isAlike ? 100 : 500, 250)
    sampler.seed = settings.seed &+ 1
    let again = try sample(
      model, sampler, threads: threads, adapted: isAlike ? samples?.adapted : nil,
      isCancelled: isCancelled)
    let posterior = try PosteriorDraws.make(
      model, again, seed: sampler.seed, threads: threads, isSummarised: false)
    return model.frame.fit(draws: posterior.draws, settings: settings)
  }
}

extension MediaModel {
  /// A fit of this model.
  func fit(draws: [Draw], settings: ModelSettings) -> Fit {
    var fit = Fit(
      method: .bayes, seed: settings.seed, interval: settings.interval,
      terms: columns.map { valued($0.term) }, channelNames: drivers.map(\.name), draws: draws,
      notes: notes, forms: drivers.map(\.form))
    fit.unitValues = allUnitValues
    fit.synergies = synergies.map { Synergy(first: $0.first, second: $0.second) }
    return fit
  }
}

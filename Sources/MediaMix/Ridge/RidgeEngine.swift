import MarketingData
import Settings
import Statistics

/// Fits the ridge model: transforms searched, penalty cross-validated, intervals by block bootstrap.
public enum RidgeEngine {
  /// Fits `dataset`.
  ///
  /// The result depends on the data, the settings and the seed in them, not on `threads`.
  /// - Parameter progress: called with the share of the work that is done, from any thread.
  /// - Throws: `FitProblem` for data no model can be fitted to.
  public static func fit(
    _ dataset: Dataset, settings: ModelSettings, threads: Int,
    progress: (@Sendable (Double) -> Void)? = nil
  ) throws -> Fit {
    try FitProblem.check(dataset, settings)
    let drivers = MediaDriver.make(dataset)
    let grid = TransformGrid(settings.search, size: .fitting(media: drivers.count))
    let candidates = CandidateColumns(drivers: drivers, grid: grid)
    progress?(0.05)
    let split = HoldoutSplit(dataset)
    let run = RidgeRun(
      dataset: dataset, candidates: candidates, settings: settings, threads: threads)
    let holdoutShare = split == nil ? 0 : 0.4
    let whole = try run.fit(periods: dataset.count, draws: settings.bootstrapDraws) { share in
      progress?(0.05 + (0.95 - holdoutShare) * share)
    }
    let holdout = try split.map { split in
      let refit = try run.fit(periods: split.start, draws: min(settings.bootstrapDraws, 100)) {
        share in
        progress?(1 - holdoutShare * (1 - share))
      }
      return Holdout.make(
        dataset: dataset,
        refit: Fit(
          method: .ridge, seed: settings.seed, interval: settings.interval,
          terms: refit.design.terms, channelNames: drivers.map(\.name), draws: refit.draws),
        start: split.start, threads: threads)
    }
    progress?(1)
    return Fit(
      method: .ridge, seed: settings.seed, interval: settings.interval, terms: whole.design.terms,
      channelNames: drivers.map(\.name), draws: whole.draws, penalty: whole.penalty,
      holdout: holdout, notes: whole.design.notes)
  }
}

/// One fit to the first periods of a data set.
struct RidgeRun: Sendable {
  let dataset: Dataset
  let candidates: CandidateColumns
  let settings: ModelSettings
  let threads: Int

  struct Result: Sendable {
    var design: BaselineDesign
    var draws: [Draw]
    var penalty: PenaltyChoice
  }

  func fit(
    periods: Int, draws: Int, progress: @escaping @Sendable (Double) -> Void
  ) throws -> Result {
    let observed = Array(dataset.outcome.values.prefix(periods))
    let size = Moments.mean(observed.map { abs($0) })
    let scale = size > 0 ? size : 1
    let design = try BaselineDesign(dataset, settings: settings, observed: periods)
    guard
      let estimator = RidgeEstimator(
        candidates, design, rows: Array(0..<periods), outcome: observed.map { $0 / scale },
        settings: settings)
    else { throw FitProblem.notFinite(series: dataset.outcome.name) }
    let rough = estimator.roughFit()
    progress(0.2)
    let ladder = PenaltyLadder(settings.search)
    let penalty = CrossValidation(estimator: estimator, ladder: ladder, state: rough)
      .choose(threads: threads)
    progress(0.4)
    let spread = ladder.spread(penalty.value)
    let bootstrap = BootstrapDraws(
      estimator: estimator, state: estimator.finalFit(from: rough, spread: spread),
      spread: spread, seed: settings.seed, scale: scale)
    let made = bootstrap.make(count: draws, threads: threads) { index in
      progress(0.4 + 0.6 * Double(index) / Double(max(draws, 1)))
    }
    return Result(design: design, draws: made, penalty: penalty)
  }
}

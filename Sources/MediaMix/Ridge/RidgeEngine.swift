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
    let asked = try AskedSpecification(dataset, settings)
    var run = RidgeRun(dataset, asked.specification, settings: settings, threads: threads)
    let split = HoldoutSplit(dataset)
    var trials: [SpecificationTrial]?
    if settings.search.choosesSpecification {
      // Chosen without the held-out periods, which would otherwise not be unseen.
      let seen = try run.fit(periods: split?.start ?? dataset.count, draws: 0) { _ in }
      let judged = run.judged(seen, chooses: true)
      run = RidgeRun(dataset, judged.specification, settings: settings, threads: threads)
      trials = judged.trials
    }
    progress?(0.05)
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
        dataset: dataset, refit: run.made(refit), start: split.start, threads: threads)
    }
    var fit = run.made(whole)
    fit.holdout = holdout
    fit.notes += asked.notes
    fit.specifications = trials ?? run.judged(whole, chooses: false).trials
    progress?(1)
    return fit
  }

  /// The model without hold-out and trials, with as many draws as a hold-out has.
  ///
  /// - Throws: `FitProblem` for data no model can be fitted to.
  static func refit(_ dataset: Dataset, settings: ModelSettings, threads: Int) throws -> Fit {
    try FitProblem.check(dataset, settings)
    let asked = try AskedSpecification(dataset, settings)
    var run = RidgeRun(dataset, asked.specification, settings: settings, threads: threads)
    if settings.search.choosesSpecification {
      let judged = run.judged(
        try run.fit(periods: dataset.count, draws: 0) { _ in }, chooses: true)
      run = RidgeRun(dataset, judged.specification, settings: settings, threads: threads)
    }
    return run.made(
      try run.fit(periods: dataset.count, draws: min(settings.bootstrapDraws, 100)) { _ in })
  }

  /// The specification that the settings ask for beside others, for a model that is fitted by other means.
  ///
  /// - Throws: `FitProblem` for data no model can be fitted to.
  static func specifications(
    _ dataset: Dataset, settings: ModelSettings, threads: Int
  ) throws -> [SpecificationTrial] {
    let asked = try AskedSpecification(dataset, settings)
    let run = RidgeRun(dataset, asked.specification, settings: settings, threads: threads)
    return run.judged(try run.fit(periods: dataset.count, draws: 0) { _ in }, chooses: false).trials
  }
}

/// One fit to the first periods of a data set.
struct RidgeRun: Sendable {
  let dataset: Dataset
  let specification: RidgeSpecification
  let candidates: CandidateColumns
  let space: TransformSpace
  let settings: ModelSettings
  let threads: Int

  init(
    _ dataset: Dataset, _ specification: RidgeSpecification, settings: ModelSettings, threads: Int
  ) {
    self.dataset = dataset
    self.specification = specification
    self.settings = settings
    self.threads = threads
    candidates = CandidateColumns(
      drivers: specification.drivers,
      grids: TransformGrid.all(specification.drivers, settings.search))
    space = specification.space(settings.search)
  }

  struct Result: Sendable {
    var design: BaselineDesign
    var draws: [Draw]
    var penalty: PenaltyChoice
    /// Scaled.
    var outcome: [Double]
    var belief: ReturnBelief
    /// Coordinates and returns of the fit the draws start from.
    var fitted: MediaFit
    var starts: [SearchStart]
  }

  func fit(
    periods: Int, draws: Int, progress: @escaping @Sendable (Double) -> Void
  ) throws -> Result {
    let observed = Array(dataset.outcome.values.prefix(periods))
    let size = Moments.mean(observed.map { abs($0) })
    let scale = size > 0 ? size : 1
    let outcome = observed.map { $0 / scale }
    let design = try specification.design(dataset, settings, observed: periods)
    guard
      let estimator = RidgeEstimator(
        candidates, space, design, outcome: outcome, settings: settings),
      let validation = CrossValidation(space: space, design: design, outcome: outcome)
    else { throw FitProblem.notFinite(series: dataset.outcome.name) }
    let rough = estimator.roughFit()
    progress(0.2)
    let ladder = PenaltyLadder(settings.search)
    let penalty = ladder.choose(
      validation.errors(from: rough.point, beliefs: ladder.beliefs(rough), threads: threads))
    progress(0.4)
    let spread = ladder.spread(penalty.value)
    let state = estimator.finalFit(from: rough, spread: spread)
    let belief = ReturnBelief(
      noise: state.noise, spread: spread, commonReturn: state.commonReturn)
    let refined = TransformRefinement(validation: validation, belief: belief)
      .best(from: state.point, threads: threads)
    let fitted = estimator.refit(belief: belief, starts: [state.point, refined.point])
    let bootstrap = BootstrapDraws(
      estimator: estimator, state: state, residuals: fitted.residuals,
      centres: Array(repeating: 0, count: space.size), belief: belief, seed: settings.seed,
      scale: scale)
    let made = bootstrap.make(count: draws, threads: threads) { index in
      progress(0.4 + 0.6 * Double(index) / Double(max(draws, 1)))
    }
    return Result(
      design: design, draws: made, penalty: penalty, outcome: outcome, belief: belief,
      fitted: fitted, starts: refined.starts)
  }

  /// The fit of a result, without hold-out and trials.
  func made(_ result: Result) -> Fit {
    var fit = Fit(
      method: .ridge, seed: settings.seed, interval: settings.interval,
      terms: result.design.terms, channelNames: specification.drivers.map(\.name),
      draws: result.draws, penalty: result.penalty, notes: result.design.notes,
      forms: specification.drivers.map(\.form))
    fit.synergies = specification.synergies
    fit.searchStarts = result.starts
    return fit
  }

  func judged(_ result: Result, chooses: Bool) -> SpecificationTrials.Judged {
    SpecificationTrials(
      dataset: dataset, settings: settings, asked: specification, outcome: result.outcome,
      belief: result.belief, point: result.fitted.point, strongest: strongest(result)
    ).run(threads: threads, chooses: chooses)
  }

  /// The two drivers that bring most.
  private func strongest(_ result: Result) -> Synergy? {
    let sizes = specification.drivers.indices.map {
      result.fitted.coefficients[$0] * specification.drivers[$0].share
    }
    let order = sizes.indices.sorted { sizes[$0] == sizes[$1] ? $0 < $1 : sizes[$0] > sizes[$1] }
    guard order.count > 1, sizes[order[1]] > 0 else { return nil }
    return Synergy(first: min(order[0], order[1]), second: max(order[0], order[1]))
  }
}

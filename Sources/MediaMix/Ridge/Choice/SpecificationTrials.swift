import MarketingData
import Settings
import Statistics

/// One way to specify the ridge model.
struct RidgeSpecification: Sendable {
  var trend: TrendForm
  /// Pairs of yearly waves.
  var harmonics: Int
  /// With the kinds of their transforms.
  var drivers: [MediaDriver]
  var synergies: [Synergy]

  func design(
    _ dataset: Dataset, _ settings: ModelSettings, observed: Int
  ) throws(FitProblem) -> BaselineDesign {
    var settings = settings
    settings.seasonality.harmonics = harmonics
    return try BaselineDesign(dataset, settings: settings, observed: observed, trend: trend)
  }

  func space(_ search: SearchSettings) -> TransformSpace {
    TransformSpace(
      drivers: drivers, axes: drivers.map { TransformAxis.axes(of: $0.form, search) },
      synergies: synergies)
  }

  /// The same with other kinds of transforms for every driver; `nil` where that changes nothing.
  func with(adstock: AdstockKind? = nil, saturation: SaturationKind? = nil) -> RidgeSpecification? {
    var other = self
    for index in drivers.indices {
      if let adstock { other.drivers[index].form.adstock = adstock }
      if let saturation { other.drivers[index].form.saturation = saturation }
    }
    return other.drivers.map(\.form) == drivers.map(\.form) ? nil : other
  }
}

/// The asked model beside others that differ from it in one respect, by what they predict of blocks they have not seen.
///
/// All use the same blocks, penalty and noise. Every block's fit starts from the transforms of the asked model, so
/// that trials differ by their specification and not by luck in the search.
struct SpecificationTrials: Sendable {
  let dataset: Dataset
  let settings: ModelSettings
  let asked: RidgeSpecification
  /// Scaled.
  let outcome: [Double]
  let belief: ReturnBelief
  /// Coordinates of the asked model's transforms.
  let point: [Double]
  /// The strongest pair of channels, which is tried as a synergy where none was asked for.
  let strongest: Synergy?

  struct Outcome: Sendable {
    var aspect: SpecificationTrial.Aspect
    var specification: RidgeSpecification
    var parameters: Int
    /// Squared errors per fold, as shares of the outcome's variance times the periods.
    var errors: [Double]
  }

  /// Every trial, and the specification to fit.
  struct Judged: Sendable {
    var trials: [SpecificationTrial]
    var specification: RidgeSpecification
  }

  /// - Parameter chooses: whether the trial that predicts best is taken instead of the asked one, where it is better by
  ///   more than the standard error of their difference.
  func run(threads: Int, chooses: Bool) -> Judged {
    let candidates = alternatives()
    let outcomes = parallelMap(count: candidates.count, threads: threads) { index in
      outcome(candidates[index].0, candidates[index].1)
    }.compactMap { $0 }
    guard !outcomes.isEmpty else { return Judged(trials: [], specification: asked) }
    let chosen = chooses ? clearlyBest(outcomes) : 0
    let best = outcomes[chosen]
    let trials = outcomes.enumerated().map { place, trial in
      let differences = zip(trial.errors, best.errors).map { $0 - $1 }
      let specification = trial.specification
      return SpecificationTrial(
        aspect: trial.aspect, trend: specification.trend.name, knots: specification.trend.knots,
        harmonics: specification.harmonics,
        adstock: distinct(specification.drivers.map(\.form.adstock)),
        saturation: distinct(specification.drivers.map(\.form.saturation)),
        synergies: specification.synergies.count, parameters: trial.parameters,
        loss: trial.errors.reduce(0, +), standardError: FoldError.ofSum(trial.errors),
        difference: differences.reduce(0, +), differenceError: FoldError.ofSum(differences),
        isChosen: place == chosen)
    }
    return Judged(trials: trials, specification: best.specification)
  }

  /// Place of the trial with the lowest loss; 0, the asked one, where that is as good but for luck.
  private func clearlyBest(_ outcomes: [Outcome]) -> Int {
    let losses = outcomes.map { $0.errors.reduce(0, +) }
    guard let best = losses.indices.min(by: { losses[$0] < losses[$1] }) else { return 0 }
    let differences = zip(outcomes[best].errors, outcomes[0].errors).map { $0 - $1 }
    return losses[0] - losses[best] > FoldError.ofSum(differences) ? best : 0
  }

  /// The asked specification first.
  private func alternatives() -> [(SpecificationTrial.Aspect, RidgeSpecification)] {
    var all: [(SpecificationTrial.Aspect, RidgeSpecification)] = [(.asked, asked)]
    for trend in [TrendForm.level, .linear, .drift, .knots(2), .knots(4)] where trend != asked.trend
    {
      var other = asked
      other.trend = trend
      all.append((.trend, other))
    }
    let most = FourierColumns.bearable(
      4, frequency: dataset.frequency, observed: outcome.count)
    for harmonics in 0...max(most, 0) where harmonics != asked.harmonics {
      var other = asked
      other.harmonics = harmonics
      all.append((.seasonality, other))
    }
    for kind in [AdstockKind.geometric, .delayed, .weibullPDF, .none] {
      if let other = asked.with(adstock: kind) { all.append((.adstock, other)) }
    }
    for kind in [SaturationKind.hill, .logistic, .michaelisMenten, .linear] {
      if let other = asked.with(saturation: kind) { all.append((.saturation, other)) }
    }
    var other = asked
    other.synergies = asked.synergies.isEmpty ? strongest.map { [$0] } ?? [] : []
    if other.synergies != asked.synergies { all.append((.synergies, other)) }
    return all
  }

  private func outcome(
    _ aspect: SpecificationTrial.Aspect, _ specification: RidgeSpecification
  ) -> Outcome? {
    let space = specification.space(settings.search)
    guard
      let design = try? specification.design(dataset, settings, observed: outcome.count),
      let validation = CrossValidation(space: space, design: design, outcome: outcome)
    else { return nil }
    let start = carried(to: space)
    let errors = validation.folds.indices.map { fold in
      validation.errors(fold: fold, from: start, beliefs: [belief])[0]
    }
    return Outcome(
      aspect: aspect, specification: specification,
      parameters: design.terms.count + space.drivers.count + space.synergies.count + space.size,
      errors: errors)
  }

  /// The asked model's point where the axes are the same, what is usual where they are not.
  private func carried(to space: TransformSpace) -> [Double] {
    let axes = asked.space(settings.search)
    return space.clamped(
      space.drivers.indices.flatMap { driver in
        space.axes[driver].map { axis in
          axes.axes[driver].firstIndex(of: axis).map { point[axes.starts[driver] + $0] } ?? 0
        }
      })
  }

  private func distinct<Kind: Equatable>(_ kinds: [Kind]) -> [Kind] {
    var found: [Kind] = []
    for kind in kinds where !found.contains(kind) { found.append(kind) }
    return found
  }
}

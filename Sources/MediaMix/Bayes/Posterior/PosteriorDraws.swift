import Sampling
import Settings
import Statistics

/// Draws of the sampler turned into draws of the model, in the data's units.
struct PosteriorDraws {
  /// Chain after chain.
  var draws: [Draw]
  /// Per driver and draw: the contribution over all observed periods, in scaled units.
  var contributions: [[Double]]
  /// Per experiment and draw: what the model says it brought, in the outcome's unit.
  var lifts: [[Double]]
  /// Log density of each period's outcome, draw after draw, of about evenly spaced draws.
  var logLikelihoods: [Double]
  /// Every free parameter, the integrated coefficients among them.
  var summaries: [ParameterSummary] = []

  /// - Parameter isSummarised: whether to fill `summaries` and `logLikelihoods`.
  static func make(
    _ model: some SampledModel, _ samples: Samples, seed: UInt64, threads: Int,
    isSummarised: Bool = true
  ) throws -> PosteriorDraws {
    let step = (samples.count + mostForLeavingOut - 1) / mostForLeavingOut
    let chains = try parallelMap(count: samples.chains.count, threads: threads) { chain in
      try drawChain(model, samples, chain: chain, seed: seed, step: isSummarised ? step : nil)
    }
    let frame = model.frame
    var posterior = PosteriorDraws(
      draws: chains.flatMap(\.draws),
      contributions: frame.drivers.indices.map { driver in
        chains.flatMap { $0.contributions[driver] }
      },
      lifts: frame.experiments.indices.map { test in chains.flatMap { $0.lifts[test] } },
      logLikelihoods: chains.flatMap(\.logLikelihoods))
    guard isSummarised else { return posterior }
    let names = try model.makeDensity().layout.names
    let marginal = frame.columns.indices.filter { frame.isMarginal($0) }
    posterior.summaries = parallelMap(count: names.count + marginal.count, threads: threads) {
      index in
      if index < names.count {
        return ParameterSummary(
          name: names[index], series: samples.series(parameter: index))
      }
      let column = marginal[index - names.count]
      return ParameterSummary(
        name: frame.columns[column].term.name,
        series: chains.map { $0.draws.map { $0.coefficients[column] } })
    }
    return posterior
  }

  /// - Parameter step: every how many-th draw's likelihoods are kept; `nil`: none.
  private static func drawChain(
    _ model: some SampledModel, _ samples: Samples, chain index: Int, seed: UInt64, step: Int?
  ) throws -> PosteriorDraws {
    let density = try model.makeDensity()
    let frame = model.frame
    let chain = samples.chains[index]
    var random = SeededGenerator(seed: seed, stream: 50_000 + UInt64(index))
    var posterior = PosteriorDraws(
      draws: [], contributions: frame.drivers.map { _ in [] },
      lifts: frame.experiments.map { _ in [] }, logLikelihoods: [])
    posterior.draws.reserveCapacity(chain.count)
    let order = frame.experimentOrder
    for draw in 0..<chain.count {
      let start = draw * samples.dimension
      let position = Array(chain.positions[start..<start + samples.dimension])
      let scaled = density.draw(position, random: &random)
      posterior.draws.append(density.modelled(scaled))
      for (driver, values) in scaled.drivers.enumerated() {
        posterior.contributions[driver].append(values.contribution)
        for (lift, test) in zip(values.lifts, order[driver]) {
          posterior.lifts[test].append(lift * frame.scale)
        }
      }
      if let step, draw % step == 0 {
        posterior.logLikelihoods += density.logLikelihoods(scaled)
      }
    }
    return posterior
  }
}

extension MediaModel {
  /// Per driver: which of the experiments are of it.
  var experimentOrder: [[Int]] {
    drivers.indices.map { driver in
      experiments.indices.filter { experiments[$0].driver == driver }
    }
  }
}

extension ParameterSummary {
  /// - Parameter series: draws by chain.
  init(name: String, series: [[Double]]) {
    let all = series.flatMap { $0 }
    // One value for all figures: each of `Diagnostics`' functions would sort and rank the draws again.
    let trust = SeriesDiagnostics(series)
    self.init(
      name: name, mean: Moments.mean(all), deviation: Moments.deviation(all, lostDegrees: 1),
      rhat: trust.rhat, bulkESS: trust.bulkESS, tailESS: trust.tailESS, meanError: trust.meanError)
  }
}

extension MediaModel {
  /// A scaled draw in the data's units.
  func draw(_ scaled: ScaledDraw) -> Draw {
    Draw(
      coefficients: coefficients(scaled),
      channels: zip(drivers, scaled.drivers).map { parameters($0, $1) },
      noise: scaled.sigma * scale, degrees: scaled.degrees.isFinite ? scaled.degrees : nil,
      synergies: zip(synergies, scaled.synergies).map { pair, coefficient in
        coefficient * scale / (drivers[pair.first].responseUnit * drivers[pair.second].responseUnit)
      })
  }

  /// The linear coefficients of a scaled draw, in the outcome's unit per unit of the term.
  func coefficients(_ scaled: ScaledDraw) -> [Double] {
    zip(columns, scaled.coefficients).map { column, value in
      column.offset + value * scale / column.unit
    }
  }

  func parameters(_ driver: DriverModel, _ scaled: ScaledDraw.Driver) -> ChannelParameters {
    var parameters = ChannelParameters(
      decay: 0, halfSaturation: driver.unit, slope: 1, effect: scaled.effect * scale)
    for (parameter, value) in zip(driver.form.parameters, scaled.values) {
      switch parameter {
      case .decay: parameters.decay = value
      case .peak: parameters.peak = value
      case .halfSaturation: parameters.halfSaturation = value * driver.unit
      case .slope: parameters.slope = value
      }
    }
    parameters.effect /= driver.responseUnit
    return parameters
  }
}

extension DriverModel {
  /// What the response of the data's own driver is divided by to be the sampler's: a straight line keeps its unit.
  var responseUnit: Double { form.saturation == .linear ? unit : 1 }
}

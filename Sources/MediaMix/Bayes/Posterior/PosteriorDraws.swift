import Sampling
import Settings
import Statistics

/// Draws of the sampler turned into draws of the model, in the data's units.
struct PosteriorDraws {
  /// Chain after chain.
  var draws: [Draw]
  /// Every free parameter's draws by chain, the integrated coefficients among them.
  var summaries: [ParameterSummary]

  static func make(
    _ model: MediaModel, _ samples: Samples, seed: UInt64, threads: Int
  ) throws -> PosteriorDraws {
    let chains = try parallelMap(count: samples.chains.count, threads: threads) { chain in
      try drawChain(model, samples, chain: chain, seed: seed)
    }
    let names = try ModelDensity(model).layout.names
    let marginal = model.columns.indices.filter { model.isMarginal($0) }
    let summaries = parallelMap(count: names.count + marginal.count, threads: threads) { index in
      if index < names.count {
        return ParameterSummary(
          name: names[index], series: samples.series(parameter: index))
      }
      let column = marginal[index - names.count]
      return ParameterSummary(
        name: model.columns[column].term.name,
        series: chains.map { $0.map { $0.coefficients[column] } })
    }
    return PosteriorDraws(draws: chains.flatMap { $0 }, summaries: summaries)
  }

  private static func drawChain(
    _ model: MediaModel, _ samples: Samples, chain index: Int, seed: UInt64
  ) throws -> [Draw] {
    let density = try ModelDensity(model)
    let chain = samples.chains[index]
    var random = SeededGenerator(seed: seed, stream: 50_000 + UInt64(index))
    return (0..<chain.count).map { draw in
      let start = draw * samples.dimension
      let position = Array(chain.positions[start..<start + samples.dimension])
      return model.draw(density.draw(position, random: &random), density: density)
    }
  }
}

extension ParameterSummary {
  /// - Parameter series: draws by chain.
  init(name: String, series: [[Double]]) {
    let all = series.flatMap { $0 }
    self.init(
      name: name, mean: Moments.mean(all), deviation: Moments.deviation(all, lostDegrees: 1),
      rhat: Diagnostics.rhat(series), bulkESS: Diagnostics.bulkESS(series),
      tailESS: Diagnostics.tailESS(series), meanError: Diagnostics.meanError(series))
  }
}

extension MediaModel {
  /// A scaled draw in the data's units.
  func draw(_ scaled: ScaledDraw, density: ModelDensity) -> Draw {
    Draw(
      coefficients: zip(columns, scaled.coefficients).map { column, value in
        column.offset + value * scale / column.unit
      },
      channels: zip(zip(drivers, density.drivers), scaled.drivers).map { pair, values in
        parameters(pair.0, pair.1, values)
      },
      noise: scaled.sigma * scale, degrees: scaled.degrees.isFinite ? scaled.degrees : nil)
  }

  private func parameters(
    _ driver: DriverModel, _ term: DriverTerm, _ scaled: ScaledDraw.Driver
  ) -> ChannelParameters {
    var parameters = ChannelParameters(
      decay: 0, halfSaturation: driver.unit, slope: 1, effect: scaled.effect * scale)
    for (parameter, value) in zip(term.kernel.parameters, scaled.values) {
      switch parameter {
      case .decay: parameters.decay = value
      case .peak: parameters.peak = value
      case .halfSaturation: parameters.halfSaturation = value * driver.unit
      case .slope: parameters.slope = value
      }
    }
    if driver.form.saturation == .linear { parameters.effect /= driver.unit }
    return parameters
  }
}

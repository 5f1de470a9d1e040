import Glibc
import MarketingData
import Sampling
import Settings
import Statistics

/// Data drawn from a model's own prior, fitted again: simulation-based calibration (Talts et al. 2018).
///
/// Where prior, simulation and sampler agree, the rank of each true parameter among its posterior draws is uniform.
/// The log density is ranked too: it depends on the data, and shows faults that no single parameter does (Modrak et
/// al. 2023).
package struct PriorSimulation: Sendable {
  private let model: MediaModel
  private let sampler: SamplerSettings
  /// What is ranked: the sampled parameters, the linear coefficients and the log density.
  package let names: [String]

  /// - Throws: `FitProblem` where no model can be made of the data, `SamplingProblem` where it cannot be sampled.
  package init(_ dataset: Dataset, settings: ModelSettings) throws {
    let made = try MediaModel.make(dataset, settings: settings, observed: dataset.count)
    model = made
    sampler = SamplerSettings(settings)
    let columns = made.columns.indices.filter { made.isMarginal($0) }
    let layout = try ModelDensity(made).layout
    names = layout.names + columns.map { made.columns[$0].term.name } + ["log_density"]
  }

  /// The rank of each quantity's true value among `kept` posterior draws: 0 to `kept`, in the order of `names`.
  ///
  /// - Throws: `SamplingProblem` or `FitProblem`.
  package func ranks(
    seed: UInt64, kept: Int, isCancelled: (@Sendable () -> Bool)? = nil
  ) throws -> [Int] {
    var random = SeededGenerator(seed: seed, stream: 60_000)
    let truth = try simulate(&random)
    var sampler = sampler
    sampler.seed = seed
    let samples = try BayesEngine.sample(
      truth.model, sampler, threads: 1, isCancelled: isCancelled)
    let density = try ModelDensity(truth.model)
    let whole =
      truth.position + truth.coefficients
      + [PriorSimulation.logDensity(density, truth.position)]
    var ranks = [Int](repeating: 0, count: names.count)
    for index in 0..<kept {
      let draw = index * samples.count / kept
      let (chain, offset) = draw.quotientAndRemainder(dividingBy: sampler.draws)
      let start = offset * samples.dimension
      let position = Array(
        samples.chains[chain].positions[start..<start + samples.dimension])
      let scaled = density.draw(position, random: &random)
      let values =
        position + PriorSimulation.marginal(model, scaled.coefficients)
        + [PriorSimulation.logDensity(density, position)]
      for (place, value) in values.enumerated() where value < whole[place] { ranks[place] += 1 }
    }
    return ranks
  }

  private struct Truth {
    var model: MediaModel
    var position: [Double]
    var coefficients: [Double]
  }

  /// Parameters from the prior, and an outcome from the parameters.
  private func simulate(_ random: inout SeededGenerator) throws(FitProblem) -> Truth {
    let density = try ModelDensity(model)
    var position = density.layout.starts
    let sigma = model.noisePrior.draw(&random)
    if let place = density.layout.names.firstIndex(of: "sigma") {
      position[place] = Coordinate(for: model.noisePrior).position(of: sigma)
    }
    let common = random.normal(deviation: model.pool.common)
    for driver in density.drivers {
      if driver.isPooled {
        position[driver.effectIndex] = common + random.normal(deviation: model.pool.own)
      }
      for slot in driver.slots {
        guard let place = slot.index else { continue }
        position[place] = slot.coordinate.position(of: slot.prior.draw(&random))
      }
    }
    let coefficients = model.columns.map { random.normal(deviation: $0.prior.deviation) }
    var made = model
    made.outcome = outcome(density, position, coefficients, sigma: sigma, &random)
    return Truth(
      model: made, position: position,
      coefficients: PriorSimulation.marginal(model, coefficients))
  }

  private func outcome(
    _ density: ModelDensity, _ position: [Double], _ coefficients: [Double], sigma: Double,
    _ random: inout SeededGenerator
  ) -> [Double] {
    var left = [Double](repeating: 0, count: model.observed)
    var gradient = [Double](repeating: 0, count: position.count)
    left.withUnsafeMutableBufferPointer { left in
      gradient.withUnsafeMutableBufferPointer { gradient in
        position.withUnsafeBufferPointer { position in
          guard let left = left.baseAddress, let gradient = gradient.baseAddress,
            let position = position.baseAddress
          else { return }
          for driver in density.drivers {
            _ = driver.subtract(position, from: left, gradient: gradient)
          }
        }
      }
    }
    var outcome = left.map { random.normal(deviation: sigma) - $0 }
    for (column, coefficient) in coefficients.enumerated() {
      for (row, value) in model.scaledColumn(column).enumerated() {
        outcome[row] += coefficient * value
      }
    }
    return outcome
  }

  private static func marginal(_ model: MediaModel, _ coefficients: [Double]) -> [Double] {
    model.columns.indices.filter { model.isMarginal($0) }.map { coefficients[$0] }
  }

  private static func logDensity(_ density: ModelDensity, _ position: [Double]) -> Double {
    var gradient = [Double](repeating: 0, count: position.count)
    return gradient.withUnsafeMutableBufferPointer { gradient in
      position.withUnsafeBufferPointer { position in
        guard let start = position.baseAddress, let slopes = gradient.baseAddress else {
          return -.infinity
        }
        return density.evaluate(start, gradient: slopes)
      }
    }
  }
}

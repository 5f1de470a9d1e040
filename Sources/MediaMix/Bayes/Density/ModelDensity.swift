import CMediaKernels
import Glibc
import Sampling
import Settings
import Statistics

/// The posterior of a national media model, up to a constant, with its gradient.
///
/// One instance serves one chain: it keeps scratch memory and allocates nothing while it is evaluated.
package final class ModelDensity: LogDensity {
  let model: MediaModel
  package let layout: ParameterLayout
  let drivers: [DriverTerm]
  let marginal: MarginalTerms
  let explicit: ExplicitTerms
  private let synergies: [SynergyTerm]
  let marginalColumns: [Int]
  /// The integrated columns as the sampler sees them.
  let marginalSeries: [[Double]]
  private let explicitColumns: [Int]
  private let explicitStart: Int
  private let noise: NoiseTerm
  private let pool: PooledReturns
  private let outcome: UnsafeMutablePointer<Double>
  private let unitValues: UnsafeMutablePointer<Double>?
  let residual: UnsafeMutablePointer<Double>
  private let weighted: UnsafeMutablePointer<Double>
  private let rows: Int

  package var dimension: Int { layout.count }

  /// - Throws: `FitProblem` where the linear columns cannot be taken apart.
  package init(_ model: MediaModel) throws(FitProblem) {
    self.model = model
    rows = model.observed
    var layout = ParameterLayout()
    let isMarginal = model.columns.indices.filter { model.isMarginal($0) }
    let isExplicit = model.columns.indices.filter { !model.isMarginal($0) }
    marginalColumns = isMarginal
    explicitColumns = isExplicit
    marginalSeries = isMarginal.map { model.scaledColumn($0) }
    let rough = model.roughNoise
    noise = NoiseTerm(model, rows: model.observed, rough: rough, layout: &layout)
    guard
      let marginal = MarginalTerms(
        columns: marginalSeries,
        deviations: isMarginal.map { model.columns[$0].prior.deviation }, rows: model.observed),
      let explicit = ExplicitTerms(
        columns: isExplicit.map { model.scaledColumn($0) },
        priors: isExplicit.map { model.columns[$0].prior }, outcome: model.outcome, noise: rough)
    else { throw .notFinite(series: "the model's columns") }
    self.marginal = marginal
    self.explicit = explicit
    outcome = .allocate(capacity: rows)
    outcome.initialize(from: model.outcome, count: rows)
    residual = .allocate(capacity: rows)
    residual.initialize(repeating: 0, count: rows)
    weighted = .allocate(capacity: rows)
    weighted.initialize(repeating: 0, count: rows)
    if model.unitValues.isEmpty {
      unitValues = nil
    } else {
      unitValues = .allocate(capacity: rows)
      unitValues?.initialize(from: model.unitValues, count: rows)
    }
    var terms: [DriverTerm] = []
    for driver in model.drivers.indices {
      terms.append(
        DriverTerm.make(driver, model: model, layout: &layout, unitValues: unitValues))
    }
    drivers = terms
    pool = PooledReturns(model.pool, indices: terms.filter(\.isPooled).map(\.effectIndex))
    var pairs: [SynergyTerm] = []
    for synergy in model.synergies {
      pairs.append(
        SynergyTerm(
          synergy, of: model, drivers: terms, layout: &layout, unitValues: unitValues))
    }
    synergies = pairs
    explicitStart = layout.count
    for column in isExplicit {
      _ = layout.add(model.columns[column].term.name, start: 0, spread: 0.5)
    }
    self.layout = layout
  }

  deinit {
    outcome.deallocate()
    residual.deallocate()
    weighted.deallocate()
    unitValues?.deallocate()
  }

  package func evaluate(
    _ position: UnsafePointer<Double>, gradient: UnsafeMutablePointer<Double>
  ) -> Double {
    gradient.update(repeating: 0, count: layout.count)
    var density = subtractAll(position, gradient: gradient)
    guard density.isFinite else { return -.infinity }
    density += noise.evaluate(
      position, residual: residual, marginal: marginal, weighted: weighted, gradient: gradient)
    guard density.isFinite else { return -.infinity }
    for driver in drivers { driver.addGradient(weighted, to: gradient) }
    for synergy in synergies { synergy.addGradient(weighted, to: gradient) }
    explicit.addGradient(weighted, to: gradient + explicitStart)
    // Far out a density can still be a number where its gradient is none.
    guard mmm_sum(layout.count, gradient).isFinite else { return -.infinity }
    return density
  }

  /// Leaves the outcome less media and sampled terms in `residual`; returns the log density of their priors.
  private func subtractAll(
    _ position: UnsafePointer<Double>, gradient: UnsafeMutablePointer<Double>
  ) -> Double {
    residual.update(from: outcome, count: rows)
    var density = pool.evaluate(position, gradient: gradient)
    for driver in drivers {
      density += driver.subtract(position, from: residual, gradient: gradient)
      guard density.isFinite else { return -.infinity }
    }
    for synergy in synergies { density += synergy.subtract(position, from: residual) }
    return density + explicit.subtract(position + explicitStart, from: residual)
  }

  /// Everything one draw says, the integrated coefficients drawn on the way.
  func draw(_ position: [Double], random: inout SeededGenerator) -> ScaledDraw {
    var gradient = [Double](repeating: 0, count: layout.count)
    return position.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return ScaledDraw() }
      _ = subtractAll(start, gradient: &gradient)
      let sigma = noise.sigma(start)
      let integrated = marginal.draw(residual: residual, sigma: sigma, random: &random)
      let sampled = explicit.values(start + explicitStart)
      var coefficients = [Double](repeating: 0, count: model.columns.count)
      for (place, column) in marginalColumns.enumerated() {
        coefficients[column] = integrated[place]
      }
      for (place, column) in explicitColumns.enumerated() { coefficients[column] = sampled[place] }
      return ScaledDraw(
        coefficients: coefficients,
        drivers: drivers.map { driver in
          ScaledDraw.Driver(
            values: driver.currentValues, effect: driver.coefficient,
            contribution: driver.activeContribution, lifts: driver.modelledLifts)
        }, synergies: synergies.map(\.coefficient),
        sigma: sigma, degrees: noise.degrees(start))
    }
  }
}

/// One draw in the sampler's scaled numbers.
struct ScaledDraw {
  struct Driver {
    /// In the order of the transform's parameters.
    var values: [Double]
    /// The coefficient of the transformed series.
    var effect: Double
    /// Over all observed periods.
    var contribution: Double
    /// What each experiment brought.
    var lifts: [Double]
  }

  var coefficients: [Double] = []
  var drivers: [Driver] = []
  /// The coefficient of each product of two transformed series.
  var synergies: [Double] = []
  var sigma = 0.0
  /// Of Student's t; infinite for normal noise.
  var degrees = Double.infinity
}

import CMediaKernels
import MarketingData
import Sampling
import Settings
import Statistics

/// The posterior of a panel's model, up to a constant, with its gradient.
///
/// One instance serves one chain: it keeps scratch memory and allocates nothing while it is evaluated.
package final class PanelDensity: SampledDensity {
  let model: PanelModel
  package let layout: ParameterLayout
  private let drivers: [PanelDriverTerm]
  private let marginal: PanelLinearTerms
  private let explicit: ExplicitTerms
  private let marginalColumns: [Int]
  private let explicitColumns: [Int]
  private let explicitStart: Int
  private let noise: NoiseTerm
  private let pool: PooledReturns
  private let outcome: [Double]
  private let unitValues: UnsafeMutablePointer<Double>?
  private let residual: UnsafeMutablePointer<Double>
  private let weighted: UnsafeMutablePointer<Double>
  private let rows: Int

  package var dimension: Int { layout.count }

  /// - Throws: `FitProblem` where the linear columns cannot be taken apart.
  package init(_ model: PanelModel) throws(FitProblem) {
    self.model = model
    let frame = model.frame
    outcome = model.rows
    rows = outcome.count
    var layout = ParameterLayout()
    marginalColumns = frame.columns.indices.filter { frame.isMarginal($0) }
    explicitColumns = frame.columns.indices.filter { !frame.isMarginal($0) }
    let rough = max(Moments.deviation(try model.roughResiduals(), lostDegrees: 0), 1e-6)
    noise = NoiseTerm(frame, rows: rows, rough: rough, layout: &layout)
    let stacked = StackedColumns(
      explicitColumns.map { model.columns[$0] },
      factors: explicitColumns.map { _ in 1 }, heights: model.heights, periods: model.observed)
    guard let basis = model.basis(of: marginalColumns),
      let explicit = ExplicitTerms(
        columns: stacked.places.map { stacked.column($0) },
        priors: explicitColumns.map { frame.columns[$0].prior }, outcome: outcome, noise: rough)
    else { throw .notFinite(series: "the model's columns") }
    marginal = PanelLinearTerms(basis)
    self.explicit = explicit
    residual = .allocate(capacity: rows)
    residual.initialize(repeating: 0, count: rows)
    weighted = .allocate(capacity: rows)
    weighted.initialize(repeating: 0, count: rows)
    if frame.unitValues.isEmpty {
      unitValues = nil
    } else {
      unitValues = .allocate(capacity: model.observed)
      unitValues?.initialize(from: frame.unitValues, count: model.observed)
    }
    var terms: [PanelDriverTerm] = []
    for place in frame.drivers.indices {
      terms.append(
        PanelDriverTerm(place, model: model, layout: &layout, unitValues: unitValues))
    }
    drivers = terms
    pool = PooledReturns(frame.pool, indices: terms.filter(\.isPooled).map(\.effectIndex))
    explicitStart = layout.count
    for column in explicitColumns {
      _ = layout.add(frame.columns[column].term.name, start: 0, spread: 0.5)
    }
    self.layout = layout
  }

  /// The density of the model that the settings ask for; `nil` where that is a national one.
  package static func make(
    _ dataset: Dataset, settings: ModelSettings, observed: Int
  ) throws -> PanelDensity? {
    switch try PanelModelMaking.make(dataset, settings: settings, observed: observed) {
    case .panel(let model): try PanelDensity(model)
    case .national: nil
    }
  }

  deinit {
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
    guard explicit.count > 0 else { return density }
    return density + explicit.subtract(position + explicitStart, from: residual)
  }

  func draw(_ position: [Double], random: inout SeededGenerator) -> ScaledDraw {
    var gradient = [Double](repeating: 0, count: layout.count)
    _ = subtractAll(position, gradient: &gradient)
    let sigma = noise.sigma(position)
    let integrated = marginal.draw(residual: residual, sigma: sigma, random: &random)
    marginal.subtractDrawn(from: residual)
    let sampled = position.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { explicit.values($0 + explicitStart) } ?? []
    }
    var coefficients = [Double](repeating: 0, count: model.columns.count)
    for (place, column) in marginalColumns.enumerated() { coefficients[column] = integrated[place] }
    for (place, column) in explicitColumns.enumerated() { coefficients[column] = sampled[place] }
    return ScaledDraw(
      coefficients: coefficients,
      drivers: drivers.map { term in
        ScaledDraw.Driver(
          values: term.currentValues, effect: term.coefficient,
          contribution: term.activeContribution, lifts: [])
      }, sigma: sigma, degrees: noise.degrees(position))
  }

  /// Follows the `draw` it is given.
  func modelled(_ draw: ScaledDraw) -> Draw {
    let frame = model.frame
    return Draw(
      coefficients: frame.coefficients(draw),
      channels: zip(drivers, draw.drivers).map { term, values in
        var parameters = frame.parameters(term.driver, values)
        parameters.effect /= model.people
        parameters.geoFactors = term.currentFactors
        return parameters
      }, noise: nationalNoise(draw.sigma), degrees: draw.degrees.isFinite ? draw.degrees : nil)
  }

  /// Of all geographies together in each period; follows the `draw` it is given.
  func logLikelihoods(_ draw: ScaledDraw) -> [Double] {
    var sums = [Double](repeating: 0, count: model.observed)
    for (place, geo) in model.geos.enumerated() {
      let density = NoiseDensity(
        sigma: draw.sigma, degrees: draw.degrees, unit: geo.size * geo.weight)
      for period in sums.indices {
        sums[period] += density.logarithm(residual[place * model.observed + period])
      }
    }
    return sums
  }

  /// Standard deviation of the sum of all geographies' noise.
  ///
  /// Geographies share shocks that rows taken one by one do not show: where what is left over adds up to more than
  /// independent noise does, that counts.
  private func nationalNoise(_ sigma: Double) -> Double {
    var variance = 0.0
    var sums = [Double](repeating: 0, count: model.observed)
    for (place, geo) in model.geos.enumerated() {
      let size = geo.size * geo.weight
      variance += size * size
      mmm_add(model.observed, size, residual + place * model.observed, &sums)
    }
    let square = mmm_dot(sums.count, sums, sums) / Double(sums.count)
    return max(sigma * variance.squareRoot(), square.squareRoot())
  }
}

import CMediaKernels
import Glibc
import Settings

/// One driver in a panel's density: a response per geography under common transforms, and effects that differ.
final class PanelDriverTerm {
  let driver: DriverModel
  let effectIndex: Int
  /// One kernel per geography.
  let kernels: [TransformKernel]
  /// National contribution over the sum of responses per head, weighted by people and factors.
  private(set) var coefficient = 0.0
  private let slots: [TransformSlot]
  private var reading: EffectReading
  /// Nothing was done in the periods seen: there is no response, and the priors stay as they are.
  private let isSilent: Bool
  private let periods: Int
  private let unitValues: UnsafePointer<Double>?
  /// Of the spread's logarithm, and of the first geography's deviation.
  private let spreadIndex: Int
  private let firstIndex: Int
  private let spreadPrior: Prior
  private let shares: [Double]
  /// From a coefficient to the rows of each geography, before its own factor.
  private let rowFactors: [Double]
  private var spread = 0.0
  private let values: UnsafeMutablePointer<Double>
  private let slopes: UnsafeMutablePointer<Double>
  /// `S = sum_g share_g m_g sum_t v_t r_gt` and the same of elasticities; then their derivatives to each parameter.
  private var responseSum = 0.0
  private var elasticitySum = 1.0
  private let sums: UnsafeMutablePointer<Double>
  private let elasticitySums: UnsafeMutablePointer<Double>
  private let pulls: UnsafeMutablePointer<Double>
  /// Per geography: m, its share of S, its share of the sum of elasticities, and v.
  private let factors: UnsafeMutablePointer<Double>
  private let parts: UnsafeMutablePointer<Double>
  private let elasticParts: UnsafeMutablePointer<Double>
  private let deviations: UnsafeMutablePointer<Double>
  private let memory: UnsafeMutablePointer<Double>

  /// The contribution over all observed periods.
  var activeContribution: Double { isSilent ? 0 : reading.contribution }

  var isPooled: Bool { reading.isPooled }

  init(
    _ place: Int, model: PanelModel, layout: inout ParameterLayout,
    unitValues: UnsafePointer<Double>?
  ) {
    let driver = model.frame.drivers[place]
    self.driver = driver
    self.unitValues = unitValues
    periods = model.observed
    kernels = model.geos.map { TransformKernel(driver: $0.drivers[place], form: driver.form) }
    isSilent = !driver.isActive(periods)
    reading = EffectReading(driver, model: model.frame)
    effectIndex = layout.add("effect[\(driver.name)]", start: reading.start)
    slots = TransformSlot.all(of: driver, layout: &layout)
    spreadPrior = model.spread
    spreadIndex = layout.add(
      "geo_spread[\(driver.name)]", start: log(0.5 * model.spread.centre), spread: 0.3)
    firstIndex = layout.count
    for geo in model.geos {
      _ = layout.add("geo[\(driver.name), \(geo.name)]", start: 0, spread: 0.3)
    }
    shares = model.geos.map(\.share)
    rowFactors = model.geos.map { $0.share * model.frame.scale / ($0.size * $0.weight) }
    let (count, geos) = (max(slots.count, 1), model.geos.count)
    memory = .allocate(capacity: 5 * count + 4 * geos)
    memory.initialize(repeating: 0, count: 5 * count + 4 * geos)
    values = memory
    slopes = memory + count
    sums = memory + 2 * count
    elasticitySums = memory + 3 * count
    pulls = memory + 4 * count
    factors = memory + 5 * count
    parts = factors + geos
    elasticParts = parts + geos
    deviations = elasticParts + geos
    for (index, slot) in slots.enumerated() { values[index] = slot.prior.fixedValue ?? 0 }
  }

  deinit { memory.deallocate() }

  /// The transform's parameters and the geographies' factors at the last position.
  var currentValues: [Double] { slots.indices.map { values[$0] } }
  var currentFactors: [Double] { shares.indices.map { factors[$0] } }

  /// Transforms the driver and subtracts its contribution; adds the priors' density and gradient.
  ///
  /// - Returns: the log density of the priors; `-infinity` where there is no response at all.
  func subtract(
    _ position: UnsafePointer<Double>, from residual: UnsafeMutablePointer<Double>,
    gradient: UnsafeMutablePointer<Double>
  ) -> Double {
    var density = readFactors(position, gradient: gradient)
    for (index, slot) in slots.enumerated() {
      density += slot.read(
        position, value: &values[index], slope: &slopes[index], gradient: gradient)
    }
    respond()
    if isSilent { (responseSum, elasticitySum) = (1, 1) }
    guard responseSum > 1e-300, responseSum.isFinite else { return -.infinity }
    if reading.speaksOfMargin {
      if !isSilent { respondElastically() }
      guard elasticitySum > 1e-300 else { return -.infinity }
    }
    density += reading.read(
      position[effectIndex], responseSum: responseSum, elasticitySum: elasticitySum)
    coefficient = isSilent ? 0 : reading.contribution / responseSum
    for (geo, kernel) in kernels.enumerated() {
      mmm_add(
        periods, -coefficient * rowFactors[geo] * factors[geo], kernel.response,
        residual + geo * periods)
    }
    return density
  }

  /// Adds the derivative of the likelihood; follows a `subtract` at the same position.
  ///
  /// - Parameter weighted: derivative of the log likelihood to the expectation, per row.
  func addGradient(
    _ weighted: UnsafePointer<Double>, to gradient: UnsafeMutablePointer<Double>
  ) {
    pulls.update(repeating: 0, count: slots.count)
    var pull = 0.0
    // A first pass, as the derivative to any factor depends on the sum over geographies.
    for (geo, kernel) in kernels.enumerated() {
      let rows = weighted + geo * periods
      let factor = rowFactors[geo] * factors[geo]
      let own = factor * mmm_dot(periods, rows, kernel.response)
      gradient[firstIndex + geo] += coefficient * own * spread
      gradient[spreadIndex] += coefficient * own * spread * deviations[geo]
      pull += own / responseSum
      for index in slots.indices where slots[index].index != nil {
        pulls[index] += factor * mmm_dot(periods, rows, kernel.partials + index * periods)
      }
    }
    gradient[effectIndex] += pull * reading.contributionSlope + reading.priorPull
    let bySum = reading.sumPull + pull * (reading.contributionPerSum - coefficient)
    let byElasticity = reading.elasticityPull + pull * reading.contributionPerElasticity
    for geo in shares.indices {
      var slope = bySum * parts[geo]
      if reading.speaksOfMargin { slope += byElasticity * elasticParts[geo] }
      gradient[firstIndex + geo] += slope * spread
      gradient[spreadIndex] += slope * spread * deviations[geo]
    }
    for (index, slot) in slots.enumerated() {
      guard let place = slot.index else { continue }
      var slope = coefficient * pulls[index] + bySum * sums[index]
      if reading.speaksOfMargin { slope += byElasticity * elasticitySums[index] }
      gradient[place] += slope * slopes[index]
    }
  }

  private func readFactors(
    _ position: UnsafePointer<Double>, gradient: UnsafeMutablePointer<Double>
  ) -> Double {
    spread = exp(position[spreadIndex])
    let prior = spreadPrior.logDensity(spread)
    gradient[spreadIndex] += prior.slope * spread + 1
    var squares = 0.0
    for geo in shares.indices {
      let deviation = position[firstIndex + geo]
      deviations[geo] = deviation
      factors[geo] = exp(spread * deviation)
      gradient[firstIndex + geo] -= deviation
      squares += deviation * deviation
    }
    return prior.value + position[spreadIndex] - 0.5 * squares
  }

  private func respond() {
    responseSum = 0
    sums.update(repeating: 0, count: slots.count)
    for (geo, kernel) in kernels.enumerated() {
      kernel.evaluate(values)
      let weight = shares[geo] * factors[geo]
      parts[geo] = weight * total(kernel.response)
      responseSum += parts[geo]
      for index in slots.indices {
        sums[index] += weight * total(kernel.partials + index * periods)
      }
    }
  }

  private func respondElastically() {
    elasticitySum = 0
    elasticitySums.update(repeating: 0, count: slots.count)
    for (geo, kernel) in kernels.enumerated() {
      kernel.evaluateElasticity(values)
      let weight = shares[geo] * factors[geo]
      elasticParts[geo] = weight * total(kernel.elasticity)
      elasticitySum += elasticParts[geo]
      for index in slots.indices {
        elasticitySums[index] += weight * total(kernel.elasticityPartials + index * periods)
      }
    }
  }

  private func total(_ series: UnsafePointer<Double>) -> Double {
    unitValues.map { mmm_dot(periods, $0, series) } ?? mmm_sum(periods, series)
  }
}

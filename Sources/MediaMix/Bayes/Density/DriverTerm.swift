import CMediaKernels
import Glibc
import Settings

/// One transformed parameter's place: sampled with a prior, or fixed.
struct TransformSlot {
  var prior: Prior
  var coordinate: Coordinate
  /// Index into the position; `nil` for a fixed value.
  var index: Int?
}

/// One driver in the density: its transform, its priors and its share of the gradient.
final class DriverTerm {
  let name: String
  let kernel: TransformKernel
  let slots: [TransformSlot]
  /// Index of the effect's coordinate: `ln K` less `location`, or a coordinate of the prior's own quantity.
  let effectIndex: Int
  let effect: EffectPrior
  /// From a contribution to the quantity the prior speaks of: `q = K factor` (and per sum of responses for coefficients).
  private let factor: Double
  private let pool: ReturnPool
  /// The pooled prior's median contribution, before it is moved down.
  private let median: Double
  private let coordinate: Coordinate
  private let rows: Int
  private let unitValues: UnsafePointer<Double>?
  private let values: UnsafeMutablePointer<Double>
  private let slopes: UnsafeMutablePointer<Double>
  /// `sum v_t dr_t/dp_j`.
  private let sums: UnsafeMutablePointer<Double>
  /// `sum_t v_t r_t`.
  private(set) var responseSum = 0.0
  /// K, and `K / sum v r`.
  private(set) var contribution = 0.0
  private(set) var coefficient = 0.0
  /// Derivative of K to the effect's coordinate.
  private var contributionSlope = 0.0
  /// Derivatives of the effect's prior to its coordinate, the sum of responses and the sum of elasticities.
  private var priorPull = 0.0
  private var sumPull = 0.0
  private var elasticityPull = 0.0
  /// Derivatives of K to those sums, where something else than K is sampled.
  private var contributionPerSum = 0.0
  private var contributionPerElasticity = 0.0
  /// `sum_t v_t e_t` and its derivatives, for priors on marginal returns; else 1 and 0.
  private let speaksOfMargin: Bool
  private var elasticitySum = 1.0
  private let elasticitySums: UnsafeMutablePointer<Double>
  /// Nothing was done in the periods seen: there is no response, and the priors stay as they are.
  private let isSilent: Bool
  private let experiments: [ExperimentTerm]

  init(
    _ model: DriverModel, kernel: TransformKernel, slots: [TransformSlot], effectIndex: Int,
    factor: Double, location: Double, pool: ReturnPool, rows: Int,
    unitValues: UnsafePointer<Double>?, experiments: [ExperimentTerm]
  ) {
    name = model.name
    isSilent = !model.isActive(rows)
    self.experiments = experiments
    self.kernel = kernel
    self.slots = slots
    self.effectIndex = effectIndex
    effect = model.effect
    self.factor = factor
    self.pool = pool
    median = exp(location)
    self.rows = rows
    self.unitValues = unitValues
    switch model.effect {
    case .pooled: coordinate = .above(0)
    case .on(_, let prior): coordinate = Coordinate(for: prior)
    }
    let capacity = max(slots.count, 1)
    values = .allocate(capacity: capacity)
    slopes = .allocate(capacity: capacity)
    sums = .allocate(capacity: capacity)
    elasticitySums = .allocate(capacity: capacity)
    if case .on(.marginalROI, _) = model.effect {
      speaksOfMargin = true
    } else {
      speaksOfMargin = false
    }
    for (index, slot) in slots.enumerated() {
      values[index] = slot.prior.fixedValue ?? 0
      slopes[index] = 0
    }
  }

  deinit {
    values.deallocate()
    slopes.deallocate()
    sums.deallocate()
    elasticitySums.deallocate()
  }

  /// The contribution over all observed periods.
  var activeContribution: Double { isSilent ? 0 : contribution }

  /// What each experiment brought, at the last position.
  var modelledLifts: [Double] { experiments.map { coefficient * $0.difference } }

  /// The transform's parameters at the last position.
  var currentValues: [Double] { slots.indices.map { values[$0] } }

  /// Transforms the driver and subtracts its contribution; adds the priors' density and gradient.
  ///
  /// - Returns: the log density of the priors; `-infinity` where there is no response at all.
  func subtract(
    _ position: UnsafePointer<Double>, from residual: UnsafeMutablePointer<Double>,
    gradient: UnsafeMutablePointer<Double>
  ) -> Double {
    var density = 0.0
    for (index, slot) in slots.enumerated() {
      guard let place = slot.index else { continue }
      let read = slot.coordinate.read(position[place])
      let prior = slot.prior.logDensity(read.value)
      values[index] = read.value
      slopes[index] = read.slope
      density += prior.value + read.logSlope
      gradient[place] += prior.slope * read.slope + read.logSlopeSlope
    }
    kernel.evaluate(values)
    responseSum = isSilent ? 1 : total(kernel.response)
    for index in slots.indices { sums[index] = total(kernel.partials + index * rows) }
    guard responseSum > 1e-300 else { return -.infinity }
    if speaksOfMargin {
      kernel.evaluateElasticity(values)
      elasticitySum = isSilent ? 1 : total(kernel.elasticity)
      for index in slots.indices {
        elasticitySums[index] = total(kernel.elasticityPartials + index * rows)
      }
      guard elasticitySum > 1e-300 else { return -.infinity }
    }
    density += readEffect(position[effectIndex])
    coefficient = isSilent ? 0 : contribution / responseSum
    mmm_add(rows, -coefficient, kernel.response, residual)
    for experiment in experiments {
      density += experiment.compare(values, with: kernel, coefficient: coefficient)
    }
    return density
  }

  /// Adds the derivative of the likelihood; follows a `subtract` at the same position.
  ///
  /// - Parameter weighted: derivative of the log likelihood to the expectation, per period.
  func addGradient(
    _ weighted: UnsafePointer<Double>, to gradient: UnsafeMutablePointer<Double>
  ) {
    var byCoefficient = mmm_dot(rows, weighted, kernel.response)
    for experiment in experiments { byCoefficient += experiment.pull * experiment.difference }
    let pull = byCoefficient / responseSum
    gradient[effectIndex] += pull * contributionSlope + priorPull
    let bySum = sumPull + pull * (contributionPerSum - coefficient)
    let byElasticity = elasticityPull + pull * contributionPerElasticity
    for (index, slot) in slots.enumerated() {
      guard let place = slot.index else { continue }
      var direct = mmm_dot(rows, weighted, kernel.partials + index * rows)
      for experiment in experiments {
        direct += experiment.pull * experiment.differences[index]
      }
      var slope = coefficient * direct + bySum * sums[index]
      if speaksOfMargin { slope += byElasticity * elasticitySums[index] }
      gradient[place] += slope * slopes[index]
    }
  }

  /// Adds the derivative of something that depends on the response alone.
  ///
  /// - Parameter byResponse: derivative to the response of each period.
  func addGradient(
    byResponse: UnsafePointer<Double>, to gradient: UnsafeMutablePointer<Double>
  ) {
    for (index, slot) in slots.enumerated() {
      guard let place = slot.index else { continue }
      gradient[place] +=
        mmm_dot(rows, byResponse, kernel.partials + index * rows) * slopes[index]
    }
  }

  private func total(_ series: UnsafePointer<Double>) -> Double {
    unitValues.map { mmm_dot(rows, $0, series) } ?? mmm_sum(rows, series)
  }

  private func readEffect(_ position: Double) -> Double {
    switch effect {
    case .pooled:
      // The pool holds the prior, over all members at once.
      let lift = pool.lift(position)
      contribution = median * lift.value
      contributionSlope = median * lift.slope
      return 0
    case .on(let quantity, let prior):
      return readEffect(position, quantity, prior)
    }
  }

  private func readEffect(_ position: Double, _ quantity: EffectQuantity, _ prior: Prior) -> Double
  {
    // The prior is on q = K scale, and ln scale = constant + byElasticity ln E - bySum ln S.
    let (bySum, byElasticity): (Double, Double) =
      switch quantity {
      case .roi, .contributionShare: (0, 0)
      case .coefficient: (1, 0)
      case .marginalROI: (1, 1)
      }
    let scale =
      (quantity == .coefficient ? 1 : factor) * pow(elasticitySum, byElasticity)
      / pow(responseSum, bySum)
    if coordinate == .above(0) {
      // u = ln K whatever the prior is on, so that dq/du = q.
      contribution = exp(position)
      contributionSlope = contribution
      let value = contribution * scale
      let density = prior.logDensity(value)
      priorPull = value * density.slope + 1
      sumPull = -bySum * priorPull / responseSum
      elasticityPull = byElasticity * priorPull / elasticitySum
      return density.value + log(value)
    }
    // u stands for q itself, and K = q / scale moves with the transform.
    let read = coordinate.read(position)
    let density = prior.logDensity(read.value)
    contribution = read.value / scale
    contributionSlope = read.slope / scale
    priorPull = density.slope * read.slope + read.logSlopeSlope
    contributionPerSum = bySum * contribution / responseSum
    contributionPerElasticity = -byElasticity * contribution / elasticitySum
    return density.value + read.logSlope
  }
}

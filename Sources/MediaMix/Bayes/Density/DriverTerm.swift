import CMediaKernels

/// One driver in the density: its transform, its priors and its share of the gradient.
final class DriverTerm {
  let name: String
  let kernel: TransformKernel
  let slots: [TransformSlot]
  /// Index of the effect's coordinate: `ln K` less `location`, or a coordinate of the prior's own quantity.
  let effectIndex: Int
  var isPooled: Bool { reading.isPooled }
  private var reading: EffectReading
  private let rows: Int
  private let unitValues: UnsafePointer<Double>?
  private let values: UnsafeMutablePointer<Double>
  private let slopes: UnsafeMutablePointer<Double>
  /// `sum v_t dr_t/dp_j`.
  private let sums: UnsafeMutablePointer<Double>
  /// `sum_t v_t r_t`.
  private(set) var responseSum = 0.0
  /// `K / sum v r`.
  private(set) var coefficient = 0.0
  /// `sum_t v_t e_t` and its derivatives, for priors on marginal returns; else 1 and 0.
  private var elasticitySum = 1.0
  private let elasticitySums: UnsafeMutablePointer<Double>
  /// Nothing was done in the periods seen: there is no response, and the priors stay as they are.
  private let isSilent: Bool
  private let experiments: [ExperimentTerm]

  init(
    _ model: DriverModel, kernel: TransformKernel, slots: [TransformSlot], effectIndex: Int,
    reading: EffectReading, rows: Int, unitValues: UnsafePointer<Double>?,
    experiments: [ExperimentTerm]
  ) {
    name = model.name
    isSilent = !model.isActive(rows)
    self.experiments = experiments
    self.kernel = kernel
    self.slots = slots
    self.effectIndex = effectIndex
    self.reading = reading
    self.rows = rows
    self.unitValues = unitValues
    let capacity = max(slots.count, 1)
    values = .allocate(capacity: capacity)
    slopes = .allocate(capacity: capacity)
    sums = .allocate(capacity: capacity)
    elasticitySums = .allocate(capacity: capacity)
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
  var activeContribution: Double { isSilent ? 0 : reading.contribution }

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
      density += slot.read(
        position, value: &values[index], slope: &slopes[index], gradient: gradient)
    }
    kernel.evaluate(values)
    responseSum = isSilent ? 1 : total(kernel.response)
    for index in slots.indices { sums[index] = total(kernel.partials + index * rows) }
    guard responseSum > 1e-300 else { return -.infinity }
    if reading.speaksOfMargin {
      kernel.evaluateElasticity(values)
      elasticitySum = isSilent ? 1 : total(kernel.elasticity)
      for index in slots.indices {
        elasticitySums[index] = total(kernel.elasticityPartials + index * rows)
      }
      guard elasticitySum > 1e-300 else { return -.infinity }
    }
    density += reading.read(
      position[effectIndex], responseSum: responseSum, elasticitySum: elasticitySum)
    coefficient = isSilent ? 0 : reading.contribution / responseSum
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
    gradient[effectIndex] += pull * reading.contributionSlope + reading.priorPull
    let bySum = reading.sumPull + pull * (reading.contributionPerSum - coefficient)
    let byElasticity = reading.elasticityPull + pull * reading.contributionPerElasticity
    for (index, slot) in slots.enumerated() {
      guard let place = slot.index else { continue }
      var direct = mmm_dot(rows, weighted, kernel.partials + index * rows)
      for experiment in experiments {
        direct += experiment.pull * experiment.differences[index]
      }
      var slope = coefficient * direct + bySum * sums[index]
      if reading.speaksOfMargin { slope += byElasticity * elasticitySums[index] }
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
}

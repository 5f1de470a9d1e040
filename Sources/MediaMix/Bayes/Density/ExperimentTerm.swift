import CMediaKernels
import Settings

/// One experiment in the density: what the model says a change of spend brought, beside what was measured.
///
/// `lift ~ N(b sum_t v_t (r_t - r0_t), standard error)`, summed over the periods of the test: r is the response to
/// what was spent, r0 to what would have been spent without the test.
final class ExperimentTerm {
  private let without: TransformKernel
  /// Value of a unit in each period of the test.
  private let values: [Double]
  private let start: Int
  private let lift: Double
  private let standardError: Double
  /// `sum_t v_t (r_t - r0_t)`, and its derivatives to the transform's parameters.
  private(set) var difference = 0.0
  let differences: UnsafeMutablePointer<Double>
  /// Derivative of the log density to the modelled lift.
  private(set) var pull = 0.0

  init(_ model: ExperimentModel, form: ResponseForm, unit: Double, unitValues: [Double]) {
    // What comes after the test does not matter to it.
    without = TransformKernel(
      driver: model.counterfactual.prefix(model.periods.upperBound).map { $0 / unit }, form: form)
    values =
      unitValues.isEmpty ? model.periods.map { _ in 1 } : model.periods.map { unitValues[$0] }
    start = model.periods.lowerBound
    lift = model.lift
    standardError = model.standardError
    let count = max(without.parameterCount, 1)
    differences = .allocate(capacity: count)
    differences.initialize(repeating: 0, count: count)
  }

  deinit { differences.deallocate() }

  /// The log density of the measured lift, up to a constant.
  ///
  /// - Parameters:
  ///   - parameters: of the transform.
  ///   - actual: evaluated at `parameters`.
  ///   - coefficient: the effect of a unit of response.
  func compare(
    _ parameters: UnsafePointer<Double>, with actual: TransformKernel, coefficient: Double
  ) -> Double {
    without.evaluate(parameters)
    difference = distance(actual.response, without.response)
    for row in 0..<without.parameterCount {
      differences[row] = distance(
        actual.partials + row * actual.count, without.partials + row * without.count)
    }
    let ratio = (lift - coefficient * difference) / standardError
    pull = ratio / standardError
    return -0.5 * ratio * ratio
  }

  private func distance(
    _ with: UnsafePointer<Double>, _ without: UnsafePointer<Double>
  ) -> Double {
    mmm_dot(values.count, values, with + start) - mmm_dot(values.count, values, without + start)
  }
}

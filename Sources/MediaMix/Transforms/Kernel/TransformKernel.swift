import CMediaKernels
import Settings

/// One channel's response with its derivatives to the transforms' parameters: what a sampler evaluates.
///
/// All memory is taken at the start. A kernel belongs to one thread.
package final class TransformKernel {
  package let form: ResponseForm
  /// What `evaluate` expects, in this order.
  package let parameters: [TransformParameter]
  package var parameterCount: Int { parameters.count }
  /// Periods.
  package let count: Int
  /// The response in each period, without the effect.
  package let response: UnsafeMutablePointer<Double>
  /// `parameterCount` rows of `count`: the derivative of each period's response to each parameter.
  package let partials: UnsafeMutablePointer<Double>
  /// What each period's response gains per unit of a multiplier of the driver, at multiplier 1.
  package let elasticity: UnsafeMutablePointer<Double>
  /// The derivatives of `elasticity`, laid out as `partials`.
  package let elasticityPartials: UnsafeMutablePointer<Double>

  let carryCount: Int
  let lags: Int?
  /// Of the evaluation going on.
  var decay = 0.0
  /// The driver, after as many zeros as there are lags.
  let driver: UnsafeMutablePointer<Double>
  /// Three rows, each after as many zeros as there are lags: saturated drivers, or the adstocked one.
  let shaped: UnsafeMutablePointer<Double>
  /// Weights and their derivatives to decay and peak, `lags + 1` numbers each.
  let weights: UnsafeMutablePointer<Double>
  private let memory: UnsafeMutablePointer<Double>

  package init(driver values: [Double], form: ResponseForm) {
    self.form = form
    parameters = form.parameters
    carryCount = form.carryParameters.count
    lags = form.lags
    count = values.count
    let (rows, padding) = (parameters.count, form.lags ?? 0)
    let row = padding + values.count
    let total = 2 * (1 + rows) * values.count + 4 * row + 3 * (padding + 1)
    memory = .allocate(capacity: total)
    memory.initialize(repeating: 0, count: total)
    response = memory
    partials = response + values.count
    elasticity = partials + rows * values.count
    elasticityPartials = elasticity + values.count
    driver = elasticityPartials + rows * values.count + padding
    shaped = driver + values.count + padding
    weights = shaped + 3 * row - padding
    for (index, value) in values.enumerated() { driver[index] = value }
  }

  deinit { memory.deallocate() }

  /// Fills `response` and `partials`.
  ///
  /// - Parameter values: one number per element of `parameters`, each in its own range: decay 0 to below 1 (Weibull:
  ///   the shape, above 0), peak at least 0 (Weibull: the scale, above 0), half-saturation and slope above 0.
  package func evaluate(_ values: UnsafePointer<Double>) {
    evaluate(values, into: response, partials, elastic: false)
  }

  /// Fills `elasticity` and `elasticityPartials`; `response` and `partials` stay as they are.
  package func evaluateElasticity(_ values: UnsafePointer<Double>) {
    evaluate(values, into: elasticity, elasticityPartials, elastic: true)
  }

  private func evaluate(
    _ values: UnsafePointer<Double>, into result: UnsafeMutablePointer<Double>,
    _ rows: UnsafeMutablePointer<Double>, elastic: Bool
  ) {
    fillWeights(values)
    let saturation = values + carryCount
    let shapes = rows + carryCount * count
    switch form.order {
    case .adstockFirst:
      carry(driver, into: shaped, rows: rows)
      saturate(
        shaped, saturation, carries: carryCount, carry: rows, into: result, shapes: shapes,
        stride: count, elastic: elastic)
    case .saturationFirst:
      let stride = count + (lags ?? 0)
      saturate(
        driver, saturation, carries: 0, carry: rows, into: shaped, shapes: shaped + stride,
        stride: stride, elastic: elastic)
      carry(shaped, into: result, rows: rows)
      for row in 0..<(parameterCount - carryCount) {
        carry(shaped + (row + 1) * stride, into: shapes + row * count)
      }
    }
  }
}

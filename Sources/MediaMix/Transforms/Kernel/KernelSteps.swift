import CMediaKernels
import Settings

// The two steps of a kernel: carry-over and saturation.
extension TransformKernel {
  func fillWeights(_ values: UnsafePointer<Double>) {
    decay = carryCount > 0 ? values[0] : 0
    guard let lags else { return }
    AdstockWeights(kind: form.adstock, lags: lags).fill(
      decay: decay, peak: carryCount > 1 ? values[1] : 0, weights: weights,
      byDecay: weights + (lags + 1), byPeak: weights + 2 * (lags + 1))
  }

  /// The carried `source`.
  func carry(_ source: UnsafePointer<Double>, into result: UnsafeMutablePointer<Double>) {
    if let lags {
      mmm_convolve(count, source, lags, weights, result)
    } else {
      mmm_geometric(count, source, decay, result)
    }
  }

  /// The carried `source`, and `rows` of its derivatives to the parameters of the carry-over.
  func carry(
    _ source: UnsafePointer<Double>, into result: UnsafeMutablePointer<Double>,
    rows: UnsafeMutablePointer<Double>
  ) {
    guard let lags else {
      return mmm_geometric_slope(count, source, decay, result, rows)
    }
    mmm_convolve(count, source, lags, weights, result)
    for row in 0..<carryCount {
      mmm_convolve(count, source, lags, weights + (row + 1) * (lags + 1), rows + row * count)
    }
  }

  /// The saturated `source` (or its elasticity), its derivatives to half-saturation and slope in `shapes`
  /// (`stride` apart); `carry` changes from derivatives of the source into derivatives of the result.
  func saturate(
    _ source: UnsafePointer<Double>, _ values: UnsafePointer<Double>, carries: Int,
    carry: UnsafeMutablePointer<Double>, into result: UnsafeMutablePointer<Double>,
    shapes: UnsafeMutablePointer<Double>, stride: Int, elastic: Bool
  ) {
    switch (form.saturation, elastic) {
    case (.linear, _):
      result.update(from: source, count: count)
    case (.hill, false):
      mmm_hill(
        count, source, values[0], values[1], carries, carry, result, shapes, shapes + stride)
    case (.hill, true):
      mmm_hill_elasticity(
        count, source, values[0], values[1], carries, carry, result, shapes, shapes + stride)
    case (.logistic, false), (.tanh, false):
      mmm_logistic(count, source, values[0], carries, carry, result, shapes)
    case (.logistic, true), (.tanh, true):
      mmm_logistic_elasticity(count, source, values[0], carries, carry, result, shapes)
    case (.michaelisMenten, false):
      mmm_michaelis_menten(count, source, values[0], carries, carry, result, shapes)
    case (.michaelisMenten, true):
      mmm_michaelis_menten_elasticity(count, source, values[0], carries, carry, result, shapes)
    }
  }
}

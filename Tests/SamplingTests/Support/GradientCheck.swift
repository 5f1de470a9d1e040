import Sampling

/// The largest difference between a density's gradient and central differences of its value, relative to both.
func gradientError(of density: any LogDensity, at position: [Double]) -> Double {
  var gradient = [Double](repeating: 0, count: density.dimension)
  var ignored = gradient
  _ = density.evaluate(position, gradient: &gradient)
  var worst = 0.0
  for index in position.indices {
    let step = 1e-5 * max(1, abs(position[index]))
    var (low, high) = (position, position)
    low[index] -= step
    high[index] += step
    let slope =
      (density.evaluate(high, gradient: &ignored) - density.evaluate(low, gradient: &ignored))
      / (high[index] - low[index])
    worst = max(worst, abs(slope - gradient[index]) / max(1, abs(slope), abs(gradient[index])))
  }
  return worst
}

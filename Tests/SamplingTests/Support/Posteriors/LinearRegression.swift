import Glibc
import Sampling

/// `y ~ N(X b, sigma)` with `b ~ N(0, width)`; free: b, log sigma.
final class LinearRegression: Constrained {
  enum NoisePrior {
    case halfCauchy(Double)
    case halfNormal(Double)
  }

  let names: [String]
  private let outcomes: [Double]
  /// One per coefficient.
  private let columns: [[Double]]
  /// Prior precision of the coefficients; 0 for flat.
  private let precision: Double
  private let noise: NoisePrior
  private var residuals: [Double]
  var dimension: Int { columns.count + 1 }

  init(
    names: [String], outcomes: [Double], columns: [[Double]], width: Double, noise: NoisePrior
  ) {
    self.names = names
    self.outcomes = outcomes
    self.columns = columns
    precision = 1 / (width * width)
    self.noise = noise
    residuals = outcomes
  }

  func values(at position: ArraySlice<Double>) -> [Double] {
    var values = Array(position)
    values[columns.count] = exp(values[columns.count])
    return values
  }

  func evaluate(
    _ position: UnsafePointer<Double>, gradient: UnsafeMutablePointer<Double>
  ) -> Double {
    let last = columns.count
    let logSigma = position[last]
    let variance = exp(2 * logSigma)
    for row in outcomes.indices { residuals[row] = outcomes[row] }
    var sum = logSigma
    for (index, column) in columns.enumerated() {
      for row in outcomes.indices { residuals[row] -= position[index] * column[row] }
      sum -= precision * position[index] * position[index] / 2
    }
    let square = residuals.reduce(0) { $0 + $1 * $1 }
    for (index, column) in columns.enumerated() {
      var pull = 0.0
      for row in outcomes.indices { pull += residuals[row] * column[row] }
      gradient[index] = pull / variance - precision * position[index]
    }
    let count = Double(outcomes.count)
    sum -= count * logSigma + square / (2 * variance)
    gradient[last] = 1 - count + square / variance
    switch noise {
    case .halfCauchy(let scale):
      sum -= log1p(variance / (scale * scale))
      gradient[last] -= 2 * variance / (scale * scale + variance)
    case .halfNormal(let scale):
      sum -= variance / (2 * scale * scale)
      gradient[last] -= variance / (scale * scale)
    }
    return sum
  }
}

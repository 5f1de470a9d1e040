import CMediaKernels
import Statistics

/// Linear terms that are sampled: those whose prior or noise is not normal.
///
/// Coefficients are sampled as `g = centre + M z`, where M turns the approximate posterior into a sphere: then one
/// step size suits columns that overlap and columns of any size.
final class ExplicitTerms {
  let rows: Int
  let count: Int
  private let priors: [LinearPrior]
  private let centre: [Double]
  /// `count x count`, and the rows x count matrix `X M`.
  private let mixing: Matrix
  private let mixed: UnsafeMutablePointer<Double>
  /// `X centre`.
  private let base: UnsafeMutablePointer<Double>
  private let coefficients: UnsafeMutablePointer<Double>
  private let pulls: UnsafeMutablePointer<Double>

  /// - Parameters:
  ///   - columns: scaled columns of the observed periods.
  ///   - noise: a rough standard deviation of what the terms leave unexplained.
  init?(
    columns: [[Double]], priors: [LinearPrior], outcome: [Double], noise: Double
  ) {
    rows = outcome.count
    count = columns.count
    self.priors = priors
    let matrix = Matrix(columns: columns)
    if columns.isEmpty {
      centre = []
      mixing = Matrix(rows: 0, columns: 0)
    } else {
      var precision = matrix.gram
      let variance = max(noise * noise, 1e-12)
      for index in precision.values.indices { precision.values[index] /= variance }
      for (index, prior) in priors.enumerated() {
        precision[index, index] += 1 / (prior.deviation * prior.deviation)
      }
      guard let cholesky = Cholesky(precision) else { return nil }
      centre = cholesky.solve(matrix.transposedTimes(outcome).map { $0 / variance })
      mixing = cholesky.inverseTransposedFactor
    }
    mixed = .allocate(capacity: max(rows * count, 1))
    base = .allocate(capacity: max(rows, 1))
    coefficients = .allocate(capacity: max(count, 1))
    pulls = .allocate(capacity: max(count, 1))
    base.initialize(repeating: 0, count: rows)
    if count > 0 {
      mixed.initialize(from: matrix.times(mixing).values, count: rows * count)
      base.update(from: matrix.times(centre), count: rows)
    }
  }

  deinit {
    mixed.deallocate()
    base.deallocate()
    coefficients.deallocate()
    pulls.deallocate()
  }

  /// Subtracts the terms from `residual`; returns the log density of their priors.
  func subtract(
    _ position: UnsafePointer<Double>, from residual: UnsafeMutablePointer<Double>
  ) -> Double {
    mmm_add(rows, -1, base, residual)
    for index in 0..<count { coefficients[index] = -position[index] }
    mmm_expand(rows, count, mixed, coefficients, residual)
    var density = 0.0
    for row in 0..<count {
      let value = value(row, position)
      switch priors[row] {
      case .normal(let deviation):
        density -= 0.5 * value * value / (deviation * deviation)
        pulls[row] = -value / (deviation * deviation)
      case .laplace(let scale):
        density -= abs(value) / scale
        pulls[row] = value > 0 ? -1 / scale : 1 / scale
      }
    }
    return density
  }

  /// Adds the derivative of likelihood and priors; follows a `subtract` at the same position.
  func addGradient(
    _ weighted: UnsafePointer<Double>, to gradient: UnsafeMutablePointer<Double>
  ) {
    mmm_project(rows, count, mixed, weighted, coefficients)
    for column in 0..<count {
      var sum = coefficients[column]
      for row in 0..<count { sum += mixing[row, column] * pulls[row] }
      gradient[column] += sum
    }
  }

  /// The coefficients at a position.
  func values(_ position: UnsafePointer<Double>) -> [Double] {
    (0..<count).map { value($0, position) }
  }

  private func value(_ row: Int, _ position: UnsafePointer<Double>) -> Double {
    var sum = centre[row]
    // M is upper triangular.
    for column in row..<count { sum += mixing[row, column] * position[column] }
    return sum
  }
}

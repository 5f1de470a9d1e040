import CMediaKernels
import Glibc
import Statistics

/// Linear terms with normal priors, integrated out of a normal likelihood exactly.
///
/// With columns scaled by their prior deviations, `X S = U diag(d) V'`, so that `y ~ N(media, s^2 I + U d^2 U')`:
/// after the rotation every direction has its own variance, and neither the density nor its gradient needs more
/// than two passes over U. The coefficients are drawn afterwards from their exact conditional distribution.
package final class MarginalTerms: IntegratedTerms {
  let rows: Int
  let rank: Int
  /// `rows x rank`, column after column.
  private let basis: UnsafeMutablePointer<Double>
  private let squares: [Double]
  private let sizes: [Double]
  /// V', rank x columns: from standardised coefficients to rotated ones.
  private let rotation: Matrix
  private let deviations: [Double]
  private let projected: UnsafeMutablePointer<Double>

  /// - Parameters:
  ///   - columns: scaled columns of the observed periods.
  ///   - deviations: of their normal priors around 0.
  package init?(columns: [[Double]], deviations: [Double], rows: Int) {
    self.rows = rows
    self.deviations = deviations
    guard !columns.isEmpty else {
      rank = 0
      squares = []
      sizes = []
      rotation = Matrix(rows: 0, columns: 0)
      basis = .allocate(capacity: 1)
      projected = .allocate(capacity: 1)
      return
    }
    let scaled = Matrix(
      columns: zip(columns, deviations).map { column, deviation in column.map { $0 * deviation } })
    guard let parts = SingularValues(scaled) else { return nil }
    rank = parts.values.count
    sizes = parts.values
    squares = sizes.map { $0 * $0 }
    basis = .allocate(capacity: rows * rank)
    basis.initialize(from: parts.left.values, count: rows * rank)
    projected = .allocate(capacity: rank)
    projected.initialize(repeating: 0, count: rank)
    rotation = parts.right
  }

  deinit {
    basis.deallocate()
    projected.deallocate()
  }

  package func evaluate(
    residual: UnsafePointer<Double>, sigma: Double, weighted: UnsafeMutablePointer<Double>
  ) -> (value: Double, slope: Double) {
    let variance = sigma * sigma
    mmm_project(rows, rank, basis, residual, projected)
    var logDeterminant = Double(rows - rank) * log(variance)
    var trace = Double(rows - rank) / variance
    for index in 0..<rank {
      let total = variance + squares[index]
      logDeterminant += log(total)
      trace += 1 / total
      projected[index] *= -squares[index] / total
    }
    weighted.update(from: residual, count: rows)
    mmm_expand(rows, rank, basis, projected, weighted)
    let inverse = 1 / variance
    mmm_scale(rows, inverse, weighted)
    let quadratic = mmm_dot(rows, residual, weighted)
    let square = mmm_dot(rows, weighted, weighted)
    return (-0.5 * (quadratic + logDeterminant), variance * (square - trace))
  }

  package func draw(
    residual: UnsafePointer<Double>, sigma: Double, random: inout SeededGenerator
  ) -> [Double] {
    guard rank > 0 else { return [] }
    let variance = sigma * sigma
    mmm_project(rows, rank, basis, residual, projected)
    for index in 0..<rank {
      let total = variance + squares[index]
      let mean = sizes[index] * projected[index] / total
      projected[index] = mean + random.normal() * (variance / total).squareRoot()
    }
    // More columns than periods leave directions the data never see: there the prior is drawn from.
    let columns = rotation.columns
    let prior = (0..<columns).map { _ in rank < columns ? random.normal() : 0 }
    for index in 0..<rank where rank < columns {
      for column in 0..<columns { projected[index] -= rotation[index, column] * prior[column] }
    }
    return (0..<columns).map { column in
      var sum = prior[column]
      for index in 0..<rank { sum += rotation[index, column] * projected[index] }
      return deviations[column] * sum
    }
  }
}

import CMediaKernels
import Glibc
import Statistics

/// Linear terms of a panel, integrated out as `MarginalTerms` does, by the columns' Gram matrix.
///
/// With columns scaled by their prior deviations and `X'X = Q diag(d) Q'`:
/// `inverse(s^2 I + X X') = (I - X Q diag(1 / (s^2 + d)) Q' X') / s^2`, in which X need never be stored in full.
final class PanelLinearTerms: IntegratedTerms {
  private let columns: StackedColumns
  private let basis: PanelBasis
  private let count: Int
  private let rows: Int
  private let projected: UnsafeMutablePointer<Double>
  private let rotated: UnsafeMutablePointer<Double>
  private let scratch: UnsafeMutablePointer<Double>

  init(_ basis: PanelBasis) {
    self.basis = basis
    columns = basis.columns
    count = columns.count
    rows = columns.rows
    projected = .allocate(capacity: max(count, 1))
    projected.initialize(repeating: 0, count: max(count, 1))
    rotated = .allocate(capacity: max(count, 1))
    rotated.initialize(repeating: 0, count: max(count, 1))
    scratch = .allocate(capacity: columns.periods)
    scratch.initialize(repeating: 0, count: columns.periods)
  }

  deinit {
    projected.deallocate()
    rotated.deallocate()
    scratch.deallocate()
  }

  func evaluate(
    residual: UnsafePointer<Double>, sigma: Double, weighted: UnsafeMutablePointer<Double>
  ) -> (value: Double, slope: Double) {
    let variance = sigma * sigma
    rotate(residual)
    var logDeterminant = Double(rows - count) * log(variance)
    var trace = Double(rows - count) / variance
    for index in 0..<count {
      let total = variance + basis.squares[index]
      logDeterminant += log(total)
      trace += 1 / total
      rotated[index] *= -1 / total
    }
    rotateBack()
    weighted.update(from: residual, count: rows)
    columns.expand(projected, scratch: scratch, to: weighted)
    mmm_scale(rows, 1 / variance, weighted)
    let quadratic = mmm_dot(rows, residual, weighted)
    let square = mmm_dot(rows, weighted, weighted)
    return (-0.5 * (quadratic + logDeterminant), variance * (square - trace))
  }

  func draw(
    residual: UnsafePointer<Double>, sigma: Double, random: inout SeededGenerator
  ) -> [Double] {
    let variance = sigma * sigma
    rotate(residual)
    for index in 0..<count {
      let total = variance + basis.squares[index]
      rotated[index] = rotated[index] / total + random.normal() * (variance / total).squareRoot()
    }
    rotateBack()
    return columns.places.indices.map { basis.deviations[$0] * projected[columns.places[$0]] }
  }

  /// Subtracts the terms at the coefficients of the last draw.
  func subtractDrawn(from residual: UnsafeMutablePointer<Double>) {
    for index in 0..<count { projected[index] *= -1 }
    columns.expand(projected, scratch: scratch, to: residual)
  }

  /// `Q' X' residual` into `rotated`.
  private func rotate(_ residual: UnsafePointer<Double>) {
    columns.project(residual, scratch: scratch, into: projected)
    mmm_project(count, count, basis.vectors, projected, rotated)
  }

  /// `Q rotated` into `projected`.
  private func rotateBack() {
    projected.update(repeating: 0, count: count)
    mmm_expand(count, count, basis.vectors, rotated, projected)
  }
}

/// The eigenvectors of a panel's columns, found once for all chains.
struct PanelBasis: Sendable {
  let columns: StackedColumns
  let deviations: [Double]
  /// Eigenvalues of the Gram matrix, and its eigenvectors column after column.
  let squares: [Double]
  let vectors: [Double]

  /// - Parameter deviations: of the columns' normal priors around 0.
  init?(_ columns: [PanelColumn], deviations: [Double], heights: [Double], periods: Int) {
    self.deviations = deviations
    let stacked = StackedColumns(
      columns, factors: deviations, heights: heights, periods: periods)
    var gram = Matrix(rows: stacked.count, columns: stacked.count)
    var scratch = [Double](repeating: 0, count: periods)
    var products = [Double](repeating: 0, count: stacked.count)
    for place in 0..<stacked.count {
      stacked.project(stacked.column(place), scratch: &scratch, into: &products)
      gram.setColumn(place, to: products)
    }
    guard let eigen = SymmetricEigen(gram) else { return nil }
    self.columns = stacked
    squares = eigen.values.map { max($0, 0) }
    vectors = eigen.vectors.values
  }
}

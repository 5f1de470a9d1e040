import CLAPACKE

/// The coefficients that minimise the sum of squared residuals, by QR (LAPACK `dgels`).
public struct LeastSquares: Sendable {
  /// One per column of the design.
  public let coefficients: [Double]
  public let fitted: [Double]
  public let residuals: [Double]

  /// Fits `response` (one value per row) by the columns of `design`.
  ///
  /// `nil` when there are fewer rows than columns, no columns, or the columns depend on each other exactly.
  public init?(design: Matrix, response: [Double]) {
    precondition(response.count == design.rows, "a fit needs a response per row")
    guard design.columns > 0, design.rows >= design.columns, Blas.isReady else { return nil }
    var factors = design.values
    var solution = response
    let status = Blas.alone {
      LAPACKE_dgels(
        LAPACK_COL_MAJOR, Int8(UInt8(ascii: "N")), Int32(design.rows),
        Int32(design.columns), 1, &factors, Int32(design.rows), &solution,
        Int32(design.rows))
    }
    guard status == 0 else { return nil }
    // `factors` now holds R on and above the diagonal: a vanishing entry means dependent columns.
    let pivots = (0..<design.columns).map { abs(factors[$0 + $0 * design.rows]) }
    let largest = pivots.reduce(0, max)
    let tolerance = largest * Double(design.rows) * Double.ulpOfOne
    guard pivots.allSatisfy({ $0 > tolerance }) else { return nil }
    let coefficients = Array(solution.prefix(design.columns))
    let fitted = design.times(coefficients)
    self.coefficients = coefficients
    self.fitted = fitted
    self.residuals = zip(response, fitted).map { $0 - $1 }
  }
}

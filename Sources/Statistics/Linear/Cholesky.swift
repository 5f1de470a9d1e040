import CLAPACKE

/// The factor L of a symmetric positive definite matrix, `A = L L'` (LAPACK `dpotrf`).
public struct Cholesky: Sendable {
  /// L in the lower triangle; the upper one is zero.
  public let factor: Matrix

  /// Factors a square matrix, of which only the lower triangle is read.
  ///
  /// `nil` when the matrix is not positive definite in floating point, or holds a value that is not finite.
  public init?(_ matrix: Matrix) {
    precondition(matrix.rows == matrix.columns, "only a square matrix has a Cholesky factor")
    var factor = matrix
    let size = matrix.rows
    guard size > 0, Blas.isReady else { return nil }
    let status = Blas.alone {
      LAPACKE_dpotrf(
        LAPACK_COL_MAJOR, Int8(UInt8(ascii: "L")), Int32(size), &factor.values,
        Int32(size))
    }
    guard status == 0 else { return nil }
    for column in 1..<max(size, 1) {
      for row in 0..<column { factor[row, column] = 0 }
    }
    self.factor = factor
  }

  /// The x with `A x = b`.
  public func solve(_ right: [Double]) -> [Double] {
    solve(Matrix(rows: right.count, columns: 1, values: right)).values
  }

  /// The X with `A X = B`, column by column (LAPACK `dpotrs`).
  public func solve(_ right: Matrix) -> Matrix {
    precondition(right.rows == factor.rows, "the right side needs a row per row of A")
    var result = right
    guard right.columns > 0 else { return result }
    _ = Blas.alone {
      LAPACKE_dpotrs(
        LAPACK_COL_MAJOR, Int8(UInt8(ascii: "L")), Int32(factor.rows),
        Int32(right.columns), factor.values, Int32(factor.rows), &result.values,
        Int32(right.rows))
    }
    return result
  }

  /// The inverse of A.
  public var inverse: Matrix { solve(Matrix.identity(factor.rows)) }

  /// The upper triangular `L'^-1`, with which `L'^-1 z` has covariance `A^-1` for standard normal z.
  public var inverseTransposedFactor: Matrix {
    let size = factor.rows
    var result = Matrix(rows: size, columns: size)
    for column in 0..<size {
      result[column, column] = 1 / factor[column, column]
      for row in stride(from: column - 1, through: 0, by: -1) {
        var sum = 0.0
        for inner in (row + 1)...column { sum += factor[inner, row] * result[inner, column] }
        result[row, column] = -sum / factor[row, row]
      }
    }
    return result
  }

  /// The diagonal of L; its squares multiply to the determinant of A.
  public var diagonal: [Double] { (0..<factor.rows).map { factor[$0, $0] } }
}

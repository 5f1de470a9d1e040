import CLAPACKE

/// The thin singular value decomposition `A = U diag(d) V'` (LAPACK `dgesdd`).
public struct SingularValues: Sendable {
  /// `rows x k` with orthonormal columns, k the smaller of rows and columns.
  public let left: Matrix
  /// k values, the largest first.
  public let values: [Double]
  /// V', `k x columns`, with orthonormal rows.
  public let right: Matrix

  /// Decomposes a matrix; `nil` where it is empty, not finite, or the iteration fails.
  public init?(_ matrix: Matrix) {
    let rows = matrix.rows
    let columns = matrix.columns
    let size = min(rows, columns)
    guard size > 0, matrix.values.allSatisfy(\.isFinite), Blas.isReady else { return nil }
    var copy = matrix
    var left = Matrix(rows: rows, columns: size)
    var right = Matrix(rows: size, columns: columns)
    var values = [Double](repeating: 0, count: size)
    let status = Blas.alone {
      LAPACKE_dgesdd(
        LAPACK_COL_MAJOR, Int8(UInt8(ascii: "S")), Int32(rows), Int32(columns), &copy.values,
        Int32(rows), &values, &left.values, Int32(rows), &right.values, Int32(size))
    }
    guard status == 0 else { return nil }
    self.left = left
    self.values = values
    self.right = right
  }
}

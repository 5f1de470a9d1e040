import CLAPACKE

/// The eigenvalues and eigenvectors of a symmetric matrix, `A = V diag(l) V'` (LAPACK `dsyevd`).
public struct SymmetricEigen: Sendable {
  /// In ascending order.
  public let values: [Double]
  /// One unit eigenvector per column, in the order of `values`.
  public let vectors: Matrix

  /// Decomposes a square matrix, of which only the lower triangle is read.
  ///
  /// `nil` when the matrix holds a value that is not finite, or the iteration does not converge.
  public init?(_ matrix: Matrix) {
    precondition(matrix.rows == matrix.columns, "only a square matrix has eigenvalues")
    let size = matrix.rows
    guard Blas.isReady, matrix.values.allSatisfy(\.isFinite) else { return nil }
    var vectors = matrix
    var values = [Double](repeating: 0, count: size)
    if size > 0 {
      let status = Blas.alone {
        LAPACKE_dsyevd(
          LAPACK_COL_MAJOR, Int8(UInt8(ascii: "V")), Int8(UInt8(ascii: "L")), Int32(size),
          &vectors.values, Int32(size), &values)
      }
      guard status == 0 else { return nil }
    }
    self.values = values
    self.vectors = vectors
  }
}

import Statistics

/// The geometric mean of a covariance A and the inverse of a precision B: the symmetric G with `G B G = A`.
package enum GeometricMean {
  /// With the Cholesky factor `B = L L'`, `G = L'^-1 sqrt(L' A L) L^-1`.
  ///
  /// `nil` where B is not positive definite or a number is not finite.
  package static func of(_ covariance: Matrix, inverseOf precision: Matrix) -> Matrix? {
    guard let cholesky = Cholesky(precision) else { return nil }
    let factor = cholesky.factor
    let middle = factor.transposedTimes(covariance.times(factor))
    guard let eigen = SymmetricEigen(middle) else { return nil }
    // G = W W' with W = L'^-1 V l^(1/4), and L'^-1 V = B^-1 (L V).
    var root = cholesky.solve(factor.times(eigen.vectors))
    for column in 0..<root.columns {
      let stretch = max(eigen.values[column], 0).squareRoot().squareRoot()
      for row in 0..<root.rows { root[row, column] *= stretch }
    }
    return root.outerGram
  }
}

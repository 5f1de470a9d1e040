/// How much of each column's variance the other columns hold already (Marquardt, 1970).
///
/// `VIF_j = 1 / (1 - R_j^2)`, R_j^2 being that of column j regressed on all others and a constant: the diagonal of the
/// inverse of the columns' correlation matrix. 1 for a column that moves on its own; the variance of its
/// coefficient is that many times what it would be alone.
public enum VarianceInflation {
  /// One factor per column, at least 1.
  ///
  /// Infinite for a column that others make up exactly; `nil` for one that does not vary or is not finite, which takes no
  /// part in the others' factors either.
  public static func factors(_ columns: [[Double]]) -> [Double?] {
    var factors = [Double?](repeating: nil, count: columns.count)
    let varying = columns.enumerated().compactMap { place, values in
      Moments.standardized(values).map { (place: place, values: $0) }
    }
    guard !varying.isEmpty else { return factors }
    let basis = OrthogonalBasis(columns: varying.map(\.values))
    for (column, diagonal) in zip(varying, basis.inverseDiagonal) {
      factors[column.place] = diagonal.map { max(1, $0) } ?? .infinity
    }
    // A column that others make up makes up each of them in turn.
    for repetition in basis.repetitions {
      for (place, coefficient) in repetition.coefficients.enumerated()
      where abs(coefficient ?? 0) > shareOfCopy {
        factors[varying[place].place] = .infinity
      }
    }
    return factors
  }

  /// Columns of length 1 with a smaller coefficient than this have no part in a copy of others.
  private static let shareOfCopy = 1e-6
}

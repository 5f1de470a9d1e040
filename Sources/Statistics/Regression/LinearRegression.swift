/// Ordinary least squares with what is needed to judge it.
///
/// `b = inverse(X'X) X'y`, `s^2 = e'e / (n - p)`, standard errors `s sqrt(diag inverse(X'X))`, p being the
/// number of independent columns. Columns that earlier ones make up get no coefficient, which leaves the fitted values as they
/// would be with any choice of it.
public struct LinearRegression: Sendable {
  /// One per column; `nil` where earlier columns make it up.
  public let coefficients: [Double?]
  /// `nil` also without a degree of freedom left.
  public let standardErrors: [Double?]
  public let fitted: [Double]
  public let residuals: [Double]
  /// Number of independent columns.
  public let rank: Int
  /// The diagonal of the hat matrix.
  public let leverage: [Double]
  /// Sum of squared residuals.
  public let residualSquares: Double
  /// Sum of squares around the mean where there is a constant, else around 0.
  public let totalSquares: Double
  private let hasConstant: Bool

  /// Fits `outcome` to `columns`; `nil` for values that are not finite, or without a column.
  ///
  /// - Parameter hasConstant: whether the columns can make a constant, so that R² is measured around the mean.
  public init?(_ outcome: [Double], on columns: [[Double]], hasConstant: Bool = true) {
    guard outcome.allSatisfy(\.isFinite), columns.allSatisfy({ $0.allSatisfy(\.isFinite) })
    else { return nil }
    let basis = OrthogonalBasis(columns: columns)
    guard basis.rank > 0, basis.rows == outcome.count else { return nil }
    residuals = basis.residuals(of: outcome)
    fitted = zip(outcome, residuals).map { $0 - $1 }
    coefficients = basis.coefficients(of: basis.parts(of: outcome))
    rank = basis.rank
    leverage = basis.leverage
    let squares = Summation.dot(residuals, residuals)
    let freedom = outcome.count - rank
    standardErrors = basis.inverseDiagonal.map { diagonal in
      guard let diagonal, freedom > 0 else { return nil }
      return (diagonal * squares / Double(freedom)).squareRoot()
    }
    residualSquares = squares
    let centre = hasConstant ? Moments.mean(outcome) : 0
    totalSquares = Summation.sum(outcome.lazy.map { ($0 - centre) * ($0 - centre) })
    self.hasConstant = hasConstant
  }

  /// `n - p`.
  public var residualFreedom: Int { residuals.count - rank }

  /// `s^2`; `nil` without a degree of freedom left.
  public var residualVariance: Double? {
    residualFreedom > 0 ? residualSquares / Double(residualFreedom) : nil
  }

  /// Share of the movement that is explained; `nil` where there is none.
  public var rSquared: Double? { totalSquares > 0 ? 1 - residualSquares / totalSquares : nil }

  /// `1 - (1 - R²) (n - c) / (n - p)`, c being 1 with a constant.
  public var adjustedRSquared: Double? {
    guard let rSquared, residualFreedom > 0 else { return nil }
    let total = Double(residuals.count - (hasConstant ? 1 : 0))
    return 1 - (1 - rSquared) * total / Double(residualFreedom)
  }

  /// F that all coefficients but the constant are 0, with its degrees of freedom; `nil` where there is none to test.
  public var overall: (statistic: Double, numerator: Int, denominator: Int)? {
    let tested = rank - (hasConstant ? 1 : 0)
    guard tested > 0, let variance = residualVariance, variance > 0 else { return nil }
    return (
      (totalSquares - residualSquares) / Double(tested) / variance, tested, residualFreedom
    )
  }
}

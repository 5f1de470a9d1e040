/// Breusch and Pagan's test (1979) that the variance of residuals does not move with some columns.
///
/// The squared residuals are regressed on a constant and the columns. Koenker's form (1981), which needs no normal residuals,
/// is `LM = n R^2` of that regression; the original one half of the sum of squares explained, of squares
/// divided by their mean. Both are chi-square with as many degrees of freedom as there are independent columns. A small p-value
/// speaks against an even spread.
public struct BreuschPagan: Sendable, Equatable {
  /// Koenker's LM.
  public let statistic: Double
  public let pValue: Double
  /// F of the same regression, better behaved in short series.
  public let fStatistic: Double
  public let fPValue: Double
  /// The original LM, for normal residuals.
  public let originalStatistic: Double
  public let originalPValue: Double

  /// - Parameter columns: without the constant, which is added.
  ///
  /// `nil` when the squares do not vary, something is not finite, or no degree of freedom is left.
  public init?(residuals: [Double], columns: [[Double]]) {
    let squares = residuals.map { $0 * $0 }
    let constant = [Double](repeating: 1, count: residuals.count)
    guard let regression = LinearRegression(squares, on: [constant] + columns),
      let share = regression.rSquared, let overall = regression.overall
    else { return nil }
    let count = Double(residuals.count)
    let freedom = Double(overall.numerator)
    statistic = count * share
    pValue = ChiSquareDistribution.upperTail(statistic, degrees: freedom)
    fStatistic = overall.statistic
    fPValue = FisherDistribution.upperTail(
      fStatistic, numerator: freedom, denominator: Double(overall.denominator))
    let mean = Moments.mean(squares)
    originalStatistic =
      (regression.totalSquares - regression.residualSquares) / (mean * mean) / 2
    originalPValue = ChiSquareDistribution.upperTail(originalStatistic, degrees: freedom)
    guard statistic.isFinite, fStatistic.isFinite, originalStatistic.isFinite else { return nil }
  }
}

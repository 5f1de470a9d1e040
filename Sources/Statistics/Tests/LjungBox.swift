/// Ljung and Box's test (Biometrika 65, 1978) that a series has no autocorrelation up to some lag.
///
/// `Q = n (n + 2) sum_k r_k^2 / (n - k)` is chi-square with `lags` degrees of freedom under no autocorrelation.
public struct LjungBox: Sendable, Equatable {
  public let statistic: Double
  /// The probability of a Q at least as large without autocorrelation.
  public let pValue: Double

  /// `nil` when the series does not vary or has no more values than `lags`.
  public init?(_ values: [Double], lags: Int) {
    let count = Double(values.count)
    guard lags > 0, values.count > lags else { return nil }
    let correlations = Moments.autocorrelations(values, lags: lags)
    let terms = correlations.enumerated().map { $1 * $1 / (count - Double($0 + 1)) }
    let statistic = count * (count + 2) * Summation.sum(terms)
    guard statistic.isFinite else { return nil }
    self.statistic = statistic
    pValue = ChiSquareDistribution.upperTail(statistic, degrees: Double(lags))
  }

  /// The test at each of several lags; those the series is too short for are left out.
  public static func table(_ values: [Double], lags: [Int]) -> [(lags: Int, test: LjungBox)] {
    lags.compactMap { lags in LjungBox(values, lags: lags).map { (lags, $0) } }
  }
}

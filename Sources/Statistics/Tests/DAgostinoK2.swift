import Glibc

/// D'Agostino and Pearson's omnibus test (1973) that values have the skewness and kurtosis of a normal distribution.
///
/// `K^2 = Z_1^2 + Z_2^2` is chi-square with 2 degrees of freedom, Z_1 being D'Agostino's transformed skewness (1970) and Z_2
/// Anscombe and Glynn's transformed kurtosis (1983); it holds for fewer values than Jarque-Bera.
public struct DAgostinoK2: Sendable, Equatable {
  public let statistic: Double
  public let pValue: Double
  /// Standard normal for normal values; above 0 for a tail to the right.
  public let skewnessScore: Double
  /// Standard normal for normal values; above 0 for heavy tails.
  public let kurtosisScore: Double

  /// Fewest values for which the transformed skewness is normal enough.
  public static let fewest = 8

  /// `nil` when the values do not vary, are not finite or fewer than `fewest`.
  public init?(_ values: [Double]) {
    guard values.count >= Self.fewest, values.allSatisfy(\.isFinite),
      let moments = JarqueBera(values)
    else { return nil }
    let count = Double(values.count)
    skewnessScore = Self.skewnessScore(moments.skewness, count)
    kurtosisScore = Self.kurtosisScore(moments.kurtosis, count)
    statistic = skewnessScore * skewnessScore + kurtosisScore * kurtosisScore
    guard statistic.isFinite else { return nil }
    pValue = ChiSquareDistribution.upperTail(statistic, degrees: 2)
  }

  private static func skewnessScore(_ skewness: Double, _ n: Double) -> Double {
    let scaled = skewness * ((n + 1) * (n + 3) / (6 * (n - 2))).squareRoot()
    let kurtosis =
      3 * (n * n + 27 * n - 70) * (n + 1) * (n + 3) / ((n - 2) * (n + 5) * (n + 7) * (n + 9))
    let square = -1 + (2 * (kurtosis - 1)).squareRoot()
    return asinh(scaled / (2 / (square - 1)).squareRoot()) / (0.5 * log(square)).squareRoot()
  }

  private static func kurtosisScore(_ kurtosis: Double, _ n: Double) -> Double {
    let mean = 3 * (n - 1) / (n + 1)
    let variance = 24 * n * (n - 2) * (n - 3) / ((n + 1) * (n + 1) * (n + 3) * (n + 5))
    let skewness =
      6 * (n * n - 5 * n + 2) / ((n + 7) * (n + 9))
      * (6 * (n + 3) * (n + 5) / (n * (n - 2) * (n - 3))).squareRoot()
    let freedom = 6 + 8 / skewness * (2 / skewness + (1 + 4 / (skewness * skewness)).squareRoot())
    let scaled = 1 + (kurtosis - mean) / variance.squareRoot() * (2 / (freedom - 4)).squareRoot()
    // The cube root keeps the sign where the approximation leaves its range.
    let root = cbrt((1 - 2 / freedom) / scaled)
    return (1 - 2 / (9 * freedom) - root) / (2 / (9 * freedom)).squareRoot()
  }
}

/// Jarque and Bera's test (1980) that values have the skewness and kurtosis of a normal distribution.
///
/// `n / 6 (S^2 + (K - 3)^2 / 4)` is chi-square with 2 degrees of freedom for many normal values.
public struct JarqueBera: Sendable, Equatable {
  public let statistic: Double
  /// The probability of a statistic at least as large from normal values.
  public let pValue: Double
  public let skewness: Double
  /// 3 for a normal distribution.
  public let kurtosis: Double

  /// `nil` when the values do not vary or are fewer than two.
  public init?(_ values: [Double]) {
    let count = Double(values.count)
    let centre = Moments.mean(values)
    let errors = values.map { $0 - centre }
    func moment(_ power: Int) -> Double {
      let powers = errors.lazy.map { error in
        (0..<power).reduce(1.0) { product, _ in product * error }
      }
      return Summation.sum(powers) / count
    }
    let variance = moment(2)
    guard values.count > 1, variance > 0, variance.isFinite else { return nil }
    skewness = moment(3) / (variance * variance.squareRoot())
    kurtosis = moment(4) / (variance * variance)
    let excess = kurtosis - 3
    statistic = count / 6 * (skewness * skewness + excess * excess / 4)
    pValue = ChiSquareDistribution.upperTail(statistic, degrees: 2)
  }
}

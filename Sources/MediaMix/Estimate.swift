import Statistics

/// A quantity known through draws: its mean, median and equal-tailed intervals.
public struct Estimate: Codable, Sendable, Equatable {
  public var mean: Double
  public var median: Double
  /// Bounds of the interval at the fit's level.
  public var lower: Double
  public var upper: Double
  /// Bounds of the 50 % interval.
  public var innerLower: Double
  public var innerUpper: Double

  public init(
    mean: Double, median: Double, lower: Double, upper: Double, innerLower: Double,
    innerUpper: Double
  ) {
    self.mean = mean
    self.median = median
    self.lower = lower
    self.upper = upper
    self.innerLower = innerLower
    self.innerUpper = innerUpper
  }

  /// The estimate from draws, with equal-tailed intervals at `interval` and 50 %.
  public init(draws: [Double], interval: Double) {
    let tail = (1 - interval) / 2
    let quantiles = Quantile.values(at: [0.5, tail, 1 - tail, 0.25, 0.75], of: draws)
    self.init(
      mean: Moments.mean(draws), median: quantiles[0], lower: quantiles[1], upper: quantiles[2],
      innerLower: quantiles[3], innerUpper: quantiles[4])
  }
}

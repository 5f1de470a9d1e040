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
}

/// A quantity with its uncertainty; the level is `report.interval`.
public struct EstimateBlock: Codable, Sendable, Equatable {
  public var mean: Double
  public var median: Double
  /// Bounds of the equal-tailed interval at the report's level.
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

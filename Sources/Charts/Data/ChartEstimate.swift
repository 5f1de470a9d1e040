/// A mean with its interval, in the chart's unit.
public struct ChartEstimate: Sendable, Equatable {
  public var mean: Double
  /// Bounds of the interval at the chart's level.
  public var lower: Double
  public var upper: Double
  /// Bounds of the 50 % interval; equal to the mean where there is none.
  public var innerLower: Double
  public var innerUpper: Double

  public init(
    mean: Double, lower: Double, upper: Double, innerLower: Double? = nil,
    innerUpper: Double? = nil
  ) {
    self.mean = mean
    self.lower = lower
    self.upper = upper
    self.innerLower = innerLower ?? mean
    self.innerUpper = innerUpper ?? mean
  }
}

import Statistics

/// One quantity's posterior beside its true value.
public struct Comparison: Codable, Sendable, Equatable {
  public var truth: Double
  public var mean: Double
  public var median: Double
  /// Bounds of the intervals at `Comparison.levels`, in their order.
  public var lower: [Double]
  public var upper: [Double]
  /// Share of the draws below the truth, those equal to it counted as half.
  public var rank: Double

  /// Levels of the intervals that are compared.
  public static let levels = [0.5, 0.8, 0.9]
  /// Index of the product's usual level, 90 %.
  public static let usual = 2

  public init(truth: Double, draws: [Double]) {
    let sorted = draws.sorted()
    self.truth = truth
    mean = Moments.mean(sorted)
    median = Quantile.value(at: 0.5, ofSorted: sorted)
    lower = Comparison.levels.map { Quantile.value(at: (1 - $0) / 2, ofSorted: sorted) }
    upper = Comparison.levels.map { Quantile.value(at: (1 + $0) / 2, ofSorted: sorted) }
    let below = sorted.count { $0 < truth }
    let equal = sorted.count { $0 == truth }
    rank = (Double(below) + 0.5 * Double(equal)) / Double(max(sorted.count, 1))
  }

  /// Whether the interval at a level holds the truth; its bounds belong to it.
  public func covers(_ level: Int) -> Bool { lower[level] <= truth && truth <= upper[level] }

  /// Width of the interval at a level.
  public func width(_ level: Int) -> Double { upper[level] - lower[level] }
}

import MediaMix
import Statistics

/// How far two reports' estimates of one quantity lie apart, and whether that is more than noise.
///
/// Bounds of the difference recover each estimate's own half-widths (Zou and Donner 2008, "Construction of confidence
/// limits about effect measures: a general approach"): `d - sqrt((m2 - l2)^2 + (u1 - m1)^2)` and
/// `d + sqrt((u2 - m2)^2 + (m1 - l1)^2)`, with half-widths brought to one level as those of a normal distribution. The
/// reports are taken to be independent; as both saw most of the same data, the true interval is narrower.
public struct EstimateMove: Codable, Sendable, Equatable {
  public var earlier: Double
  public var now: Double
  /// Now less earlier.
  public var difference: Double
  /// Bounds of the difference at `EstimateMove.level`.
  public var lower: Double
  public var upper: Double
  /// Whether 0 lies outside the bounds.
  public var beyondNoise: Bool

  /// How sure one must be to call a difference more than noise.
  public static let level = 0.9

  /// - Parameters:
  ///   - earlierLevel: level of the bounds of `earlier`, above 0 and below 1.
  ///   - nowLevel: the same for `now`.
  public init(
    from earlier: EarlierReport.Range, at earlierLevel: Double, to now: EarlierReport.Range,
    at nowLevel: Double
  ) {
    let wanted = NormalDistribution.quantile(0.5 + EstimateMove.level / 2)
    func scale(_ level: Double) -> Double {
      wanted / NormalDistribution.quantile(0.5 + level / 2)
    }
    let (before, after) = (scale(earlierLevel), scale(nowLevel))
    func reach(_ left: Double, _ right: Double) -> Double {
      (left * left + right * right).squareRoot()
    }
    self.earlier = earlier.mean
    self.now = now.mean
    difference = now.mean - earlier.mean
    lower =
      difference
      - reach(after * (now.mean - now.lower), before * (earlier.upper - earlier.mean))
    upper =
      difference
      + reach(after * (now.upper - now.mean), before * (earlier.mean - earlier.lower))
    beyondNoise = lower > 0 || upper < 0
  }
}

extension EarlierReport.Range {
  public init(_ estimate: Estimate) {
    self.init(mean: estimate.mean, lower: estimate.lower, upper: estimate.upper)
  }
}

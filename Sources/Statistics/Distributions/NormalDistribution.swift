import CBoostMath

/// The standard normal distribution (Boost.Math).
public enum NormalDistribution {
  /// The probability of a value at or below `x`.
  public static func cumulative(_ x: Double) -> Double {
    mmm_normal_cdf(x)
  }

  /// The value with probability `share` at or below it; infinite at 0 and 1, NaN outside them.
  public static func quantile(_ share: Double) -> Double {
    switch share {
    case 0: -.infinity
    case 1: .infinity
    case 0..<1: mmm_normal_quantile(share)
    default: .nan
    }
  }
}

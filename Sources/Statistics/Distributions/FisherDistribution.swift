import CBoostMath

/// Fisher's F distribution (Boost.Math).
public enum FisherDistribution {
  /// The probability of a value above `x`; NaN outside the domain.
  public static func upperTail(_ x: Double, numerator: Double, denominator: Double) -> Double {
    guard x >= 0, numerator > 0, denominator > 0, numerator.isFinite, denominator.isFinite else {
      return .nan
    }
    return x.isFinite ? mmm_fisher_upper(x, numerator, denominator) : 0
  }
}

import CBoostMath

/// The chi-square distribution (Boost.Math).
public enum ChiSquareDistribution {
  /// The probability of a value above `x` with `degrees` degrees of freedom; NaN outside the domain.
  public static func upperTail(_ x: Double, degrees: Double) -> Double {
    guard x >= 0, degrees > 0, degrees.isFinite else { return .nan }
    return x.isFinite ? mmm_chi_square_upper(x, degrees) : 0
  }
}

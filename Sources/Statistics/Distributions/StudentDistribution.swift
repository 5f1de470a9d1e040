import CBoostMath

/// Student's t distribution (Boost.Math).
public enum StudentDistribution {
  /// The probability of a value above `x` with `degrees` degrees of freedom; NaN outside the domain.
  public static func upperTail(_ x: Double, degrees: Double) -> Double {
    guard !x.isNaN, degrees > 0, degrees.isFinite else { return .nan }
    return x.isFinite ? mmm_student_upper(x, degrees) : x > 0 ? 0 : 1
  }

  /// The value with probability `share` at or below it; infinite at 0 and 1, NaN outside the domain.
  public static func quantile(_ share: Double, degrees: Double) -> Double {
    guard degrees > 0, degrees.isFinite else { return .nan }
    return switch share {
    case 0: -.infinity
    case 1: .infinity
    case 0..<1: mmm_student_quantile(share, degrees)
    default: .nan
    }
  }
}

import Glibc

/// Geometric adstock: an effect that lingers, losing the same share of itself each period.
///
/// `a_t = (1 - d) x_t + d a_(t-1)` with `a_(-1) = 0`: the weights of the whole past sum to one, so
/// that the adstocked driver keeps the driver's unit and level.
public enum GeometricAdstock {
  /// The adstocked series of `driver`.
  ///
  /// - Parameters:
  ///   - driver: one value per period, without gaps.
  ///   - decay: share of the effect that is left after one period, 0 to below 1.
  public static func apply(_ driver: [Double], decay: Double) -> [Double] {
    var carried = 0.0
    return driver.map { value in
      carried = (1 - decay) * value + decay * carried
      return carried
    }
  }

  /// Periods until half the effect has passed: `ln 0.5 / ln decay`; 0 for no decay.
  public static func halfLife(decay: Double) -> Double {
    decay > 0 ? log(0.5) / log(decay) : 0
  }
}

/// Durbin and Watson's measure (1950) of how strongly each residual resembles the one before it.
public enum DurbinWatson {
  /// `sum_t (e_t - e_(t-1))^2 / sum_t e_t^2`: 2 without autocorrelation, towards 0 with a positive, towards 4
  /// with a negative one; `nil` when the residuals are all zero or fewer than two.
  public static func statistic(_ residuals: [Double]) -> Double? {
    let total = Summation.dot(residuals, residuals)
    guard residuals.count > 1, total > 0 else { return nil }
    let steps = zip(residuals.dropFirst(), residuals).map { $0 - $1 }
    return Summation.dot(steps, steps) / total
  }
}

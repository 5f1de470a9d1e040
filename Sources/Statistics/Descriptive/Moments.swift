/// Means, spreads and the ways two series move together.
public enum Moments {
  /// The arithmetic mean; NaN without values.
  public static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? .nan : Summation.sum(values) / Double(values.count)
  }

  /// Sum of squared deviations from the mean / (n - `lostDegrees`); NaN when that is not positive.
  ///
  /// `lostDegrees` is 1 for the unbiased estimate from a sample (the default), 0 for a whole population.
  public static func variance(_ values: [Double], lostDegrees: Int = 1) -> Double {
    guard values.count > lostDegrees else { return .nan }
    let centre = mean(values)
    let squares = Summation.sum(values.lazy.map { ($0 - centre) * ($0 - centre) })
    return squares / Double(values.count - lostDegrees)
  }

  /// The standard deviation: the root of `variance`, in the unit of the values.
  public static func deviation(_ values: [Double], lostDegrees: Int = 1) -> Double {
    variance(values, lostDegrees: lostDegrees).squareRoot()
  }

  /// Pearson's correlation, -1 to 1; NaN when a series does not vary.
  public static func correlation(_ first: [Double], _ second: [Double]) -> Double {
    precondition(first.count == second.count, "a correlation needs series of one length")
    let (firstMean, secondMean) = (mean(first), mean(second))
    let left = first.map { $0 - firstMean }
    let right = second.map { $0 - secondMean }
    let scale =
      Summation.dot(left, left).squareRoot() * Summation.dot(right, right).squareRoot()
    guard scale > 0 else { return .nan }
    return min(max(Summation.dot(left, right) / scale, -1), 1)
  }

  /// Centred, with a sum of squares of 1; `nil` for a series that is not finite or does not vary but for rounding.
  public static func standardized(_ values: [Double]) -> [Double]? {
    guard values.count > 1, values.allSatisfy(\.isFinite) else { return nil }
    let centre = mean(values)
    let centred = values.map { $0 - centre }
    let length = Summation.dot(centred, centred).squareRoot()
    guard length > 1e-12 * Summation.dot(values, values).squareRoot() else { return nil }
    return centred.map { $0 / length }
  }

  /// The autocorrelation at each lag from 1 to `lags`, around the mean of the whole series.
  ///
  /// `sum_t e_t e_(t-k) / sum_t e_t^2`; NaN when the series does not vary.
  public static func autocorrelations(_ values: [Double], lags: Int) -> [Double] {
    let centre = mean(values)
    let errors = values.map { $0 - centre }
    let total = Summation.dot(errors, errors)
    return (1...max(lags, 1)).prefix(max(lags, 0)).map { lag in
      guard total > 0 else { return .nan }
      guard lag < errors.count else { return 0 }
      return Summation.sum((lag..<errors.count).lazy.map { errors[$0] * errors[$0 - lag] }) / total
    }
  }
}

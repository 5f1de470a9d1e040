import Glibc

/// Where ordered values would lie if they were normal: the points of a normal Q-Q plot.
public struct NormalScores: Sendable, Equatable {
  /// Normal quantiles, ascending, at Filliben's medians of uniform order statistics (1975): `0.5^(1/n)` for the last, one minus that
  /// for the first, `(i - 0.3175) / (n + 0.365)` for those between.
  public let scores: [Double]
  /// The values in ascending order.
  public let ordered: [Double]
  /// The least-squares line through the points, and their correlation.
  public let slope: Double
  public let intercept: Double
  public let correlation: Double

  /// `nil` for fewer than three values, values that are not finite or that do not vary.
  public init?(_ values: [Double]) {
    let count = values.count
    guard count > 2, values.allSatisfy(\.isFinite) else { return nil }
    ordered = values.sorted()
    scores = Self.positions(count).map(NormalDistribution.quantile)
    correlation = Moments.correlation(scores, ordered)
    guard correlation.isFinite else { return nil }
    slope =
      correlation * Moments.deviation(ordered, lostDegrees: 0)
      / Moments.deviation(scores, lostDegrees: 0)
    intercept = Moments.mean(ordered) - slope * Moments.mean(scores)
  }

  /// Around the line, per point: within these bounds chance keeps a normal value of its rank with probability `level`.
  ///
  /// By the asymptotic error of an order statistic, `slope sqrt(p (1 - p) / n) / density(z)`.
  public func band(_ level: Double) -> [(lower: Double, upper: Double)] {
    let reach = NormalDistribution.quantile(0.5 + level / 2)
    let count = Double(scores.count)
    return zip(scores, Self.positions(scores.count)).map { score, share in
      let density = exp(-score * score / 2) / (2 * Double.pi).squareRoot()
      let half = reach * slope * (share * (1 - share) / count).squareRoot() / density
      let centre = intercept + slope * score
      return (centre - half, centre + half)
    }
  }

  /// Shares of the distribution below each of `count` ordered values, in the middle.
  public static func positions(_ count: Int) -> [Double] {
    let last = pow(0.5, 1 / Double(max(count, 1)))
    return (1...max(count, 1)).prefix(count).map { place in
      if place == count { return last }
      if place == 1 { return 1 - last }
      return (Double(place) - 0.3175) / (Double(count) + 0.365)
    }
  }
}

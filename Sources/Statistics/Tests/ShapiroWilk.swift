import Glibc

/// Shapiro and Wilk's test (1965) that values are normal, by Royston's algorithm AS R94 (Applied Statistics 44, 1995).
///
/// `W = (sum a_i x_(i))^2 / sum (x_i - mean)^2` with x in ascending order and a from normal scores: 1 for values that lie on a
/// straight line in a normal Q-Q plot. A small p-value speaks against normal values.
public struct ShapiroWilk: Sendable, Equatable {
  /// W, above 0 and at most 1.
  public let statistic: Double
  public let pValue: Double

  /// Numbers of values the approximation of p was made for.
  public static let counts = 3...5_000

  /// `nil` when the values do not vary, are not finite, or their number is outside `counts`.
  public init?(_ values: [Double]) {
    guard Self.counts.contains(values.count), values.allSatisfy(\.isFinite) else { return nil }
    let sorted = values.sorted()
    // Around the middle value, so that a large level costs no digits.
    let shifted = sorted.map { $0 - sorted[sorted.count / 2] }
    let range = (shifted.last ?? 0) - (shifted.first ?? 0)
    guard range > 0, range.isFinite else { return nil }
    let scaled = shifted.map { $0 / range }
    let weights = Self.weights(values.count)
    let centre = Moments.mean(scaled)
    let errors = scaled.map { $0 - centre }
    let spread = Summation.dot(errors, errors).squareRoot()
    let size = Summation.dot(weights, weights).squareRoot()
    let product = Summation.dot(weights, errors)
    // 1 - W without the loss of digits where W is near 1.
    let lacking =
      (size * spread - product) * (size * spread + product) / (size * size * spread * spread)
    statistic = 1 - lacking
    pValue = Self.pValue(lacking: lacking, count: values.count)
  }

  /// Odd in the place: minus the largest weight first, the largest last.
  private static func weights(_ count: Int) -> [Double] {
    let half = count / 2
    var upper: [Double]
    if count == 3 {
      upper = [(0.5 as Double).squareRoot()]
    } else {
      let scores = (0..<half).map { index in
        -NormalDistribution.quantile((Double(index) + 0.625) / (Double(count) + 0.25))
      }
      let squares = 2 * Summation.dot(scores, scores)
      let root = 1 / Double(count).squareRoot()
      func largest(_ polynomial: [Double], _ index: Int) -> Double {
        value(of: polynomial, at: root) + scores[index] / squares.squareRoot()
      }
      upper = [largest([0, 0.221157, -0.147981, -2.071190, 4.434685, -2.706056], 0)]
      if count > 5 {
        upper.append(largest([0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633], 1))
      }
      let taken = 2 * upper.indices.reduce(0.0) { $0 + scores[$1] * scores[$1] }
      let given = 2 * Summation.dot(upper, upper)
      let factor = ((squares - taken) / (1 - given)).squareRoot()
      upper += scores[upper.count...].map { $0 / factor }
    }
    let middle = count % 2 == 0 ? [] : [0.0]
    return upper.map { -$0 } + middle + upper.reversed()
  }

  /// - Parameter lacking: 1 - W.
  private static func pValue(lacking: Double, count: Int) -> Double {
    if count == 3 {
      let least = Double.pi / 3
      return max(0, 6 / .pi * (asin(max(0, 1 - lacking).squareRoot()) - least))
    }
    guard lacking > 0 else { return 1 }
    let size = Double(count)
    var score = log(lacking)
    let centre: Double
    let deviation: Double
    if count <= 11 {
      let limit = value(of: [-2.273, 0.459], at: size)
      guard score < limit else { return 0 }
      score = -log(limit - score)
      centre = value(of: [0.5440, -0.39978, 0.025054, -0.0006714], at: size)
      deviation = exp(value(of: [1.3822, -0.77857, 0.062767, -0.0020322], at: size))
    } else {
      let logarithm = log(size)
      centre = value(of: [-1.5861, -0.31082, -0.083751, 0.0038915], at: logarithm)
      deviation = exp(value(of: [-0.4803, -0.082676, 0.0030302], at: logarithm))
    }
    return NormalDistribution.cumulative((centre - score) / deviation)
  }

  private static func value(of polynomial: [Double], at x: Double) -> Double {
    polynomial.reversed().reduce(0) { $0 * x + $1 }
  }
}

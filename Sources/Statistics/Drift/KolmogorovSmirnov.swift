import Glibc

/// Kolmogorov and Smirnov's test that two samples come from one distribution (Smirnov 1939).
///
/// D is the largest distance between the two empirical distribution functions. For independent values its probability is
/// exact, by counting lattice paths (Hodges, "The significance probability of the Smirnov two-sample test", 1958); values
/// that resemble the one before them tell less than their count, and then the limiting distribution is taken at the
/// effective count.
public struct KolmogorovSmirnov: Sendable, Equatable {
  /// 0 to 1.
  public let distance: Double
  /// The probability of a D at least as large from one distribution.
  public let pValue: Double

  /// Largest product of counts for which paths are counted.
  private static let mostCells = 100_000

  /// - Parameter effectiveShare: how much a value tells, as a share of an independent one; 1: the exact test.
  /// - Returns: `nil` where a sample is empty or holds a value that is not finite.
  public init?(_ first: [Double], _ second: [Double], effectiveShare: Double = 1) {
    guard !first.isEmpty, !second.isEmpty, (first + second).allSatisfy(\.isFinite),
      effectiveShare > 0
    else { return nil }
    let (left, right) = (first.sorted(), second.sorted())
    let steps = Self.steps(left, right)
    distance = Double(steps) / Double(left.count * right.count)
    let isExact = effectiveShare >= 1 && left.count * right.count <= Self.mostCells
    if isExact {
      pValue = Self.exact(steps, left.count, right.count)
    } else {
      let size =
        min(effectiveShare, 1) * Double(left.count * right.count)
        / Double(left.count + right.count)
      pValue = Self.tail(size.squareRoot() * distance)
    }
  }

  /// Probability that a Brownian bridge ever leaves ±`reach`: `2 sum_k (-1)^(k-1) exp(-2 k^2 reach^2)` (Kolmogorov 1933).
  public static func tail(_ reach: Double) -> Double {
    guard reach > 0 else { return 1 }
    guard reach < 1 else {
      var sum = 0.0
      for k in 1...20 {
        let term = exp(-2 * Double(k * k) * reach * reach)
        sum += k % 2 == 1 ? term : -term
      }
      return min(max(2 * sum, 0), 1)
    }
    // The same function in the form that converges where the reach is small.
    let base = Double.pi * Double.pi / (8 * reach * reach)
    var sum = 0.0
    for k in 1...20 { sum += exp(-Double((2 * k - 1) * (2 * k - 1)) * base) }
    return min(max(1 - (2 * Double.pi).squareRoot() / reach * sum, 0), 1)
  }

  /// The largest distance times both counts, a whole number.
  private static func steps(_ left: [Double], _ right: [Double]) -> Int {
    var (i, j, most) = (0, 0, 0)
    while i < left.count, j < right.count {
      let value = min(left[i], right[j])
      while i < left.count, left[i] == value { i += 1 }
      while j < right.count, right[j] == value { j += 1 }
      most = max(most, abs(i * right.count - j * left.count))
    }
    return most
  }

  /// The share of lattice paths that reach the distance somewhere, by the probability of those that never do.
  private static func exact(_ steps: Int, _ m: Int, _ n: Int) -> Double {
    guard steps > 0 else { return 1 }
    // Row i holds, for each j, the share of the paths to (i, j) that stay within.
    var row = [Double](repeating: 0, count: n + 1)
    for i in 0...m {
      for j in 0...n {
        if abs(i * n - j * m) >= steps {
          row[j] = 0
        } else if i == 0 || j == 0 {
          row[j] = i + j == 0 ? 1 : i == 0 ? row[j - 1] : row[j]
        } else {
          let (above, before) = (row[j], row[j - 1])
          row[j] = (above * Double(i) + before * Double(j)) / Double(i + j)
        }
      }
    }
    return min(max(1 - row[n], 0), 1)
  }
}

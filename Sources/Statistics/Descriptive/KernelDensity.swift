import Glibc

/// The density behind some values, as a sum of Gaussian bumps around each (Rosenblatt 1956, Parzen 1962).
///
/// `f(x) = sum_i phi((x - x_i) / h) / (n h)`. With a lower bound `b` of the support the part of each bump that lies
/// below is folded back, `f(x) = sum_i [phi((x - x_i) / h) + phi((x + x_i - 2 b) / h)] / (n h)` for `x >= b`, so that
/// the density still integrates to 1 and does not fall off before the bound (Silverman 1986, section 2.10).
public struct KernelDensity: Sendable {
  /// The deviation `h` of each bump, in the unit of the values.
  public let bandwidth: Double
  /// No value lies below; `nil` where the support has no end.
  public let lowerBound: Double?
  private let sorted: [Double]

  /// Bumps are taken as 0 beyond this many bandwidths, where each is below 2e-8 of its height.
  private static let reach = 6.0

  /// - Parameters:
  ///   - values: in any order; the result does not depend on it.
  ///   - lowerBound: must not lie above any value.
  ///   - bandwidth: positive; by default that of `bandwidth(of:)`.
  /// - Returns: `nil` for values that are not finite or do not vary.
  public init?(_ values: [Double], lowerBound: Double? = nil, bandwidth: Double? = nil) {
    guard values.allSatisfy(\.isFinite) else { return nil }
    let sorted = values.sorted()
    guard let found = bandwidth ?? Self.bandwidth(ofSorted: sorted), found > 0 else { return nil }
    self.sorted = sorted
    self.bandwidth = found
    self.lowerBound = lowerBound
  }

  /// Silverman's rule of thumb, `0.9 min(s, IQR / 1.34) n^(-1/5)` (Silverman 1986, equation 3.31; R's `bw.nrd0`).
  ///
  /// `s` is the deviation that divides by n - 1; where half of all values are one and the same, it stands alone.
  /// - Returns: `nil` for values that do not vary.
  public static func bandwidth(of values: [Double]) -> Double? {
    bandwidth(ofSorted: values.sorted())
  }

  private static func bandwidth(ofSorted sorted: [Double]) -> Double? {
    guard let first = sorted.first, let last = sorted.last else { return nil }
    let deviation = Moments.deviation(sorted)
    // Less than this is rounding, not variation.
    guard deviation > 1e-12 * max(abs(first), abs(last)) else { return nil }
    let middle =
      Quantile.value(at: 0.75, ofSorted: sorted) - Quantile.value(at: 0.25, ofSorted: sorted)
    let spread = middle > 0 ? min(deviation, middle / 1.34) : deviation
    return 0.9 * spread * pow(Double(sorted.count), -0.2)
  }

  /// The density at a place, per unit of the values; 0 below the bound.
  public func height(at place: Double) -> Double {
    guard let lowerBound else { return sum(around: place) }
    guard place >= lowerBound else { return 0 }
    return sum(around: place) + sum(around: 2 * lowerBound - place)
  }

  /// The value below which a share of the values lies, 0 to 1.
  public func quantile(_ share: Double) -> Double { Quantile.value(at: share, ofSorted: sorted) }

  private func sum(around place: Double) -> Double {
    let end = place + Self.reach * bandwidth
    var index = firstIndex(from: place - Self.reach * bandwidth)
    var sum = 0.0
    while index < sorted.count, sorted[index] <= end {
      let distance = (place - sorted[index]) / bandwidth
      sum += exp(-0.5 * distance * distance)
      index += 1
    }
    return sum / (Double(sorted.count) * bandwidth * (2 * Double.pi).squareRoot())
  }

  /// The place of the first value that is not below a limit, by bisection.
  private func firstIndex(from limit: Double) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

import Glibc
import Statistics

/// How likely each return is: the density of some draws at evenly spaced returns.
public struct ReturnDensity: Codable, Sendable, Equatable {
  /// Ascending and evenly spaced, in outcome per unit of money; rounded to hundredths of the spacing or so.
  public var roi: [Double]
  /// Per unit of return, rounded to four figures of the highest; the area below is 1, less the tails left out.
  public var density: [Double]

  /// Returns at which a density is written.
  static let points = 48
  /// Share of the draws in a tail that is cut where it is long, as those of priors are.
  private static let tail = 0.01

  public init(roi: [Double], density: [Double]) {
    self.roi = roi
    self.density = density
  }

  /// The density of draws of a return; no part of it lies below 0 where no draw does.
  ///
  /// - Returns: `nil` for draws that do not vary, which have no density.
  public init?(draws: [Double]) {
    let isBounded = draws.allSatisfy { $0 >= 0 }
    guard let kernel = KernelDensity(draws, lowerBound: isBounded ? 0 : nil) else { return nil }
    let reach = 3 * kernel.bandwidth
    let low = max(kernel.quantile(0), kernel.quantile(Self.tail) - reach) - reach
    let start = isBounded ? max(low, 0) : low
    let end = min(kernel.quantile(1), kernel.quantile(1 - Self.tail) + reach) + reach
    let step = (end - start) / Double(Self.points - 1)
    let places = (0..<Self.points).map { start + Double($0) * step }
    let heights = places.map { kernel.height(at: $0) }
    roi = Self.rounded(places, figures: 3, of: step)
    density = Self.rounded(heights, figures: 4, of: heights.max() ?? 0)
  }

  /// A few figures are enough to draw with, and keep files short.
  private static func rounded(_ values: [Double], figures: Int, of size: Double) -> [Double] {
    guard size > 0, size.isFinite else { return values }
    let unit = pow(10, Double(figures - 1) - log10(size).rounded(.down))
    // Dividing by a power of ten gives the shortest decimal, multiplying by its inverse does not.
    return values.map { ($0 * unit).rounded() / unit }
  }
}

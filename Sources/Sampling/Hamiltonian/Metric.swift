/// The shape of the posterior as the sampler believes it to be: `S (I + U (L - I) U') S`.
///
/// S is a diagonal of scales, U a few orthonormal directions in the scaled space and L the variances along them.
/// Without directions it is the usual diagonal metric (the inverse mass matrix).
public struct Metric: Sendable, Equatable, Codable {
  /// The diagonal of S: roughly a standard deviation per parameter.
  public var scales: [Double]
  /// One unit vector per corrected direction, of `scales.count` numbers each.
  public var directions: [[Double]]
  /// The variance along each direction, in the scaled space where 1 means no correction.
  public var variances: [Double]

  public init(scales: [Double], directions: [[Double]] = [], variances: [Double] = []) {
    self.scales = scales
    self.directions = directions
    self.variances = variances
  }

  public var dimension: Int { scales.count }
}

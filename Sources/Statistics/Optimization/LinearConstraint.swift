/// A linear condition on a point: `sum_i coefficients_i x_i` equal to, or at most, `bound`.
public struct LinearConstraint: Sendable, Equatable {
  /// How the weighted sum must stand to the bound.
  public enum Relation: Sendable {
    case equal, atMost
  }

  /// One per coordinate.
  public var coefficients: [Double]
  /// How the weighted sum stands to the bound.
  public var relation: Relation
  /// What the weighted sum is compared with.
  public var bound: Double
  /// How far a point may miss it and still count as feasible.
  public var tolerance: Double

  public init(
    _ coefficients: [Double], _ relation: Relation, _ bound: Double, tolerance: Double = 1e-10
  ) {
    self.coefficients = coefficients
    self.relation = relation
    self.bound = bound
    self.tolerance = tolerance
  }

  /// How far `point` is above the bound (below it when negative).
  public func excess(at point: some Sequence<Double>) -> Double {
    zip(coefficients, point).reduce(-bound) { $0 + $1.0 * $1.1 }
  }
}

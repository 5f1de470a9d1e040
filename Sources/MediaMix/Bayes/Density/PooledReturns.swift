/// The joint prior of pooled effects: normal, with one part shared by all and one of each's own.
///
/// The covariance `own^2 I + common^2 1 1'` has a closed inverse, so the shared part is integrated out.
struct PooledReturns {
  private let indices: [Int]
  private let precision: Double
  /// What the square of the sum takes off: `common^2 / (own^2 (own^2 + n common^2))`.
  private let shrinkage: Double

  /// - Parameter indices: the coordinates of the effects in the pool.
  init(_ pool: ReturnPool, indices: [Int]) {
    self.indices = indices
    let own = pool.own * pool.own
    let common = pool.common * pool.common
    precision = 1 / own
    shrinkage = common / (own * (own + Double(indices.count) * common))
  }

  /// The log density, up to a constant; its derivative is added to `gradient`.
  func evaluate(
    _ position: UnsafePointer<Double>, gradient: UnsafeMutablePointer<Double>
  ) -> Double {
    var sum = 0.0
    var squares = 0.0
    for index in indices {
      sum += position[index]
      squares += position[index] * position[index]
    }
    for index in indices {
      gradient[index] -= precision * position[index] - shrinkage * sum
    }
    return -0.5 * (precision * squares - shrinkage * sum * sum)
  }
}

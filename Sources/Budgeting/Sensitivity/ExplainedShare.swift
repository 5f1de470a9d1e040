import Statistics

/// How much of what one quantity does another one explains alone.
package enum ExplainedShare {
  /// Powers of the normal score that the curve is made of.
  static let powers = 3

  /// The share of the variance of `outcome` that follows from `cause`, 0 to 1: Sobol's first-order index.
  ///
  /// The outcome is fitted by a cubic in the normal scores of the cause, so that neither the cause's unit nor its
  /// outliers matter. Of the share explained what chance explains on average is taken off:
  /// `1 - (1 - R^2) (n - 1) / (n - 1 - powers)`, floored at 0.
  package static func of(_ outcome: [Double], by cause: [Double]) -> Double {
    guard outcome.count > 4 * powers, let values = Moments.standardized(outcome),
      Moments.standardized(cause) != nil
    else { return 0 }
    let scores = scores(cause)
    var basis = OrthogonalBasis(columns: [scores.map { _ in 1 }])
    var power = scores
    for _ in 0..<powers {
      basis.add(power)
      power = zip(power, scores).map { $0 * $1 }
    }
    let parts = basis.parts(of: values).dropFirst()
    let explained = parts.reduce(0) { $0 + $1 * $1 }
    let freedom = Double(values.count - 1)
    let adjusted = 1 - (1 - explained) * freedom / (freedom - Double(parts.count))
    return min(max(adjusted, 0), 1)
  }

  /// Normal quantiles of the places in ascending order; equal values share theirs.
  private static func scores(_ values: [Double]) -> [Double] {
    let count = Double(values.count)
    return Ranks.average(values).map { NormalDistribution.quantile(($0 - 0.5) / count) }
  }
}

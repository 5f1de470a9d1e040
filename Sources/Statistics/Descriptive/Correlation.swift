/// How two series move together, and how likely as much is by chance.
public struct Correlation: Sendable, Equatable {
  /// -1 to 1.
  public let coefficient: Double
  /// Two-sided, from Student's t with n - 2 degrees of freedom: of as strong a correlation from series of independent
  /// values.
  public let pValue: Double

  /// Pearson's: of the values; `nil` where a series does not vary, is not finite or has fewer than three values.
  public static func pearson(_ first: [Double], _ second: [Double]) -> Correlation? {
    Correlation(Moments.correlation(first, second), count: first.count)
  }

  /// Spearman's: of the ranks, ties having the mean of theirs.
  public static func spearman(_ first: [Double], _ second: [Double]) -> Correlation? {
    guard first.allSatisfy(\.isFinite), second.allSatisfy(\.isFinite) else { return nil }
    return Correlation(
      Moments.correlation(Ranks.average(first), Ranks.average(second)), count: first.count)
  }

  /// Pearson's of every pair; `nil` where one of the two does not vary, 1 on the diagonal.
  public static func matrix(_ columns: [[Double]]) -> [[Double?]] {
    let scaled = columns.map(Moments.standardized)
    return scaled.indices.map { row in
      scaled.indices.map { column in
        guard let left = scaled[row], let right = scaled[column] else { return nil }
        return row == column ? 1 : min(max(Summation.dot(left, right), -1), 1)
      }
    }
  }

  private init?(_ coefficient: Double, count: Int) {
    guard coefficient.isFinite, count > 2 else { return nil }
    self.coefficient = coefficient
    let freedom = Double(count - 2)
    let rest = (1 - coefficient) * (1 + coefficient)
    pValue =
      rest > 0
      ? 2
        * StudentDistribution.upperTail(
          abs(coefficient) * (freedom / rest).squareRoot(), degrees: freedom)
      : 0
  }
}

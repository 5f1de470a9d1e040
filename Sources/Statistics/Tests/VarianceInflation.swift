/// How much the variance of each coefficient grows because its column resembles the others.
public enum VarianceInflation {
  /// `1 / (1 - R^2)` of each column regressed on the others and a constant.
  ///
  /// 1 for a column unrelated to the others; infinite for one that the others (or a constant) determine.
  /// Columns that repeat each other are told apart from the rest: only those that can be explained are infinite.
  public static func factors(_ design: Matrix) -> [Double] {
    let columns = (0..<design.columns).map { centred(Array(design.column($0))) }
    return columns.indices.map { index in
      factor(of: columns[index], given: columns.indices.filter { $0 != index }.map { columns[$0] })
    }
  }

  private static func factor(of column: [Double], given others: [[Double]]) -> Double {
    let total = Summation.dot(column, column)
    guard total > 0 else { return .infinity }
    var basis: [[Double]] = []
    for other in others {
      let length = Summation.dot(other, other)
      let rest = remainder(of: other, after: basis)
      let restLength = Summation.dot(rest, rest)
      // What is left of a column that repeats earlier ones is rounding, not a direction.
      guard restLength > length * 1e-16, restLength > 0 else { continue }
      let scale = 1 / restLength.squareRoot()
      basis.append(rest.map { $0 * scale })
    }
    let rest = remainder(of: column, after: basis)
    let unexplained = Summation.dot(rest, rest) / total
    return unexplained > 1e-16 ? 1 / unexplained : .infinity
  }

  /// What orthonormal directions leave of a column; projected twice, as once loses digits.
  private static func remainder(of column: [Double], after basis: [[Double]]) -> [Double] {
    var rest = column
    for _ in 0..<2 {
      for direction in basis {
        let share = Summation.dot(direction, rest)
        for index in rest.indices { rest[index] -= share * direction[index] }
      }
    }
    return rest
  }

  private static func centred(_ values: [Double]) -> [Double] {
    let centre = Moments.mean(values)
    let spread = values.map { $0 - centre }
    let size = values.lazy.map { abs($0) }.max() ?? 0
    // A constant column must not become noise by rounding.
    return spread.allSatisfy { abs($0) <= size * 1e-14 } ? values.map { _ in 0 } : spread
  }
}

import Statistics

/// Pearson's correlations of several series with each other.
public struct CorrelationTable: Sendable, Equatable {
  public var names: [String]
  /// A row per series; 1 on the diagonal, 0 for a series that never changes.
  public var values: [[Double]]

  init(_ series: [Series]) {
    names = series.map(\.name)
    let scaled = series.map { Self.standardized($0.values) }
    var table = [[Double]](
      repeating: [Double](repeating: 1, count: series.count), count: series.count)
    for row in series.indices {
      for column in series.indices where column < row {
        let product = Summation.dot(scaled[row], scaled[column])
        table[row][column] = min(max(product, -1), 1)
        table[column][row] = table[row][column]
      }
    }
    values = table
  }

  /// The pairs that move together most, in either direction, the strongest first.
  public func strongest(_ limit: Int) -> [CorrelatedPair] {
    var pairs: [CorrelatedPair] = []
    for first in names.indices {
      for second in names.indices where second > first {
        pairs.append(
          CorrelatedPair(
            first: names[first], second: names[second], correlation: values[first][second]))
      }
    }
    // Sorting keeps the order of equals, so that ties are told in the order of the file.
    return Array(
      pairs.enumerated().sorted {
        let (left, right) = (abs($0.element.correlation), abs($1.element.correlation))
        return left == right ? $0.offset < $1.offset : left > right
      }.prefix(limit).map(\.element))
  }

  /// Centred, with sum of squares 1; zeros for a series that never changes.
  static func standardized(_ values: [Double]) -> [Double] {
    Moments.standardized(values) ?? values.map { _ in 0 }
  }
}

/// Two series and how they move together.
public struct CorrelatedPair: Sendable, Equatable {
  public var first: String
  public var second: String
  /// -1 to 1.
  public var correlation: Double
}

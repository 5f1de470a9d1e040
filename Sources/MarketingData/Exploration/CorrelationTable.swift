import Statistics

/// Pearson's correlations of several series with each other.
public struct CorrelationTable: Sendable, Equatable {
  public var names: [String]
  /// A row per series; 1 on the diagonal, 0 for a series that never changes.
  public var values: [[Double]]

  init(_ series: [Series]) {
    names = series.map(\.name)
    values = Correlation.matrix(series.map(\.values)).enumerated().map { row, correlations in
      correlations.enumerated().map { column, value in value ?? (row == column ? 1 : 0) }
    }
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
}

/// Two series and how they move together.
public struct CorrelatedPair: Sendable, Equatable {
  public var first: String
  public var second: String
  /// -1 to 1.
  public var correlation: Double
}

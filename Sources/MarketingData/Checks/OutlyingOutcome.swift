import Findings

/// Periods far outside the usual range pull a model towards themselves.
enum OutlyingOutcome {
  /// Distance from the median of the neighbours, in robust standard deviations.
  static let limit = 6.0
  /// Periods on either side that are called neighbours.
  static let reach = 6

  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    let values = dataset.outcome.values
    guard values.count > 2 * reach else { return [] }
    let distances = values.indices.map { index in
      let window = values[max(0, index - reach)...min(values.count - 1, index + reach)]
      return values[index] - median(Array(window))
    }
    // 1.4826 times the median absolute deviation is the standard deviation of normal data.
    let scale = 1.4826 * median(distances.map(abs))
    guard scale > 0 else { return [] }
    let outliers = values.indices.filter { period in
      abs(distances[period]) > limit * scale
        && !dataset.events.contains { $0.values[period] != 0 }
    }
    guard let first = outliers.first else { return [] }
    let dates = outliers.prefix(5).map { dataset.starts[$0].description }.joined(separator: ", ")
    return [
      Finding(
        .note, code: "data.outlier",
        "The outcome is far from that of the neighbouring periods on \(dates)"
          + (outliers.count > 5 ? " and \(outliers.count - 5) more." : "."),
        at: context.place(.outcome, period: first),
        fix: "Name what happened as an event, or correct the value.")
    ]
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}

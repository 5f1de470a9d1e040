import Findings

/// Channels that rise and fall together cannot be told apart by any model.
enum CorrelatedChannels {
  /// Correlation from which a pair is remarked on, and from which it is a warning.
  static let remarkable = 0.8
  static let inseparable = 0.95

  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    let channels = dataset.channels
    return channels.indices.flatMap { first in
      channels.indices.dropFirst(first + 1).compactMap { second in
        finding(channels[first], channels[second], context)
      }
    }
  }

  private static func finding(
    _ left: Channel, _ right: Channel, _ context: CheckContext
  ) -> Finding? {
    let correlation = correlation(left.driver, right.driver)
    guard correlation >= remarkable else { return nil }
    let hundredths = Int((min(correlation, 1) * 100).rounded())
    let shown = hundredths == 100 ? "1.00" : "0.\(hundredths)"
    let pair =
      "The channels \(quoted(left.name)) and \(quoted(right.name)) move together (correlation \(shown))"
    if correlation >= inseparable {
      return Finding(
        .warning, code: "data.correlated-channels",
        pair + ": their effects cannot be told apart.", at: context.place(spendOf: left),
        fix: "Merge them into one channel, or plan periods in which only one of them runs.")
    }
    return Finding(
      .note, code: "data.correlated-channels", pair + ": their effects are hard to tell apart.",
      at: context.place(spendOf: left))
  }

  /// Pearson's correlation; 0 when a series is constant.
  static func correlation(_ left: [Double], _ right: [Double]) -> Double {
    let count = Double(left.count)
    let leftMean = left.reduce(0, +) / count
    let rightMean = right.reduce(0, +) / count
    var (both, leftOnly, rightOnly) = (0.0, 0.0, 0.0)
    for (x, y) in zip(left, right) {
      both += (x - leftMean) * (y - rightMean)
      leftOnly += (x - leftMean) * (x - leftMean)
      rightOnly += (y - rightMean) * (y - rightMean)
    }
    guard leftOnly > 0, rightOnly > 0 else { return 0 }
    return both / (leftOnly * rightOnly).squareRoot()
  }
}

import Findings
import Statistics

/// A column that moves as the outcome does is likely the outcome in another unit, and would explain all of it.
enum OutcomeCopy {
  static let limit = 0.99

  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    guard let outcome = Moments.standardized(dataset.outcome.values) else { return [] }
    return dataset.seriesKeys.compactMap { key in
      switch key {
      case .outcome, .spend, .exposure: return nil
      default: break
      }
      guard let series = Moments.standardized(dataset[key]) else { return nil }
      let correlation = Summation.dot(outcome, series)
      guard abs(correlation) >= limit else { return nil }
      return Finding(
        .warning, code: "data.outcome-copy",
        "\(dataset.subject(key)) moves exactly as the outcome does (correlation \(ShownNumber.hundredths(correlation))): it would explain all of it.",
        at: context.place(key, of: dataset),
        fix: "Leave it out where it counts the same sales.")
    }
  }
}

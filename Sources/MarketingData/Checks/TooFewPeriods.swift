import Calendars
import Findings

/// A model needs enough periods to tell media from season and trend.
enum TooFewPeriods {
  /// Months say more than weeks: three years of them are enough.
  static let enoughMonths = 36

  static func findings(_ context: CheckContext) -> [Finding] {
    let count = context.timeline.starts.count
    let limits = context.limits
    if count < limits.minimumPeriods {
      return [
        Finding(
          .error, code: "data.too-few-periods",
          "There are \(count) periods; a model needs at least \(limits.minimumPeriods).",
          at: Place(file: context.file), fix: "Add earlier periods.")
      ]
    }
    let frequency = context.timeline.frequency
    let wanted =
      switch frequency {
      case .daily: max(limits.recommendedPeriods, frequency.comparableYear)
      case .weekly: limits.recommendedPeriods
      case .monthly: min(limits.recommendedPeriods, enoughMonths)
      }
    guard count < wanted else { return [] }
    return [
      Finding(
        .warning, code: "data.few-periods",
        "There are \(count) periods; \(wanted) or more are recommended.",
        at: Place(file: context.file),
        fix: frequency == .monthly
          ? "Add earlier periods: with less than three years of months, season and media cannot be told apart."
          : "Add earlier periods: with less than a year, season and media cannot be told apart.")
    ]
  }
}

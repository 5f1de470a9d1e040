import Findings

/// A model needs enough periods to tell media from season and trend.
enum TooFewPeriods {
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
    if count < limits.recommendedPeriods {
      return [
        Finding(
          .warning, code: "data.few-periods",
          "There are \(count) periods; \(limits.recommendedPeriods) or more are recommended.",
          at: Place(file: context.file),
          fix: "Add earlier periods: with less than a year, season and media cannot be told apart.")
      ]
    }
    return []
  }
}

import Wording

extension SummaryBinding {
  /// One period of the data, such as `week`.
  var periodName: String {
    switch summary.period.frequency {
    case .daily: "day"
    case .weekly: "week"
    case .monthly: "month"
    }
  }

  /// What the plan's changes start from: spend that was, or that would go on.
  var nowLabel: String {
    summary.optimization?.direction == .forward ? "As now" : "Actual"
  }

  /// A length of time: `52 weeks`.
  func periods(_ count: Int) -> String {
    Words.counted(count, periodName)
  }
}

import Wording

extension SummaryBinding {
  /// One period of the data, such as `week`.
  var periodName: String {
    style.period(summary.period.frequency)
  }

  /// What the plan's changes start from: spend that was, or that would go on.
  var nowLabel: String {
    summary.optimization?.direction == .forward ? say("As now") : say("Actual")
  }

  /// A length of time: `52 weeks`.
  func periods(_ count: Int) -> String {
    style.periods(count, summary.period.frequency)
  }
}

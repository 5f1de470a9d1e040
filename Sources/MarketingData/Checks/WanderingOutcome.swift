import Findings

/// An outcome without a level of its own moves with anything else that drifts.
enum WanderingOutcome {
  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    guard let tests = Stationarity(dataset.outcome.values), tests.wanders else { return [] }
    // The table of p-values ends there.
    let bound = tests.kpss.pValue <= 0.01 ? " or less" : ""
    return [
      Finding(
        .note, code: "data.not-stationary",
        "The outcome does not keep to a level (KPSS \(ShownNumber.hundredths(tests.kpss.statistic)), "
          + "p \(ShownNumber.hundredths(tests.kpss.pValue))\(bound); Dickey-Fuller "
          + "\(ShownNumber.hundredths(tests.dickeyFuller.statistic)), "
          + "p \(ShownNumber.hundredths(tests.dickeyFuller.pValue))): keep a trend in the model.",
        at: context.place(.outcome))
    ]
  }
}

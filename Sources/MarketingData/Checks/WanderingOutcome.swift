import Findings

/// An outcome without a level of its own moves with anything else that drifts.
enum WanderingOutcome {
  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    guard let tests = Stationarity(dataset.outcome.values), tests.wanders else { return [] }
    let kpss = (
      statistic: ShownNumber.hundredths(tests.kpss.statistic),
      pValue: ShownNumber.hundredths(tests.kpss.pValue)
    )
    let fuller = (
      statistic: ShownNumber.hundredths(tests.dickeyFuller.statistic),
      pValue: ShownNumber.hundredths(tests.dickeyFuller.pValue)
    )
    // The table of p-values ends there.
    let isBound = tests.kpss.pValue <= 0.01
    return [
      Finding(
        .note, code: "data.not-stationary",
        isBound
          ? "The outcome does not keep to a level (KPSS \(kpss.statistic), p \(kpss.pValue) or less; Dickey-Fuller \(fuller.statistic), p \(fuller.pValue)): keep a trend in the model."
          : "The outcome does not keep to a level (KPSS \(kpss.statistic), p \(kpss.pValue); Dickey-Fuller \(fuller.statistic), p \(fuller.pValue)): keep a trend in the model.",
        at: context.place(.outcome))
    ]
  }
}

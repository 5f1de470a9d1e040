/// The lines of the scorecard that judge plans.
enum PlanLines {
  static func lines(_ worlds: [FittedWorld]) -> [CheckLine] {
    let planned = worlds.compactMap(\.plans)
    guard let report = PlanReport(worlds), let own = report.scores.first else { return [] }
    return [
      CheckLine(
        "plan_share", "share of the best plan's true gain that the plan brings", own.share,
        error: own.shareError)
    ]
      + [
        lead("plan_lead_point", "more than the plan from the point estimate (medians)", planned) {
          $0.medians
        },
        lead("plan_lead_ridge", "more than the plan from the ridge fit", planned) { $0.ridge },
      ].compactMap { $0 } + calibration(planned.map(\.own), own)
  }

  /// By how much of the best plan's gain the product's plan brings more than another.
  private static func lead(
    _ name: String, _ label: String, _ worlds: [PlannedWorld],
    _ other: (PlannedWorld) -> PlanTrial?
  ) -> CheckLine? {
    let parts = worlds.compactMap { world in
      other(world).map { (top: (world.own.gain - $0.gain) / world.current, bottom: world.ceiling) }
    }
    guard !parts.isEmpty else { return nil }
    let ratio = RatioOfSums(parts)
    return CheckLine(name, label, ratio.value, error: ratio.standardError, least: 0)
  }

  private static func calibration(_ trials: [PlanTrial], _ own: PlanScore) -> [CheckLine] {
    let likely = Reliability(trials, Reliability.likely)
    let band =
      likely.plans == 0
      ? []
      : [
        CheckLine(
          "plan_probability_90", "plans said to be 85 to 95% likely to gain that do",
          likely.gaining, error: likely.standardError, least: Reliability.likely.lowerBound,
          most: Reliability.likely.upperBound)
      ]
    return band + [
      CheckLine(
        "plan_coverage_90", "90% intervals hold the plan's true gain", own.held,
        error: GroupScore.error(
          of: own.held, trials.map { $0.isHeld ? 1 : 0 }, worlds: Array(trials.indices)),
        least: 0.86, most: 0.94)
    ]
  }
}

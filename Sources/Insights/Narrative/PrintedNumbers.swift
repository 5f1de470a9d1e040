import Budgeting
import MediaMix

/// Numbers that sentences print and that have no place of their own in the summary.
enum PrintedNumbers {
  static func of(_ story: Story) -> [String: Double] {
    let evidence = story.evidence
    var numbers: [String: Double] = [
      "least_score_to_act": Rubric.leastScore,
      "plausible_return": PlausibleReturnCheck.highestReturn,
      "plausible_share": PlausibleReturnCheck.largestShare, "thick_bar_interval": 0.5,
      "nearly_sure": 0.99,
      "hardly_possible": 0.01,
      "recommended_periods": Double(evidence.recommendedPeriods),
      "gate_holdout_r2": HoldoutFitCheck.gate, "gate_holdout_error": HoldoutFitCheck.gateError,
      "gate_media_share": MediaShareCheck.gate,
      "gate_demand_share": DemandCheck.gate, "demand_score_possible": DemandSigns.possible,
      "highest_demand_score": 1, "gate_negative_baseline": BaselineCheck.gate,
      "periods_per_parameter": EnoughDataCheck.pass, "small_channel_share": TinyChannelRule.share,
    ]
    numbers["agreement_within"] = Agreement.limits.agrees
    numbers["contradiction_beyond"] = Agreement.limits.differs
    numbers["converged_rhat"] = ConvergenceLimits.rhat
    numbers["converged_ebfmi"] = ConvergenceLimits.energy
    numbers["converged_ess"] =
      ConvergenceLimits.sample
      * Double(evidence.analysis.fit.posterior?.convergence.chains ?? 0)
    numbers["reliable_pareto_k"] = LeaveOneOut.limit
    numbers["tail_quantile"] = 0.05
    numbers["strong_correlation"] = DataCharts.strong
    numbers["inflation_worth_watching"] = DataCharts.inflated.watch
    numbers["inflation_high"] = DataCharts.inflated.high
    numbers["standard_errors_clear_of_zero"] = ModelCharts.clearance
    numbers["clear_channels"] = Double(ModelCharts.clearMedia(evidence).clear)
    numbers["most_of_an_effect"] = 0.9
    numbers["residuals_beyond_two"] = Double(
      ResidualCharts.outliers(evidence.residuals?.standardized ?? []))
    numbers["gross_margin"] = evidence.budget.margin
    numbers["comparable_periods"] = Double(evidence.analysis.dataset.frequency.comparableYear)
    if let shares = evidence.yearlyShares {
      numbers["media_share_first_year"] = shares.first
      numbers["media_share_last_year"] = shares.last
    }
    numbers["probability_next_best_over_worst"] = NextDollarPage.chance(evidence)
    numbers["probability_media_below_breakeven"] = evidence.chances.mediaAbove.map { 1 - $0 }
    return numbers.merging(plan(story)) { first, _ in first }
      .merging(OutlookNumbers.of(story)) { first, _ in first }
  }

  private static func plan(_ story: Story) -> [String: Double] {
    guard let plan = story.evidence.plan else { return [:] }
    let isSame = story.moves?.sameTotal ?? true
    let change = isSame ? 0 : plan.recommended.spend - plan.current.spend
    var numbers = ["plan_change": change]
    if plan.current.spend > 0 { numbers["plan_change_share"] = change / plan.current.spend }
    if let half = PlanFigures.halfGain(story) {
      numbers["half_gain"] = half.value
      numbers["probability_of_half_gain"] = half.chance
    }
    numbers["interval_tail"] = (1 - story.evidence.analysis.fit.interval) / 2
    for risk in plan.risks {
      switch risk {
      case .loss(let probability, let lowGain):
        numbers["probability_of_loss"] = probability
        numbers["low_gain"] = lowGain
      case .extrapolation(_, _, _, let gainWithin):
        numbers["gain_within_observed_spend"] = gainWithin
      case .slowEffect, .weakIncrease, .boundsBinding: break
      }
    }
    return numbers
  }
}

import MediaMix
import Wording

/// Whether single periods pull the posterior so much that it cannot be judged without them (PSIS-LOO's Pareto k).
struct ParetoKCheck: QualityCheck {
  /// Share of periods above 0.7.
  static let pass = 0.03
  static let warning = 0.10

  let id = "pareto-k"
  let weight = 0.5

  func examine(_ evidence: Evidence) -> GradeReason? {
    guard let found = evidence.analysis.fit.posterior?.leaveOneOut, !found.paretoK.isEmpty else {
      return nil
    }
    let style = evidence.style
    let periods = found.paretoK.count
    let above = found.unreliablePeriods
    let share = Double(above) / Double(periods)
    let verdict = Limits.atMost(share, pass: Self.pass, warning: Self.warning)
    let all = evidence.periods(periods)
    let limit = style.decimal(LeaveOneOut.limit, places: 1)
    return GradeReason(
      check: id, label: style.say("\(evidence.periodsLabel) that pull the fit (Pareto k)"),
      value: share, threshold: Self.pass, verdict: verdict,
      valueText: style.say("\(above) of \(periods)"),
      thresholdText: "≤ " + style.percent(Self.pass, places: 0),
      message: verdict == .pass
        ? style.say(
          "No more than a few single \(evidence.periods) decide the result (Pareto k above \(limit) in \(above) of \(all))."
        )
        : style.say(
          "Single \(evidence.periods) decide the result (Pareto k above \(limit) in \(above) of \(all)): look for one-off events that are not in the data."
        ))
  }
}

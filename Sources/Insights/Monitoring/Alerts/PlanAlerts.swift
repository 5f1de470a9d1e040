import Wording

/// Spend that is not what the earlier report recommended.
struct PlanAlerts {
  var watch: Watch

  private var style: NumberStyle { watch.style }
  /// A channel below this share of the plan is not worth an alert.
  private static let leastShare = 0.02

  var alerts: [Alert] {
    (marked?.rows ?? []).filter(\.isApart).map(alert)
  }

  /// The plan with the channels that are apart from it marked.
  var marked: PlanPace? {
    guard var plan = watch.monitoring.plan else { return nil }
    for index in plan.rows.indices { plan.rows[index].isApart = isApart(plan.rows[index], plan) }
    return plan
  }

  private func isApart(_ row: PlanPaceRow, _ plan: PlanPace) -> Bool {
    let size = max(plan.planned, plan.actual)
    return max(row.planned, row.actual) >= Self.leastShare * size && row.actual != row.planned
      && abs(row.actual - row.planned) > watch.limits.planGap * row.planned
  }

  private func alert(_ row: PlanPaceRow) -> Alert {
    let limit = watch.limits.planGap
    let name = watch.short(row.channel)
    let title =
      if let gap = row.gap {
        gap > 0
          ? style.say("\(name) spent \(watch.size(gap)) more than planned")
          : style.say("\(name) spent \(watch.size(gap)) less than planned")
      } else {
        style.say("\(name) spent money that was not planned")
      }
    return Alert(
      kind: .plan, severity: .warning, subject: row.channel, title: title,
      message: style.say(
        "\(PlainName.of(row.channel)) spent \(style.money(row.actual)) where the earlier report recommended \(style.money(row.planned))."
      ),
      value: row.gap,
      valueText: row.gap.map { style.percent($0, places: 0, signed: true) }
        ?? style.money(row.actual),
      threshold: limit, thresholdText: style.say("within ±\(style.percent(limit, places: 0))"),
      since: watch.monitoring.plan?.start,
      action: style.say(
        "Keep to the plan, or plan again from what is spent now: what it promised holds for its own split."
      ))
  }
}

import Wording

/// Spend that is not what the earlier report recommended.
struct PlanAlerts {
  var watch: Watch

  private var style: NumberStyle { watch.style }
  /// A channel below this share of the plan is not worth an alert.
  private static let leastShare = 0.02

  var alerts: [Alert] {
    guard let plan = watch.monitoring.plan else { return [] }
    let size = max(plan.planned, plan.actual)
    return plan.rows.compactMap { row in
      guard max(row.planned, row.actual) >= Self.leastShare * size else { return nil }
      return alert(row)
    }
  }

  private func alert(_ row: PlanPaceRow) -> Alert? {
    let limit = watch.limits.planGap
    guard abs(row.actual - row.planned) > limit * row.planned, row.actual != row.planned else {
      return nil
    }
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

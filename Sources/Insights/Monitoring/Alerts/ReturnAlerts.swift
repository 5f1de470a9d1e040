import Calendars
import Wording

/// Channels whose return is not what it was said to be.
struct ReturnAlerts {
  var watch: Watch

  private var style: NumberStyle { watch.style }

  var alerts: [Alert] {
    guard watch.grade.actionable else { return [] }
    let returns = watch.monitoring.returns
    let level =
      (watch.monitoring.levels["family"] ?? 0) / Double(max(returns.count, 1))
    return returns.indices.flatMap { index -> [Alert] in
      guard !watch.numbers.doubted.contains(index) else { return [] }
      return [earlier(returns[index], level), latest(returns[index], level)].compactMap { $0 }
    }
  }

  private func earlier(_ drift: ReturnDrift, _ level: Double) -> Alert? {
    let limit = watch.limits.returnChange
    guard let change = drift.earlierChange, abs(change) >= limit, let p = drift.earlierP, p < level,
      let now = drift.whole, let then = drift.earlier
    else { return nil }
    let (name, size) = (watch.short(drift.channel), watch.size(change))
    return alert(
      .earlierReturn, drift.channel,
      title: change < 0
        ? style.say("\(name) returns \(size) less than the earlier report said")
        : style.say("\(name) returns \(size) more than the earlier report said"),
      message: style.say(
        "\(PlainName.of(drift.channel)) returned \(ratio(now)) by this report and \(ratio(then)) by the earlier one: more than both intervals explain."
      ),
      value: change, limit: limit, since: nil,
      action: style.say(
        "Before acting on either, settle it with a lift test; new data or a changed specification have moved the estimate."
      ))
  }

  private func latest(_ drift: ReturnDrift, _ level: Double) -> Alert? {
    let limit = watch.limits.returnChange
    guard let change = drift.latestChange, abs(change) >= limit, let p = drift.latestP, p < level
    else { return nil }
    let (name, size) = (watch.short(drift.channel), watch.size(change))
    return alert(
      .latestReturn, drift.channel,
      title: change < 0
        ? style.say("\(name) has lately returned \(size) less than the model says")
        : style.say("\(name) has lately returned \(size) more than the model says"),
      message: style.say(
        "In the latest part of the data alone, \(PlainName.of(drift.channel)) returns \(style.percent(change, places: 0, signed: true)) against what the model, which knows one return for all periods, says of it."
      ),
      value: change, limit: limit, since: start,
      action: change < 0
        ? style.say(
          "Its effect may have worn out: refresh it, or fit the latest periods alone before its budget is planned."
        )
        : style.say(
          "Its effect may have grown: test more of it, or fit the latest periods alone before its budget is planned."
        ))
  }

  /// First day of the latest part of the data.
  private var start: CivilDate? {
    guard let study = try? watch.evidence.analysis.diagnostics?.stability.get(),
      let window = study.windows.last
    else { return nil }
    return watch.evidence.analysis.dataset.starts[window.lowerBound]
  }

  private func ratio(_ value: MonitoredValue) -> String {
    guard let lower = value.lower, let upper = value.upper else { return style.ratio(value.value) }
    return style.say(
      "\(style.ratio(value.value)) (\(watch.evidence.level) interval \(style.ratioRange(lower, upper)))"
    )
  }

  private func alert(
    _ kind: AlertKind, _ channel: String, title: String, message: String, value: Double,
    limit: Double, since: CivilDate?, action: String
  ) -> Alert {
    Alert(
      kind: kind, severity: .warning, subject: channel, title: title, message: message,
      value: value, valueText: style.percent(value, places: 0, signed: true), threshold: limit,
      thresholdText: style.say("within ±\(style.percent(limit, places: 0))"), since: since,
      action: action)
  }
}

import Wording

/// What the errors of recent forecasts say of the model.
struct AccuracyAlerts {
  var watch: Watch

  private var style: NumberStyle { watch.style }
  private var level: Double { watch.monitoring.levels["accuracy"] ?? 0 }

  var alerts: [Alert] {
    guard let drift = watch.monitoring.accuracy else { return [] }
    return [error(drift), bias(drift), coverage(drift), cumulativeSum(drift)].compactMap { $0 }
  }

  private func error(_ drift: AccuracyDrift) -> Alert? {
    let limit = watch.limits.errorRatio
    guard let ratio = drift.ratio, ratio >= limit, let p = drift.ratioP, p < level,
      let now = drift.recent.wmape, let then = drift.baseline?.wmape
    else { return nil }
    return alert(
      .error, title: style.say("Forecast errors grew to \(style.percent(now))"),
      message: style.say(
        "One \(watch.evidence.period) ahead the model missed by \(style.percent(now)) in \(watch.recentPhrase) and by \(style.percent(then)) before: \(style.decimal(ratio, places: 1)) times as much."
      ),
      value: ratio, valueText: style.say("\(style.decimal(ratio, places: 1)) times"),
      threshold: limit,
      thresholdText: style.say("below \(style.decimal(limit, places: 1)) times"),
      action: style.say(
        "Look for what changed in these periods that no column tells, add it to the data, and fit again."
      ))
  }

  private func bias(_ drift: AccuracyDrift) -> Alert? {
    let limit = watch.limits.bias
    guard abs(drift.bias.value) >= limit, let p = drift.biasP, p < level,
      let lower = drift.bias.lower, let upper = drift.bias.upper
    else { return nil }
    let size = style.percent(abs(drift.bias.value))
    let noun = watch.evidence.noun
    let range =
      "\(style.percent(lower, signed: true)) – \(style.percent(upper, signed: true))"
    return alert(
      .bias,
      title: drift.bias.value > 0
        ? style.say("Forecasts ran \(size) too high") : style.say("Forecasts ran \(size) too low"),
      message: drift.bias.value > 0
        ? style.say(
          "Over \(watch.recentPhrase) the model foretold \(size) more \(noun) than came (\(watch.evidence.level) interval of the miss \(range))."
        )
        : style.say(
          "Over \(watch.recentPhrase) the model foretold \(size) less \(noun) than came (\(watch.evidence.level) interval of the miss \(range))."
        ),
      value: drift.bias.value, valueText: style.percent(drift.bias.value, signed: true),
      threshold: limit, thresholdText: style.say("within ±\(style.percent(limit, places: 0))"),
      action: style.say(
        "Do not plan on the present level: find what moved it, add it to the data as a control or an event, and fit again."
      ))
  }

  private func coverage(_ drift: AccuracyDrift) -> Alert? {
    guard drift.coverageP < level else { return nil }
    let (inside, periods) = (drift.recent.inside, drift.recent.periods)
    return alert(
      .coverage,
      title: style.say(
        "Only \(inside) of \(watch.evidence.periods(periods)) fell inside their interval"),
      message: style.say(
        "Of \(watch.evidence.periods(periods)), \(inside) fell inside the \(watch.evidence.level) interval of the forecast: so few come by chance with a probability of \(style.probability(drift.coverageP))."
      ),
      value: drift.recent.coverage, valueText: style.percent(drift.recent.coverage, places: 0),
      threshold: watch.evidence.analysis.fit.interval,
      thresholdText: style.say("about \(watch.evidence.level)"),
      action: style.say(
        "Take intervals for too narrow until the model is fitted again; what is close to a limit is undecided."
      ))
  }

  private func cumulativeSum(_ drift: AccuracyDrift) -> Alert? {
    guard let since = drift.since, let alarm = drift.alarm else { return nil }
    let isLow = drift.sumsLow.max() ?? 0 > drift.sumsHigh.max() ?? 0
    let noun = watch.evidence.noun
    var found = alert(
      .cumulativeSum,
      title: isLow
        ? style.say("Forecasts have run too high since \(style.day(since))")
        : style.say("Forecasts have run too low since \(style.day(since))"),
      message: isLow
        ? style.say(
          "Misses have added up since \(style.day(since)), less \(noun) coming than was foretold; by \(style.day(alarm)) they passed what chance explains."
        )
        : style.say(
          "Misses have added up since \(style.day(since)), more \(noun) coming than was foretold; by \(style.day(alarm)) they passed what chance explains."
        ),
      value: drift.largestSum, valueText: style.decimal(drift.largestSum, places: 1),
      threshold: drift.sumLimit,
      thresholdText: style.say("at most \(style.decimal(drift.sumLimit, places: 1))"),
      action: style.say(
        "Ask what happened at that time, such as a price, a competitor or a channel’s tracking, and tell the model."
      ))
    found.since = since
    return found
  }

  private func alert(
    _ kind: AlertKind, title: String, message: String, value: Double, valueText: String,
    threshold: Double, thresholdText: String, action: String
  ) -> Alert {
    Alert(
      kind: kind, severity: .warning, subject: nil, title: title, message: message, value: value,
      valueText: valueText, threshold: threshold, thresholdText: thresholdText,
      since: watch.monitoring.recent.start, action: action)
  }
}

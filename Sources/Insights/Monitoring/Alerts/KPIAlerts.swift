import Wording

/// Key figures that became worse by more than matters, and as surely as they can be known.
struct KPIAlerts {
  var watch: Watch

  var alerts: [Alert] {
    // A model that is not fit to act on has no returns to judge, and what demand bought has none that are sure.
    let isJudged = watch.grade.actionable && watch.numbers.doubted.isEmpty
    return watch.monitoring.kpis.compactMap { kpi in
      guard kpi.verdict == .worse, let change = kpi.change,
        abs(change.value) >= watch.limits.kpiChange, isJudged || !kpi.isEstimated
      else { return nil }
      return matters(kpi) ? alert(kpi, change) : nil
    }
  }

  /// The next unit of money may bring less, as long as it pays.
  private func matters(_ kpi: MonitoredKPI) -> Bool {
    guard kpi.metric == .marginalRoi else { return true }
    guard let breakEven = watch.evidence.breakEven, let now = kpi.recent else { return false }
    return now.value < breakEven
  }

  private func alert(_ kpi: MonitoredKPI, _ change: MonitoredValue) -> Alert? {
    guard let now = kpi.recent, let then = kpi.baseline else { return nil }
    let style = watch.style
    let label = watch.label(kpi.metric)
    let size = watch.size(change.value)
    let title =
      change.value < 0
      ? style.say("\(label) fell by \(size)") : style.say("\(label) rose by \(size)")
    let values: Phrase =
      kpi.isPerPeriod
      ? Phrase(
        "\(watch.text(kpi.metric, now.value)) a \(watch.evidence.period) in \(watch.recentPhrase), \(watch.text(kpi.metric, then.value)) in \(watch.baselinePhrase)"
      )
      : Phrase(
        "\(watch.text(kpi.metric, now.value)) in \(watch.recentPhrase), \(watch.text(kpi.metric, then.value)) in \(watch.baselinePhrase)"
      )
    let message =
      if let interval = watch.changeInterval(change), let worse = kpi.probabilityWorse {
        style.say(
          "\(values): a change of \(style.percent(change.value, places: 0, signed: true)) (\(interval)), \(style.probability(worse)) likely for the worse."
        )
      } else {
        style.say(
          "\(values): a change of \(style.percent(change.value, places: 0, signed: true)), counted."
        )
      }
    return Alert(
      kind: .kpi, severity: .warning, subject: kpi.metric.rawValue, title: title,
      message: message, value: change.value,
      valueText: style.percent(change.value, places: 0, signed: true),
      threshold: watch.limits.kpiChange,
      thresholdText: style.say(
        "worse by at most \(style.percent(watch.limits.kpiChange, places: 0))"),
      since: watch.monitoring.recent.start, action: action(kpi.metric))
  }

  private func action(_ metric: KPIMetric) -> String {
    let style = watch.style
    return switch metric {
    case .outcome:
      style.say(
        "Look at what the drivers say before media is blamed: price, promotions, demand and competitors first."
      )
    case .contribution, .roi:
      style.say(
        "See which channels lost: where spend grew past what they can bear, take the last of it back; where it did not, look at prices and creative."
      )
    case .marginalRoi:
      style.say(
        "Stop adding to the channels whose next unit of money brings least, and plan the budget again with mmm plan."
      )
    case .costPerResult, .acquisitionCost:
      style.say(
        "Move money to the channels with the lowest cost, and check whether prices of media rose or fewer people bought."
      )
    case .spend, .mediaShare: ""
    }
  }
}

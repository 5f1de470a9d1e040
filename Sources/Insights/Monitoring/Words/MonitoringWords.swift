import Calendars
import Wording

/// What windows, channels and key figures are called in a monitoring report.
extension Watch {
  var style: NumberStyle { evidence.style }

  /// `the last 13 weeks`
  var recentPhrase: Phrase {
    Phrase("the last \(evidence.periods(monitoring.recent.periods))")
  }

  /// `the same 13 weeks a year before`
  var baselinePhrase: Phrase {
    let length = evidence.periods(monitoring.baseline.periods)
    switch monitoring.baselineKind {
    case .yearAgo: return Phrase("the same \(length) a year before")
    case .precedingYear, .before: return Phrase("the \(length) before")
    case .days:
      return "\(style.days(monitoring.baseline.start, monitoring.baseline.end))"
    }
  }

  /// `the last 13 weeks, 29 Jun 2026–27 Sep 2026`
  var recentCaption: Phrase {
    "\(recentPhrase), \(style.days(monitoring.recent.start, monitoring.recent.end))"
  }

  /// `The last 13 weeks, 29 Jun 2026–27 Sep 2026, against the same 13 weeks a year before`
  var windowsPhrase: Phrase {
    Phrase(
      "The last \(evidence.periods(monitoring.recent.periods)), \(style.days(monitoring.recent.start, monitoring.recent.end)), against \(baselinePhrase)"
    )
  }

  /// Short, for a mark on a scale.
  var baselineMark: String {
    switch monitoring.baselineKind {
    case .yearAgo: style.say("A year before")
    case .precedingYear, .before, .days: style.say("Before")
    }
  }

  /// `90% interval $1.10–$1.90`
  func interval(_ lower: String, _ upper: String) -> String {
    style.say("\(evidence.level) interval \(lower) to \(upper)")
  }

  /// A name short enough for a title.
  func short(_ name: String) -> String { PlainName.short(name) }

  /// What a key figure is called, as a label.
  func label(_ metric: KPIMetric) -> String {
    switch metric {
    case .outcome:
      style.outcomeIsMoney
        ? evidence.nounLabel : style.say("Conversions")
    case .contribution:
      style.outcomeIsMoney
        ? style.say("\(evidence.nounLabel) from media")
        : style.say("Conversions from media")
    case .spend: style.say("Spend on media")
    case .roi: style.say("Return on media")
    case .marginalRoi: style.say("Return on the next \(evidence.coin)")
    case .costPerResult: style.say("Cost per conversion from media")
    case .acquisitionCost:
      evidence.analysis.dataset.newCustomers == nil
        ? style.say("Spend per conversion") : style.say("Spend per new customer")
    case .mediaShare: style.say("Media’s share")
    }
  }

  /// A key figure's value as printed.
  func text(_ metric: KPIMetric, _ value: Double) -> String {
    switch metric {
    case .outcome, .contribution: style.outcome(value)
    case .spend: style.money(value)
    case .roi, .marginalRoi: style.ratio(value)
    case .costPerResult, .acquisitionCost: style.money(value)
    case .mediaShare: style.percent(value)
    }
  }

  func range(_ metric: KPIMetric, _ lower: Double, _ upper: Double) -> String {
    switch metric {
    case .outcome, .contribution: style.outcomeRange(lower, upper)
    case .roi, .marginalRoi: style.ratioRange(lower, upper)
    case .spend, .costPerResult, .acquisitionCost: style.moneyRange(lower, upper)
    case .mediaShare: style.percentRange(lower, upper)
    }
  }

  /// The figure with what is printed of it.
  func written(_ kpi: MonitoredKPI) -> MonitoredKPI {
    var kpi = kpi
    let metric = kpi.metric
    kpi.label = label(metric)
    kpi.recentText = kpi.recent.map { text(metric, $0.value) }
    kpi.baselineText = kpi.baseline.map { text(metric, $0.value) }
    if let lower = kpi.recent?.lower, let upper = kpi.recent?.upper {
      kpi.intervalText = range(metric, lower, upper)
    }
    kpi.changeText = kpi.change.map { style.percent($0.value, places: 0, signed: true) }
    if let lower = kpi.change?.lower, let upper = kpi.change?.upper {
      kpi.changeIntervalText = style.say(
        "\(style.percent(lower, places: 0, signed: true)) to \(style.percent(upper, places: 0, signed: true))"
      )
    }
    return kpi
  }

  /// A change without its sign, for "fell by" and "rose by".
  func size(_ share: Double) -> String { style.percent(abs(share), places: 0) }

  /// `90% interval −31% to −12%`
  func changeInterval(_ change: MonitoredValue) -> String? {
    guard let lower = change.lower, let upper = change.upper else { return nil }
    return style.say(
      "\(evidence.level) interval \(style.percent(lower, places: 0, signed: true)) to \(style.percent(upper, places: 0, signed: true))"
    )
  }
}

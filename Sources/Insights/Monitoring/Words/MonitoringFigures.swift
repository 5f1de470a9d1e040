import Wording

/// Four key figures of the recent window, each with the baseline marked on its scale.
struct MonitoringFigures {
  var watch: Watch

  private var style: NumberStyle { watch.style }

  /// Outcome, return, return of the next unit of money, and what a customer costs or else what media brought.
  var written: [KeyFigure] {
    let cost =
      [KPIMetric.acquisitionCost, .costPerResult].first { watch.monitoring.kpi($0)?.recent != nil }
    return [.outcome, .roi, .marginalRoi, cost ?? .contribution].compactMap { metric in
      watch.monitoring.kpi(metric).flatMap(figure)
    }
  }

  private func figure(_ kpi: MonitoredKPI) -> KeyFigure? {
    guard let now = kpi.recent else { return nil }
    let metric = kpi.metric
    let then = kpi.baseline?.value
    let unit: String? =
      switch metric {
      case .roi, .marginalRoi: style.say("per \(watch.evidence.one)")
      default: nil
      }
    var interval: String?
    if let lower = now.lower, let upper = now.upper {
      interval = watch.evidence.shortInterval(watch.range(metric, lower, upper))
    }
    return KeyFigure(
      label: kpi.isPerPeriod
        ? style.say("\(watch.label(metric)) per \(watch.evidence.period)")
        : watch.label(metric), value: now.value, text: watch.text(metric, now.value),
      unit: unit, interval: interval, lower: now.lower, upper: now.upper, reference: then,
      referenceText: then.map { "\(watch.baselineMark) \(watch.text(metric, $0))" },
      note: note(kpi))
  }

  /// `−12%: worse`
  private func note(_ kpi: MonitoredKPI) -> String {
    guard let change = kpi.change, let then = kpi.baseline else {
      return style.say("nothing to compare with in the baseline")
    }
    let size = style.percent(change.value, places: 0, signed: true)
    let before = watch.text(kpi.metric, then.value)
    return switch kpi.verdict {
    case .better: style.say("better: \(size), from \(before)")
    case .worse: style.say("worse: \(size), from \(before)")
    case .steady where kpi.isEstimated:
      style.say("\(size), from \(before): within what is not known")
    case .steady, .none: style.say("\(size), from \(before)")
    }
  }
}

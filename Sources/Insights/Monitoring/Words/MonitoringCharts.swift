import Wording

/// Titles of a monitoring report's charts and tables.
struct MonitoringCharts {
  var watch: Watch
  var alerts: [Alert]

  private var style: NumberStyle { watch.style }
  private var monitoring: Monitoring { watch.monitoring }

  var written: [String: ChartText] {
    var charts = [
      "alerts": alertsTable, "kpis": kpis, "kpi_timeline": timeline,
      "distributions": distributions, "return_drift": returns, "thresholds": thresholds,
    ]
    if let drift = monitoring.accuracy {
      charts["accuracy_drift"] = accuracy(drift)
      charts["error_drift"] = errors(drift)
    }
    if let plan = monitoring.plan { charts["planned_spend"] = planKept(plan) }
    return charts
  }

  /// `Revenue per $1`, `Conversions per $1`.
  private var perMoney: String {
    style.say("\(watch.evidence.nounLabel) per \(watch.evidence.one)")
  }

  private var windows: String {
    style.say(watch.windowsPhrase)
  }

  private var alertsTable: ChartText {
    ChartText(
      title: alerts.isEmpty
        ? style.say("No alert")
        : style.say(alerts.count, one: "One alert", other: "\(alerts.count) alerts"),
      subtitle: style.say("What was found, beside the threshold it passed"),
      description: style.say("A table with a row for each alert."))
  }

  private var kpis: ChartText {
    let worse = monitoring.kpis.filter { $0.verdict == .worse }.count
    let better = monitoring.kpis.filter { $0.verdict == .better }.count
    return ChartText(
      title: style.say("\(better) better, \(worse) worse, the rest steady or neither"),
      subtitle: windows,
      source: style.say(
        "Figures without an interval are counted. Amounts are per \(watch.evidence.period)."
      ),
      description: style.say("A table with a row for each key figure."))
  }

  private var timeline: ChartText {
    let known = monitoring.timeline.roi.compactMap { $0 }
    let kpi = monitoring.kpi(.roi)
    let size = watch.size(kpi?.change?.value ?? 0)
    let title =
      switch kpi?.verdict {
      case .better: style.say("Return on media is \(size) above its baseline")
      case .worse: style.say("Return on media is \(size) below its baseline")
      default: style.say("Return on media is about where its baseline was")
      }
    let length = monitoring.recent.periods
    return ChartText(
      title: known.isEmpty ? style.say("No return on media to show") : title,
      subtitle: style.say(
        "\(perMoney) over the \(watch.evidence.periods(length)) that end on each day, with \(watch.evidence.level) interval"
      ),
      source: style.say(
        "Grey band: the baseline’s \(watch.evidence.level) interval. Windows share what is not known of effects, so a difference is known better than either; neighbouring ones share periods too."
      ),
      description: style.say(
        "The return on media in windows that roll over the data, with a band of the baseline."))
  }

  private func accuracy(_ drift: AccuracyDrift) -> ChartText {
    let isQuiet = !alerts.contains { [.error, .bias, .coverage, .cumulativeSum].contains($0.kind) }
    let source =
      drift.source == .forecasts
      ? style.say(
        "Each \(watch.evidence.period) is foretold by a refit that had not seen it, from all before it. Below: cumulative sums of the misses in standard deviations (Page’s scheme), beyond half a deviation; dashed: the limit."
      )
      : style.say(
        "Residuals of the fit itself. Below: their cumulative sums in standard deviations (Page’s scheme), beyond half a deviation; dashed: the limit."
      )
    return ChartText(
      title: isQuiet
        ? style.say("Misses stay within what chance explains")
        : style.say("Misses go beyond what chance explains"),
      subtitle: style.say(
        "\(watch.evidence.nounLabel) per \(watch.evidence.period): actual, and foretold one \(watch.evidence.period) ahead with \(watch.evidence.level) interval; recent periods shaded"
      ),
      source: source,
      description: style.say(
        "Actual and foretold outcome over time, cumulative sums of the misses below."))
  }

  private func errors(_ drift: AccuracyDrift) -> ChartText {
    ChartText(
      title: style.say("Errors, recent and before"),
      subtitle: style.say("Each with the threshold of its alert"),
      description: style.say("A table with a row for each measure of error."))
  }

  private var distributions: ChartText {
    let moved = monitoring.distributions.filter(\.moved).count
    return ChartText(
      title: moved == 0
        ? style.say("No series moved beyond chance")
        : style.say(moved, one: "One series moved", other: "\(moved) series moved"),
      subtitle: windows,
      source: style.say(
        "A series moved where Kolmogorov and Smirnov’s test says so, its neighbours’ resemblance allowed for, and the population stability index is \(style.decimal(watch.limits.stabilityIndex, places: 2)) beyond chance."
      ),
      description: style.say("A table with a row for each series."))
  }

  private var returns: ChartText {
    let pages = MonitoringPages(watch: watch, alerts: alerts)
    let (less, more) = (pages.moved(lower: true).count, pages.moved(lower: false).count)
    return ChartText(
      title: returnsTitle(less: less, more: more),
      subtitle: style.say(
        "\(perMoney), \(watch.evidence.level) intervals; \(watch.recentPhrase) against \(watch.baselinePhrase)"
      ),
      description: style.say("For each channel its return in the baseline and now, with intervals.")
    )
  }

  private func returnsTitle(less: Int, more: Int) -> String {
    switch (less, more) {
    case (0, 0):
      style.say("Every channel’s return is where it was, as far as can be told")
    case (_, 0):
      style.say(
        less, one: "One channel returns surely less than in the baseline",
        other: "\(less) channels return surely less than in the baseline")
    case (0, _):
      style.say(
        more, one: "One channel returns surely more than in the baseline",
        other: "\(more) channels return surely more than in the baseline")
    default:
      style.say(
        "\(counted: less, "channel") below and \(counted: more, "channel") above the baseline, surely"
      )
    }
  }

  private func planKept(_ plan: PlanPace) -> ChartText {
    let left = PlanAlerts(watch: watch).marked?.rows.count(where: \.isApart) ?? 0
    return ChartText(
      title: left == 0
        ? style.say("Every channel spent about what was planned")
        : style.say(
          left, one: "One channel left the plan", other: "\(left) channels left the plan"),
      subtitle: style.say(
        "Spend from \(style.days(plan.start, plan.end)), planned by the earlier report and actual"),
      source: style.say(
        "An alert is raised beyond ±\(style.percent(watch.limits.planGap, places: 0)) of a channel’s plan."
      ),
      description: style.say("For each channel its planned and its actual spend."))
  }

  private var thresholds: ChartText {
    ChartText(
      title: style.say("What raises an alert"),
      subtitle: style.say(
        "A change must be both large enough to matter and too large for chance; all can be set in report.monitoring"
      ),
      description: style.say("A table with a row for each threshold."))
  }
}

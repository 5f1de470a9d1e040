import Charts
import Summary

/// Charts of a monitoring report; `nil` in other reports.
extension SummaryBinding {
  /// What the baseline is called on marks and in headings.
  var baselineLabel: String {
    summary.monitoring?.baselineKind == .yearAgo ? style.say("A year before") : style.say("Before")
  }

  /// The return on media in rolling windows.
  var timelineChart: TimelineChart? {
    guard let monitoring = summary.monitoring else { return nil }
    let timeline = monitoring.timeline
    let points = timeline.ends.indices.map { index -> TimelineChart.Window in
      guard let roi = timeline.roi[index], let lower = timeline.lower[index],
        let upper = timeline.upper[index]
      else { return TimelineChart.Window(end: timeline.ends[index], value: nil) }
      return TimelineChart.Window(
        end: timeline.ends[index], value: ChartEstimate(mean: roi, lower: lower, upper: upper))
    }
    guard points.count(where: { $0.value != nil }) > 1 else { return nil }
    return TimelineChart(
      points: points, baseline: monitoring.kpi(.roi)?.baseline.flatMap(estimate),
      baselineLabel: baselineLabel, breakEven: breakEven, level: level, style: style)
  }

  /// What was foretold beside what came.
  var missesChart: MissesChart? {
    guard let drift = summary.monitoring?.accuracy else { return nil }
    return MissesChart(
      starts: drift.starts, actual: drift.actual, expected: drift.expected, lower: drift.lower,
      upper: drift.upper, firstRecent: drift.firstRecent, sumsHigh: drift.sumsHigh,
      sumsLow: drift.sumsLow, limit: drift.sumLimit, level: level, style: style)
  }

  /// Each channel's return in the baseline and now, the highest first.
  var thenNowChart: ThenNowChart? {
    guard let monitoring = summary.monitoring else { return nil }
    let rows = monitoring.returns
      .filter { $0.recent != nil || $0.baseline != nil }
      .sorted { ($0.recent?.value ?? -.infinity) > ($1.recent?.value ?? -.infinity) }
      .map { drift in
        ThenNowChart.Row(
          channel: key(drift.channel), before: drift.baseline.flatMap(estimate),
          now: drift.recent.flatMap(estimate), earlier: drift.earlier?.value,
          change: drift.change?.value, isWorse: isWorse(drift))
      }
    guard !rows.isEmpty else { return nil }
    return ThenNowChart(
      rows: rows, beforeLabel: baselineLabel, breakEven: breakEven, level: level, style: style)
  }

  /// Whether the change is surely for the worse or for the better.
  private func isWorse(_ drift: ReturnDriftBlock) -> Bool? {
    guard let lower = drift.change?.lower, let upper = drift.change?.upper else { return nil }
    if upper < 0 { return true }
    return lower > 0 ? false : nil
  }

  /// Spend as planned and as it was, the largest plan first.
  var plannedSpendChart: PlanKeptChart? {
    guard let monitoring = summary.monitoring, let plan = monitoring.plan else { return nil }
    return PlanKeptChart(
      rows: plan.rows.sorted { ($0.planned, $0.actual) > ($1.planned, $1.actual) }.map {
        PlanKeptChart.Row(
          channel: key($0.channel), planned: $0.planned, actual: $0.actual,
          isApart: $0.isApart)
      }, style: style)
  }

  private func estimate(_ value: MonitoredValueBlock) -> ChartEstimate? {
    guard let lower = value.lower, let upper = value.upper else { return nil }
    return ChartEstimate(mean: value.value, lower: lower, upper: upper)
  }
}

import Summary

/// `monitoring.csv`: every key figure, measure of drift and alert; one row each, whatever it is about.
package enum MonitoringCSV {
  package static func table(_ monitoring: MonitoringBlock) -> CSVTable {
    var table = CSVTable(columns: [
      "kind", "name", "subject", "value", "lower", "upper", "baseline", "baseline_lower",
      "baseline_upper", "change", "change_lower", "change_upper", "threshold", "p_value",
      "verdict", "since", "message", "action",
    ])
    table.rows += monitoring.alerts.map(alert)
    table.rows += monitoring.kpis.map(kpi)
    if let accuracy = monitoring.accuracy {
      table.rows += errors(accuracy, monitoring.thresholds)
    }
    table.rows += monitoring.distributions.map { distribution($0, monitoring.thresholds) }
    table.rows += monitoring.returns.map { channelReturn($0) }
    table.rows += (monitoring.plan?.rows ?? []).map { plan($0, monitoring.thresholds) }
    return table
  }

  /// A row of cells by column.
  private struct Row {
    var kind: String
    var name = ""
    var subject: String?
    var value: MonitoredValueBlock?
    var baseline: MonitoredValueBlock?
    var change: MonitoredValueBlock?
    var threshold: Double?
    var pValue: Double?
    var verdict: String?
    var since: String?
    var message: String?
    var action: String?

    var cells: [CSVTable.Cell] {
      func bounds(_ value: MonitoredValueBlock?) -> [CSVTable.Cell] {
        [.init(value?.value), .init(value?.lower), .init(value?.upper)]
      }
      func text(_ text: String?) -> CSVTable.Cell { text.map { .text($0) } ?? .none }
      return [.text(kind), .text(name), text(subject)] + bounds(value) + bounds(baseline)
        + bounds(change)
        + [
          .init(threshold), .init(pValue), text(verdict), text(since), text(message), text(action),
        ]
    }
  }

  private static func alert(_ alert: AlertBlock) -> [CSVTable.Cell] {
    Row(
      kind: "alert", name: alert.kind.rawValue, subject: alert.subject,
      value: alert.value.map { MonitoredValueBlock($0) }, threshold: alert.threshold,
      verdict: alert.severity.rawValue, since: alert.since?.description,
      message: "\(alert.title). \(alert.message)", action: alert.action
    ).cells
  }

  private static func kpi(_ kpi: MonitoredKPIBlock) -> [CSVTable.Cell] {
    Row(
      kind: "kpi", name: kpi.metric.rawValue, value: kpi.recent, baseline: kpi.baseline,
      change: kpi.change, verdict: kpi.verdict.rawValue
    ).cells
  }

  private static func errors(
    _ drift: AccuracyDriftBlock, _ limits: MonitoringThresholdsBlock
  ) -> [[CSVTable.Cell]] {
    [
      Row(
        kind: "error", name: "wmape", value: drift.recent.wmape.map { MonitoredValueBlock($0) },
        baseline: drift.baseline?.wmape.map { MonitoredValueBlock($0) },
        threshold: limits.errorRatio, pValue: drift.ratioP),
      Row(
        kind: "error", name: "mape", value: drift.recent.mape.map { MonitoredValueBlock($0) },
        baseline: drift.baseline?.mape.map { MonitoredValueBlock($0) }),
      Row(
        kind: "error", name: "bias", value: drift.bias, threshold: limits.bias,
        pValue: drift.biasP),
      Row(
        kind: "error", name: "coverage", value: MonitoredValueBlock(drift.recent.coverage),
        baseline: drift.baseline.map { MonitoredValueBlock($0.coverage) },
        pValue: drift.coverageP),
      Row(
        kind: "error", name: "cumulative_sum", value: MonitoredValueBlock(drift.largestSum),
        threshold: drift.sumLimit, since: drift.since?.description),
    ].map(\.cells)
  }

  private static func distribution(
    _ drift: DistributionDriftBlock, _ limits: MonitoringThresholdsBlock
  ) -> [CSVTable.Cell] {
    Row(
      kind: "distribution", name: drift.role.rawValue, subject: drift.name,
      value: drift.stabilityIndex.map { MonitoredValueBlock($0) },
      baseline: drift.indexByChance.map { MonitoredValueBlock($0) },
      threshold: limits.stabilityIndex, pValue: drift.pValue,
      verdict: drift.moved ? "moved" : "steady"
    ).cells
  }

  private static func channelReturn(_ drift: ReturnDriftBlock) -> [CSVTable.Cell] {
    Row(
      kind: "return", name: "roi", subject: drift.channel, value: drift.recent,
      baseline: drift.baseline, change: drift.change
    ).cells
  }

  private static func plan(
    _ row: PlanPaceRowBlock, _ limits: MonitoringThresholdsBlock
  ) -> [CSVTable.Cell] {
    Row(
      kind: "plan", name: "spend", subject: row.channel, value: MonitoredValueBlock(row.actual),
      baseline: MonitoredValueBlock(row.planned), change: row.gap.map { MonitoredValueBlock($0) },
      threshold: limits.planGap
    ).cells
  }
}

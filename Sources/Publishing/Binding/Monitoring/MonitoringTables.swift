import Documents
import Findings
import Summary
import Wording

/// Tables of a monitoring report; `nil` in other reports and where they would be empty.
extension SummaryBinding {
  private var none: String { NumberStyle.missing }

  var alertsTable: Table? {
    guard let alerts = summary.monitoring?.alerts, !alerts.isEmpty else { return nil }
    return Table(
      columns: [
        TableColumn(style.say("Alert")), TableColumn(style.say("What was found")),
        TableColumn(style.say("Value"), .trailing), TableColumn(style.say("Threshold"), .trailing),
        TableColumn(style.say("Since"), .trailing),
      ],
      rows: alerts.map { alert in
        TableRow([
          severity(alert.severity, alert.title), TableCell(alert.message),
          TableCell(alert.valueText, tone: .strong), TableCell(alert.thresholdText, tone: .muted),
          TableCell(alert.since.map { style.day($0) } ?? none),
        ])
      })
  }

  private func severity(_ severity: Severity, _ words: String) -> TableCell {
    switch severity {
    case .error: TableCell(words, tone: .worse, mark: .fail)
    case .warning: TableCell(words, tone: .strong, mark: .warning)
    case .note: TableCell(words)
    }
  }

  var kpisTable: Table? {
    guard let monitoring = summary.monitoring else { return nil }
    let interval = style.say("\(style.level(level)) interval")
    return Table(
      columns: [
        TableColumn(style.say("Key figure")), TableColumn(style.say("Now"), .trailing),
        TableColumn(interval, .trailing), TableColumn(baselineLabel, .trailing),
        TableColumn(style.say("Change"), .trailing), TableColumn(interval, .trailing),
        TableColumn(style.say("Verdict")),
      ],
      rows: monitoring.kpis.map { kpi in
        TableRow([
          TableCell(kpi.label), TableCell(kpi.recentText ?? none, tone: .strong),
          TableCell(kpi.intervalText ?? none), TableCell(kpi.baselineText ?? none),
          TableCell(kpi.changeText ?? none, tone: .strong),
          TableCell(kpi.changeIntervalText ?? none),
          verdict(
            kpi.verdict,
            isAlert: monitoring.alerts.contains {
              $0.kind == .kpi && $0.subject == kpi.metric.rawValue
            }),
        ])
      })
  }

  /// Worse by more than matters has a mark besides.
  private func verdict(_ verdict: KPIVerdictBlock, isAlert: Bool) -> TableCell {
    switch verdict {
    case .better: TableCell(style.say("Better"), tone: .better)
    case .worse: TableCell(style.say("Worse"), tone: .worse, mark: isAlert ? .warning : nil)
    case .steady: TableCell(style.say("Steady"))
    case .none: TableCell(none, tone: .muted)
    }
  }

  /// Measures of error, recent and before.
  var errorDriftTable: Table? {
    guard let monitoring = summary.monitoring, let drift = monitoring.accuracy else { return nil }
    let limits = monitoring.thresholds
    func isOpen(_ kind: AlertKindBlock) -> Bool { monitoring.alerts.contains { $0.kind == kind } }
    func row(
      _ label: String, _ now: String, _ before: String, _ threshold: String, _ kind: AlertKindBlock
    ) -> TableRow {
      TableRow([
        TableCell(label), TableCell(now, tone: .strong), TableCell(before),
        TableCell(threshold, tone: .muted),
        isOpen(kind)
          ? TableCell(style.say("Alert"), tone: .worse, mark: .warning)
          : TableCell(style.say("Within"), mark: .pass),
      ])
    }
    return Table(
      columns: [
        TableColumn(style.say("Measure")), TableColumn(style.say("Recent"), .trailing),
        TableColumn(style.say("Before"), .trailing), TableColumn(style.say("Threshold"), .trailing),
        TableColumn(style.say("Verdict")),
      ],
      rows: [
        row(
          style.say("Error one period ahead (WMAPE)"), percent(drift.recent.wmape),
          percent(drift.baseline?.wmape),
          style.say("below \(style.decimal(limits.errorRatio, places: 1)) times"), .error),
        row(
          style.say("Forecast of the total, off by"), style.percent(drift.bias.value, signed: true),
          none, style.say("within ±\(style.percent(limits.bias, places: 0))"), .bias),
        row(
          style.say("Inside the \(style.level(level)) interval"),
          style.say("\(drift.recent.inside) of \(drift.recent.periods)"),
          drift.baseline.map { style.say("\($0.inside) of \($0.periods)") } ?? none,
          style.say("about \(style.level(level))"), .coverage),
        row(
          style.say("Largest cumulative sum of misses"),
          style.decimal(drift.largestSum, places: 1), none,
          style.say("at most \(style.decimal(drift.sumLimit, places: 1))"), .cumulativeSum),
      ])
  }

  private func percent(_ share: Double?) -> String { share.map { style.percent($0) } ?? none }

  var distributionsTable: Table? {
    guard let found = summary.monitoring?.distributions, !found.isEmpty else { return nil }
    let shown = found.sorted { ($0.moved ? 1 : 0, $1.pValue) > ($1.moved ? 1 : 0, $0.pValue) }
      .prefix(Self.shownSeries)
    return Table(
      columns: [
        TableColumn(style.say("Series")), TableColumn(style.say("Role")),
        TableColumn(baselineLabel, .trailing), TableColumn(style.say("Now"), .trailing),
        TableColumn(style.say("Stability index"), .trailing),
        TableColumn(style.say("By chance"), .trailing),
        TableColumn(style.say("Distance"), .trailing), TableColumn(style.say("p"), .trailing),
        TableColumn(style.say("Verdict")),
      ],
      rows: shown.map { drift in
        TableRow([
          TableCell(drift.name), TableCell(role(drift.role), tone: .muted),
          TableCell(mean(drift.baselineMean, drift)), TableCell(mean(drift.recentMean, drift)),
          TableCell(drift.stabilityIndex.map { style.decimal($0, places: 2) } ?? none),
          TableCell(
            drift.indexByChance.map { style.decimal($0, places: 2) } ?? none, tone: .muted),
          TableCell(style.decimal(drift.distance, places: 2)),
          TableCell(probability(drift.pValue)),
          drift.moved
            ? TableCell(style.say("Moved"), tone: .strong, mark: .warning)
            : TableCell(style.say("Steady")),
        ])
      },
      note: shown.count < found.count
        ? style.say(
          "\(shown.count) of \(found.count) series, the least likely first; monitoring.csv has them all."
        )
        : nil)
  }

  /// Series that a table shows.
  private static let shownSeries = 9

  private func probability(_ p: Double) -> String {
    p < 0.001 ? "< \(style.decimal(0.001, places: 3))" : style.decimal(p, places: 3)
  }

  private func role(_ role: SeriesRoleBlock) -> String {
    switch role {
    case .outcome: style.say("outcome")
    case .spend: style.say("spend")
    case .control: style.say("control")
    case .demand: style.say("demand")
    default: role.rawValue
    }
  }

  private func mean(_ value: Double, _ drift: DistributionDriftBlock) -> String {
    switch drift.role {
    case .spend: style.money(value)
    case .outcome: style.outcome(value)
    default: style.decimal(value, places: abs(value) < 10 ? 2 : abs(value) < 1_000 ? 1 : 0)
    }
  }

  /// What raises an alert.
  var thresholdsTable: Table? {
    guard let monitoring = summary.monitoring else { return nil }
    let limits = monitoring.thresholds
    func percent(_ share: Double) -> String { style.percent(share, places: 0) }
    let rows = [
      (
        style.say("Key figure"),
        style.say("worse by \(percent(limits.kpiChange)), and for estimates surely so")
      ),
      (
        style.say("Return of a channel"),
        style.say(
          "\(percent(limits.returnChange)) from the earlier report or, in the latest part of the data, from the model, and beyond chance"
        )
      ),
      (
        style.say("Forecast error"),
        style.say(
          "\(style.decimal(limits.errorRatio, places: 1)) times what it was, and beyond chance (F test)"
        )
      ),
      (
        style.say("Bias"),
        style.say("a total missed by \(percent(limits.bias)), and beyond chance")
      ),
      (
        style.say("Interval coverage"),
        style.say("fewer periods inside than chance explains (binomial test)")
      ),
      (
        style.say("Cumulative sum of misses"),
        monitoring.accuracy.map {
          style.say("above \(style.decimal($0.sumLimit, places: 1)) standard deviations (Page)")
        } ?? none
      ),
      (
        style.say("Distribution"),
        style.say(
          "a stability index \(style.decimal(limits.stabilityIndex, places: 2)) beyond chance, and beyond chance by Kolmogorov and Smirnov’s test"
        )
      ),
      (
        style.say("Spend beyond all seen"),
        style.say("in \(percent(limits.beyondRange)) of recent periods")
      ),
      (style.say("Plan"), style.say("a channel’s spend \(percent(limits.planGap)) from its plan")),
    ]
    return Table(
      columns: [TableColumn(style.say("About")), TableColumn(style.say("Alert when"))],
      rows: rows.map { TableRow([TableCell($0.0), TableCell($0.1)]) },
      note: style.say(
        "What “beyond chance” asks of each test is set so that all tests of a report together raise an alert with a probability of about \(percent(monitoring.falseAlarms)) where nothing moved."
      ))
  }
}

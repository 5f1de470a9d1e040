import Findings
import Spreadsheets
import Summary
import Wording

/// Sheets of a monitoring report; `nil` in other reports.
extension WorkbookBinding {
  /// What moved, and what to do about it.
  var alertsSheet: Sheet? {
    guard let monitoring = summary.monitoring, !monitoring.alerts.isEmpty else { return nil }
    return Sheet(
      name: style.say("Alerts"), about: style.say("What moved, and what to do about it"),
      content: .table(
        SheetTable(
          columns: [
            .init(style.say("Severity")), .init(style.say("Alert")),
            .init(style.say("What was found")), .init(style.say("Value")),
            .init(style.say("Threshold")), .init(style.say("Since"), .date),
            .init(style.say("What to do")),
          ],
          rows: monitoring.alerts.map { alert in
            [
              .text(severity(alert.severity)), .text(alert.title), .text(alert.message),
              .text(alert.valueText), .text(alert.thresholdText),
              alert.since.map { SheetCell.date($0) } ?? .none, .text(alert.action),
            ]
          })))
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: style.say("Error")
    case .warning: style.say("Warning")
    case .note: style.say("Note")
    }
  }

  /// Key figures now and in the baseline.
  var kpisSheet: Sheet? {
    guard let monitoring = summary.monitoring else { return nil }
    let number = ValueFormat(code: "#,##0.00")
    return Sheet(
      name: style.say("Key figures"),
      about: style.say("Key figures of recent periods beside the baseline’s"),
      content: .table(
        SheetTable(
          columns: [.init(style.say("Key figure"))] + columns(style.say("Now"), number)
            + columns(style.say("Baseline"), number) + columns(style.say("Change"), .percent)
            + [.init(style.say("Verdict"))],
          rows: monitoring.kpis.map { kpi in
            [.text(kpi.label)] + cells(kpi.recent) + cells(kpi.baseline) + cells(kpi.change)
              + [.text(verdict(kpi.verdict))]
          })))
  }

  private func verdict(_ verdict: KPIVerdictBlock) -> String {
    switch verdict {
    case .better: style.say("Better")
    case .worse: style.say("Worse")
    case .steady: style.say("Steady")
    case .none: NumberStyle.missing
    }
  }

  /// What each channel returned in the baseline and returns now.
  var returnDriftSheet: Sheet? {
    guard let monitoring = summary.monitoring else { return nil }
    return Sheet(
      name: style.say("Then and now"),
      about: style.say("What each channel returned in the baseline and returns now"),
      content: .table(
        SheetTable(
          columns: [.init(style.say("Channel"))] + columns(style.say("Baseline"), .ratio)
            + columns(style.say("Now"), .ratio) + columns(style.say("Change"), .percent)
            + columns(style.say("Earlier report"), .ratio),
          rows: monitoring.returns.map { drift in
            [.text(drift.channel)] + cells(drift.baseline) + cells(drift.recent)
              + cells(drift.change) + cells(drift.earlier)
          })))
  }

  /// Spend beside the earlier report's plan.
  var planKeptSheet: Sheet? {
    guard let plan = summary.monitoring?.plan else { return nil }
    let format = money(plan.rows.flatMap { [$0.planned, $0.actual] })
    return Sheet(
      name: style.say("Plan kept"),
      about: style.say("Spend beside what the earlier report planned"),
      content: .table(
        SheetTable(
          columns: [
            .init(style.say("Channel")), .init(style.say("Planned"), format),
            .init(style.say("Actual"), format), .init(style.say("Difference, share"), .percent),
          ],
          rows: plan.rows.map { row in
            [.text(row.channel), .number(row.planned), .number(row.actual), .init(row.gap)]
          })))
  }

  private func cells(_ value: MonitoredValueBlock?) -> [SheetCell] {
    [.init(value?.value), .init(value?.lower), .init(value?.upper)]
  }
}

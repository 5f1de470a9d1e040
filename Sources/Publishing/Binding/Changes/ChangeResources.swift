import Charts
import Documents
import Summary

/// What changed since an earlier quarter, and since the report before.
extension SummaryBinding {
  var changeCharts: [(kind: String, chart: (any Chart)?)] { [("changes", changeChart)] }

  var changeTables: [(name: String, table: Table?)] {
    [
      ("month_changes", monthChangesTable.map { titled($0, "month_changes") }),
      ("channel_changes", channelChangesTable),
      ("since_report", sinceReportTable.map { titled($0, "since_report") }),
      ("plan_kept", planKeptTable.map { titled($0, "plan_kept") }),
    ]
  }

  /// `has.` each of them.
  var changeSwitches: [String: TemplateValue] {
    let exists =
      changeCharts.map { ($0.kind, $0.chart != nil) }
      + changeTables.map { ($0.name, $0.table != nil) }
    return Dictionary(exists.map { ($0.0, $0.1) }) { $0 && $1 }.mapValues { .bool($0) }
  }

  /// The bridge from the earlier outcome to the current one; `nil` where nothing is compared.
  private var changeChart: ChangeChart? {
    summary.changes.map { changes in
      ChangeChart(
        rows: changes.rows.map { row in
          ChangeChart.Row(
            kind: kind(row.kind), label: row.label,
            channel: row.kind == .channel ? key(row.label) : nil, change: row.change,
            share: row.share)
        }, outcome: outcomeNoun, style: style)
    }
  }

  private func kind(_ kind: ChangeRowBlock.Kind) -> ChangeChart.Row.Kind {
    switch kind {
    case .others, .media: .group
    case .baseline, .cause, .channel: .part
    case .unexplained: .unexplained
    case .total: .total
    }
  }
}

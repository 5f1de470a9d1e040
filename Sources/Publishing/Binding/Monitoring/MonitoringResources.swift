import Charts
import Documents
import Summary

/// What a monitoring report adds to what a template may place.
extension SummaryBinding {
  var monitoringCharts: [(kind: String, chart: (any Chart)?)] {
    [
      ("kpi_timeline", timelineChart), ("accuracy_drift", missesChart),
      ("return_drift", thenNowChart), ("planned_spend", plannedSpendChart),
    ]
  }

  var monitoringTables: [(name: String, table: Table?)] {
    [
      ("alerts", alertsTable.map { titled($0, "alerts") }),
      ("kpis", kpisTable.map { titled($0, "kpis") }),
      ("error_drift", errorDriftTable.map { titled($0, "error_drift") }),
      ("distributions", distributionsTable.map { titled($0, "distributions") }),
      ("thresholds", thresholdsTable.map { titled($0, "thresholds") }),
    ]
  }

  /// `has.` each of them, and whether there is an alert.
  var monitoringSwitches: [String: TemplateValue] {
    let exists =
      monitoringCharts.map { ($0.kind, $0.chart != nil) }
      + monitoringTables.map { ($0.name, $0.table != nil) }
    return Dictionary(exists.map { ($0.0, $0.1) }) { $0 && $1 }.mapValues { .bool($0) }
  }
}

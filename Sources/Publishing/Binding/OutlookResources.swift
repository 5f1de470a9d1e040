import Charts
import Documents

/// What stands around the plan: other budgets, its timing and places, what comes next and what to test.
extension SummaryBinding {
  var outlookCharts: [(kind: String, chart: (any Chart)?)] {
    [
      ("scenarios", scenarioChart), ("schedule", scheduleChart), ("forecast", forecastChart),
      ("sensitivities", sensitivityChart),
    ]
  }

  var outlookTables: [(name: String, table: Table?)] {
    [
      ("schedule", scheduleTable), ("places", placesTable.map { titled($0, "places") }),
      (
        "forecast_accuracy", forecastAccuracyTable.map { titled($0, "forecast_accuracy") }
      ),
    ]
  }

  /// `has.` each of them, and the sliders.
  var outlookSwitches: [String: TemplateValue] {
    let exists =
      outlookCharts.map { ($0.kind, $0.chart != nil) }
      + outlookTables.map { ($0.name, $0.table != nil) } + [("what_if", whatIfPanel != nil)]
    return Dictionary(exists.map { ($0.0, $0.1) }) { $0 && $1 }.mapValues { .bool($0) }
  }
}

import Charts
import Documents

/// What the econometrician's bench adds to what a template may place.
extension SummaryBinding {
  var benchCharts: [(kind: String, chart: (any Chart)?)] {
    [
      ("correlations", correlationChart), ("inflation", inflationChart), ("series", seriesChart),
      ("specifications", specificationChart), ("coefficients", coefficientChart),
      ("residuals", residualTimeChart), ("residuals_fitted", residualFittedChart),
      ("quantiles", quantileChart), ("autocorrelation", autocorrelationChart),
      ("influence", influenceChart), ("stability", stabilityChart),
      ("model_correlations", modelCorrelationChart), ("model_inflation", modelInflationChart),
    ]
  }

  var benchTables: [(name: String, table: Table?)] {
    [
      ("series", seriesTable), ("inflation", inflationTable),
      ("specifications", specificationsTable), ("coefficients", coefficientsTable),
      ("terms", termsTable), ("holidays", holidaysTable),
      ("residual_tests", residualTestsTable), ("influence", influenceTable),
      ("stability", stabilityTable), ("model_inflation", modelInflationTable),
    ]
  }

  /// `has.` a name where both its chart and its table exist, as far as there are such.
  var benchSwitches: [String: TemplateValue] {
    let exists =
      benchCharts.map { ($0.kind, $0.chart != nil) }
      + benchTables.map { ($0.name, $0.table != nil) }
    return Dictionary(exists.map { ($0.0, $0.1) }) { $0 && $1 }.mapValues { .bool($0) }
  }
}

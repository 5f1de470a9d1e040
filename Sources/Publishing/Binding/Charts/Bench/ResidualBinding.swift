import Charts
import Summary
import Wording

extension SummaryBinding {
  /// Residuals in standard deviations over time; `nil` where there is nothing to test.
  var residualTimeChart: ResidualTimeChart? {
    summary.residuals.map {
      ResidualTimeChart(
        starts: summary.series.starts, residuals: $0.standardized, style: style)
    }
  }

  /// The same by the outcome that was expected.
  var residualFittedChart: ResidualFittedChart? {
    summary.residuals.map { block in
      ResidualFittedChart(
        points: zip(block.fitted, block.standardized).map {
          ResidualFittedChart.Point(fitted: $0, residual: $1)
        },
        smooth: block.smooth.map {
          ResidualFittedChart.Point(fitted: $0.fitted, residual: $0.residual)
        }, style: style)
    }
  }

  /// The same in order of size, against the normal distribution.
  var quantileChart: QuantileChart? {
    summary.residuals.map { block in
      let found = block.quantiles
      return QuantileChart(
        points: found.theoretical.indices.map {
          QuantileChart.Point(
            theoretical: found.theoretical[$0], observed: found.observed[$0],
            lower: found.lower[$0], upper: found.upper[$0])
        }, intercept: found.intercept, slope: found.slope, level: block.level, style: style)
    }
  }

  /// Residuals against earlier ones; `nil` for a series too short for lags.
  var autocorrelationChart: AutocorrelationChart? {
    guard let block = summary.residuals, !block.acf.isEmpty else { return nil }
    return AutocorrelationChart(
      panels: [
        AutocorrelationChart.Panel(
          name: say("Autocorrelation"), values: block.acf, bound: block.bound),
        AutocorrelationChart.Panel(
          name: say("Partial autocorrelation"), values: block.pacf, bound: block.bound),
      ], level: block.level, style: style)
  }

  /// How far the fit would move without each period; `nil` where the model is too flexible to tell.
  var influenceChart: InfluenceChart? {
    summary.influence.map {
      InfluenceChart(
        starts: summary.series.starts, distances: $0.cookDistance, threshold: $0.cookLimit,
        thresholdLabel: "4 / \(style.periodPlural(summary.period.frequency))", style: style)
    }
  }
}

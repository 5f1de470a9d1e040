import Charts

extension SummaryBinding {
  /// Actual and expected outcome, with the periods the model had not seen.
  var fitChart: FitChart {
    let series = summary.series
    return FitChart(
      starts: series.starts, frequency: summary.period.frequency, actual: series.actual,
      expected: series.expected, lower: series.lower, upper: series.upper,
      holdout: series.holdoutStart.map {
        FitChart.Holdout(
          start: $0, expected: series.holdoutExpected, lower: series.holdoutLower,
          upper: series.holdoutUpper)
      },
      level: level, style: style)
  }
}

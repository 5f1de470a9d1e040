import Charts
import Summary

extension SummaryBinding {
  /// Recorded periods shown before those ahead, at most: as many years as are worth comparing with.
  private static let yearsShown = 1.5

  /// The periods ahead; `nil` without a forecast.
  var forecastChart: ForecastChart? {
    guard let forecast = summary.forecast, forecast.starts.count > 1 else { return nil }
    let shown = Int(Self.yearsShown * summary.period.frequency.periodsPerYear)
    return ForecastChart(
      pastStarts: summary.series.starts.suffix(shown), actual: summary.series.actual.suffix(shown),
      starts: forecast.starts, current: path(forecast.current),
      planned: forecast.recommended.map(path), level: level, style: style)
  }

  private func path(_ path: ForecastBlock.Path) -> ForecastChart.Path {
    ForecastChart.Path(expected: path.expected, lower: path.lower, upper: path.upper)
  }
}

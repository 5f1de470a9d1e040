import MediaMix
import Statistics

extension ForecastAccuracy {
  /// How one forecast of the past compares with what came; `nil` where nothing came.
  package init?(_ forecast: RollingForecast) {
    let actual = forecast.actual
    let size = Summation.sum(actual.map { abs($0) })
    let total = Summation.sum(actual)
    guard size > 0, total != 0 else { return nil }
    var inside = 0.0
    for (period, value) in actual.enumerated()
    where forecast.lower[period] <= value && value <= forecast.upper[period] {
      inside += 1
    }
    let foretold: Double = Summation.sum(forecast.expected)
    let error: Double = ForecastAccuracy.distance(forecast.expected, actual) / size
    var naive: Double?
    if let before = forecast.yearBefore {
      naive = ForecastAccuracy.distance(before, actual) / size
    }
    self.init(
      origin: forecast.origin, periods: actual.count, wmape: error,
      bias: (foretold - total) / total, coverage: inside / Double(actual.count), naiveWmape: naive)
  }

  private static func distance(_ guess: [Double], _ actual: [Double]) -> Double {
    var sum = 0.0
    for (left, right) in zip(guess, actual) { sum += abs(left - right) }
    return sum
  }
}

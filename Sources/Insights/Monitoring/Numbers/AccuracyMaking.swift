import Calendars
import Glibc
import MediaMix
import Settings
import Statistics

/// Works out how far off the model was, from forecasts of the past or from residuals.
struct AccuracyMaking {
  var analysis: Analysis
  var windows: MonitoredWindows
  /// Oldest first; each of the periods after its origin.
  var forecasts: [RollingForecast]
  var thresholds: MonitoringThresholds
  /// What one test may raise by chance.
  var level: Double

  private var interval: Double { analysis.fit.interval }

  /// One period: what came and what was expected of it.
  private struct Step {
    var period: Int
    var actual: Double
    var expected: Double
    var deviation: Double
  }

  /// Scores beyond this count as this much, so that a single odd period is not taken for drift.
  static let mostDeviations = 3.0

  /// `nil` where neither forecasts nor residuals tell anything.
  func make() -> AccuracyDrift? {
    let foretold = foretold
    let hasRecent = foretold.contains { windows.recent.contains($0.period) }
    let steps = hasRecent ? foretold : fitted
    guard !steps.isEmpty, steps.allSatisfy({ $0.deviation > 0 }) else { return nil }
    let spread = resemblance
    let reach = NormalDistribution.quantile(0.5 + interval / 2)
    let scores = steps.map { ($0.actual - $0.expected) / ($0.deviation * spread) }
    let first = steps.firstIndex { windows.recent.contains($0.period) } ?? steps.count
    guard first < steps.count else { return nil }
    let clipped = scores.map { min(max($0, -Self.mostDeviations), Self.mostDeviations) }
    let limit =
      thresholds.cumulativeSum
      ?? CumulativeSum.limit(values: clipped.count, falseAlarms: level)
    let sums = CumulativeSum(clipped, limit: limit)
    let inside = steps.map { abs($0.actual - $0.expected) <= reach * $0.deviation }
    let recent = measure(Array(steps[first...]), Array(inside[first...]))
    let baseline = first > 0 ? measure(Array(steps[..<first]), Array(inside[..<first])) : nil
    var ratio: Double?
    if let now = recent.wmape, let then = baseline?.wmape, then > 0 { ratio = now / then }
    let (bias, biasP) = missed(steps: Array(steps[first...]), spread: spread, source: hasRecent)
    func day(_ index: Int) -> CivilDate { analysis.dataset.starts[steps[index].period] }
    return AccuracyDrift(
      source: hasRecent ? .forecasts : .residuals, starts: steps.indices.map(day),
      actual: steps.map(\.actual), expected: steps.map(\.expected),
      lower: steps.map { $0.expected - reach * $0.deviation },
      upper: steps.map { $0.expected + reach * $0.deviation }, scores: scores, firstRecent: first,
      recent: recent, baseline: baseline, ratio: ratio,
      ratioP: larger(Array(clipped[first...]), than: Array(clipped[..<first])), bias: bias,
      biasP: biasP,
      coverageP: BinomialDistribution.cumulative(
        recent.inside, trials: recent.periods, probability: interval),
      sumsHigh: sums.high, sumsLow: sums.low, sumLimit: limit, largestSum: sums.largest,
      alarm: sums.alarm.map(day), since: sums.since.map(day))
  }

  // MARK: Steps

  private var foretold: [Step] {
    forecasts.flatMap { forecast -> [Step] in
      guard forecast.steps.count == forecast.actual.count,
        let origin = analysis.dataset.starts.firstIndex(where: { $0 > forecast.origin })
      else { return [] }
      return forecast.steps.enumerated().map { place, step in
        Step(
          period: origin + place, actual: forecast.actual[place], expected: step.expected,
          deviation: step.deviation)
      }
    }
  }

  /// The fit's residuals of the recent periods and of a year before them.
  private var fitted: [Step] {
    let year = analysis.dataset.frequency.comparableYear
    let first = max(0, windows.recent.lowerBound - year)
    let parts = analysis.decomposition
    let reach = NormalDistribution.quantile(0.5 + interval / 2)
    return (first..<windows.recent.upperBound).map { period in
      Step(
        period: period, actual: analysis.dataset.outcome.values[period],
        expected: parts.expected[period],
        deviation: (parts.upper[period] - parts.lower[period]) / (2 * reach))
    }
  }

  /// By how much sums of neighbouring errors vary more than those of independent ones: `sqrt((1 + r) / (1 - r))`, r being
  /// the autocorrelation of the fit's residuals, which have many periods to tell it.
  private var resemblance: Double {
    (1 / EffectiveShare.of([analysis.decomposition.residual])).squareRoot()
  }

  // MARK: Measures

  private func measure(_ steps: [Step], _ inside: [Bool]) -> ErrorMeasure {
    let accuracy = Accuracy(actual: steps.map(\.actual), expected: steps.map(\.expected))
    let within = inside.count { $0 }
    return ErrorMeasure(
      periods: steps.count, wmape: accuracy.wmape, mape: accuracy.mape, inside: within)
  }

  /// How likely recent scores are to be so much larger by chance: F of their mean squares, or chi-square without earlier
  /// ones.
  private func larger(_ recent: [Double], than earlier: [Double]) -> Double? {
    guard recent.count > 1 else { return nil }
    let now = Summation.dot(recent, recent)
    guard earlier.count > 4 else {
      return ChiSquareDistribution.upperTail(now, degrees: Double(recent.count))
    }
    let then = Summation.dot(earlier, earlier) / Double(earlier.count)
    guard then > 0 else { return nil }
    return FisherDistribution.upperTail(
      now / Double(recent.count) / then, numerator: Double(recent.count),
      denominator: Double(earlier.count))
  }

  /// By which share the recent total was missed, a quarter ahead where it was foretold.
  private func missed(
    steps: [Step], spread: Double, source isForetold: Bool
  ) -> (MonitoredValue, Double?) {
    let reach = NormalDistribution.quantile(0.5 + interval / 2)
    let whole = isForetold ? forecasts.last : nil
    var (actual, expected) = (
      Summation.sum(steps.map(\.actual)), Summation.sum(steps.map(\.expected))
    )
    var deviation = Summation.sum(steps.map { $0.deviation * $0.deviation }).squareRoot() * spread
    // One forecast covers the recent window: then its total is what a planner relied on.
    if let whole, whole.actual.count == steps.count, let known = whole.totalDeviation {
      actual = Summation.sum(whole.actual)
      expected = Summation.sum(whole.expected)
      deviation = known * spread
    }
    guard actual != 0, deviation > 0 else { return (MonitoredValue(0), nil) }
    let bias = (expected - actual) / abs(actual)
    let width = deviation / abs(actual)
    let p = 2 * NormalDistribution.cumulative(-abs(bias) / width)
    return (MonitoredValue(bias, lower: bias - reach * width, upper: bias + reach * width), p)
  }
}

import MarketingData
import Statistics

extension Holdout {
  /// How `refit`, which has not seen the periods from `start` on, predicts them.
  ///
  /// - Parameters:
  ///   - dataset: all periods: spend and controls of those held out are known, their outcome is only compared with.
  ///   - refit: its terms cover all periods.
  package static func make(dataset: Dataset, refit: Fit, start: Int, threads: Int) -> Holdout {
    let pass = DrawPass(dataset, refit, window: start..<dataset.count)
    return make(
      start: start, expectedDraws: pass.expected(from: start, threads: threads),
      noise: refit.draws.map { $0.deviation(for: refit.interval) },
      units: Array(refit.unitValues.dropFirst(start)),
      actual: Array(dataset.outcome.values[start...]), interval: refit.interval)
  }

  /// Mean, interval and score of predictions given as draws.
  ///
  /// - Parameters:
  ///   - start: index of the first period held out.
  ///   - expectedDraws: per draw, the expectation of each period held out.
  ///   - noise: standard deviation of the noise, per draw.
  ///   - units: what the noise of each period is multiplied with; empty: 1.
  ///   - actual: the outcome of each period held out.
  ///   - interval: level of the interval.
  package static func make(
    start: Int, expectedDraws: [[Double]], noise: [Double], units: [Double] = [],
    actual: [Double], interval: Double
  ) -> Holdout {
    var mean: [Double] = []
    var variances: [Double] = []
    var scores: [Double] = []
    for period in actual.indices {
      let draws = expectedDraws.map { $0[period] }
      mean.append(Moments.mean(draws))
      variances.append(Moments.variance(draws, lostDegrees: 0))
      let unit = units.isEmpty ? 1 : units[period]
      scores.append(
        RankedProbability.score(
          actual[period], means: draws, deviations: noise.map { $0 * unit }))
    }
    let bounds = PredictiveBounds(
      mean: mean, variances: variances, noise: noise, units: units, interval: interval)
    let score = Moments.mean(scores)
    return Holdout(
      start: start, expected: mean, lower: bounds.lower, upper: bounds.upper,
      crps: score.isFinite ? score : nil)
  }
}

import MarketingData
import Statistics

/// The last periods, kept from a refit to see how well it predicts them.
struct HoldoutSplit {
  /// The first period left out.
  let start: Int

  /// A quarter of a year, but between a tenth and 15 % of the periods; `nil` when that is under three periods
  /// or leaves fewer than 22.
  init?(_ dataset: Dataset) {
    let count = Double(dataset.count)
    let quarter = (dataset.frequency.periodsPerYear / 4).rounded()
    let length = Int(min(max(quarter, count * 0.1), count * 0.15))
    guard length >= 3, dataset.count - length >= 22 else { return nil }
    start = dataset.count - length
  }

  /// What the refit expects of the periods it has not seen.
  func holdout(
    _ dataset: Dataset, drivers: [MediaDriver], refit: RidgeRun.Result, interval: Double
  ) -> Holdout {
    let draws = refit.draws.map { draw in
      var expected = DrawContributions.make(refit.design.terms, draw.coefficients) { _ in true }
      for (driver, parameters) in zip(drivers, draw.channels) {
        let contribution = DrawContributions.make(driver.values, parameters)
        for period in expected.indices { expected[period] += contribution[period] }
      }
      return Array(expected[start...])
    }
    let bounds = PredictiveBounds(
      expected: draws, noise: refit.draws.map(\.noise), interval: interval)
    return Holdout(start: start, expected: bounds.mean, lower: bounds.lower, upper: bounds.upper)
  }
}

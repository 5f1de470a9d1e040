import Glibc
import Statistics

extension PosteriorDraws {
  /// Each driver's return before and after the data.
  func priorComparisons(
    _ model: MediaModel, seed: UInt64, interval: Double, threads: Int
  ) -> [PriorComparison] {
    parallelMap(count: model.drivers.count, threads: threads) { index in
      let driver = model.drivers[index]
      let factor = PriorReturns.perContribution(driver, model)
      let prior = PriorReturns(model: model, seed: seed).draws(driver: index)
      var comparison = PriorComparison(
        channel: driver.name, prior: Estimate(draws: prior, interval: interval),
        posterior: Estimate(draws: contributions[index].map { $0 * factor }, interval: interval))
      comparison.priorDensity = ReturnDensity(draws: prior)
      return comparison
    }
  }
}

extension PriorComparison {
  /// Compares by the widths of the 50 % intervals, which heavy tails and a heap at 0 do not move, on the scale of
  /// `asinh(return / prior median)`: like the logarithm far above the median, like the return itself near 0.
  init(channel: String, prior: Estimate, posterior: Estimate) {
    let unit = max(abs(prior.median), (prior.innerUpper - prior.innerLower) / 2)
    func width(_ estimate: Estimate) -> Double {
      unit > 0 ? asinh(estimate.innerUpper / unit) - asinh(estimate.innerLower / unit) : 0
    }
    let (before, after) = (width(prior), width(posterior))
    let ratio = before > 0 ? after / before : 1
    let informed = min(max(1 - ratio * ratio, 0), 1)
    self.init(
      channel: channel, prior: prior, posterior: posterior, informed: informed,
      isDataInformed: informed >= 0.5)
  }
}

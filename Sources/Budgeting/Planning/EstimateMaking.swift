import MediaMix
import Statistics

extension Estimate {
  /// The mean, median and equal-tailed intervals of some draws; `level` is that of the outer interval.
  init(summarizing draws: [Double], level: Double) {
    let tail = (1 - level) / 2
    let quantiles = Quantile.values(at: [0.5, tail, 1 - tail, 0.25, 0.75], of: draws)
    self.init(
      mean: Moments.mean(draws), median: quantiles[0], lower: quantiles[1], upper: quantiles[2],
      innerLower: quantiles[3], innerUpper: quantiles[4])
  }
}

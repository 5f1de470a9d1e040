import Summary

#if canImport(Glibc)
  import Glibc
#endif

/// An invented channel whose response is `top * s / (s + half)` per week, without carry-over.
struct SampleChannel {
  var name: String
  /// Spend in each week.
  var spend: [Double]
  var top: Double
  var half: Double
  /// Relative width of its intervals, as the standard deviation of the logarithm.
  var spread: Double

  init(name: String, index: Int, weeks: Int) {
    let weekly = [146, 200, 108, 65, 81, 73, 15, 46].map { $0 * 1000.0 }[index % 8]
    let roi = [2.41, 1.24, 1.86, 2.05, 1.52, 0.57, 2.2, 0.55][index % 8]
    let level = [0.27, 0.43, 0.36, 0.23, 0.28, 0.33, 0.23, 0.27][index % 8]
    let size = weekly / Double(1 + index / 8)
    self.name = name
    spread = [0.17, 0.31, 0.23, 0.34, 0.30, 0.32, 0.5, 0.34][index % 8]
    spend = (0..<weeks).map { week in
      let growth = 0.75 + 0.3 * Double(week) / Double(max(1, weeks - 1))
      return size * growth * (1 + 0.2 * sin(Double(week) * 0.7 + Double(index)))
    }
    half = size * (1 - level) / level
    top = roi * size / level
  }

  /// Response of some weeks when their spend is scaled.
  func response(_ weeks: Range<Int>, times multiplier: Double) -> Double {
    weeks.reduce(0) { $0 + weekly(spend[$1] * multiplier) }
  }

  func weekly(_ spend: Double) -> Double { top * spend / (spend + half) }

  /// What the next unit of money brings when the weeks' spend is scaled.
  func marginal(_ weeks: Range<Int>, times multiplier: Double) -> Double {
    let slope = weeks.reduce(0.0) { sum, week in
      let scaled = spend[week] * multiplier
      return sum + top * half / ((scaled + half) * (scaled + half)) * spend[week]
    }
    return slope / total(weeks)
  }

  func total(_ weeks: Range<Int>) -> Double { weeks.reduce(0) { $0 + spend[$1] } }

  /// A log-normal estimate with this mean.
  func estimate(_ mean: Double, spread: Double? = nil) -> EstimateBlock {
    let sigma = spread ?? self.spread
    let median = mean * exp(-0.5 * sigma * sigma)
    return EstimateBlock(
      mean: mean, median: median, lower: median * exp(-1.645 * sigma),
      upper: median * exp(1.645 * sigma), innerLower: median * exp(-0.674 * sigma),
      innerUpper: median * exp(0.674 * sigma))
  }

  /// A normal estimate, for differences that may have either sign.
  static func difference(_ mean: Double, deviation: Double) -> EstimateBlock {
    EstimateBlock(
      mean: mean, median: mean, lower: mean - 1.645 * deviation, upper: mean + 1.645 * deviation,
      innerLower: mean - 0.674 * deviation, innerUpper: mean + 0.674 * deviation)
  }

  /// Probability that a log-normal estimate is above a value.
  func probability(of mean: Double, above value: Double) -> Double {
    let median = mean * exp(-0.5 * spread * spread)
    return 0.5 * erfc(-log(median / value) / spread / 2.0.squareRoot())
  }
}

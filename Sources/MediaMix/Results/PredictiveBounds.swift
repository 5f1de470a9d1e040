import Statistics

/// Predictive interval per period from the spread of the expectation and of the noise.
///
/// Mean -+ z sqrt(variance over draws + mean noise variance): the normal approximation is smooth
/// where quantiles of a few hundred draws are ragged.
struct PredictiveBounds: Sendable {
  let lower: [Double]
  let upper: [Double]

  /// - Parameters:
  ///   - variances: of the expectation, per period.
  ///   - noise: standard deviation of each draw.
  ///   - units: what the noise of each period is multiplied with; empty: 1.
  init(mean: [Double], variances: [Double], noise: [Double], units: [Double], interval: Double) {
    let reach = NormalDistribution.quantile(0.5 + interval / 2)
    let noiseVariance = Summation.dot(noise, noise) / Double(max(noise.count, 1))
    let halves = variances.enumerated().map { period, variance in
      let unit = units.isEmpty ? 1 : units[period]
      return reach * (variance + unit * unit * noiseVariance).squareRoot()
    }
    lower = zip(mean, halves).map { $0 - $1 }
    upper = zip(mean, halves).map { $0 + $1 }
  }
}

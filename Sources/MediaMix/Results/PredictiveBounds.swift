import Statistics

/// Mean and predictive interval per period from draws of the expectation and of the noise.
///
/// Mean -+ z sqrt(variance over draws + mean noise variance): the normal approximation is smooth
/// where quantiles of a few hundred draws are ragged.
struct PredictiveBounds: Sendable {
  var mean: [Double] = []
  var lower: [Double] = []
  var upper: [Double] = []

  /// - Parameter expected: one series per draw.
  init(expected: [[Double]], noise: [Double], interval: Double) {
    let reach = NormalDistribution.quantile(0.5 + interval / 2)
    let noiseVariance = Summation.dot(noise, noise) / Double(max(noise.count, 1))
    for period in 0..<(expected.first?.count ?? 0) {
      let values = expected.map { $0[period] }
      let centre = Moments.mean(values)
      let half = reach * (Moments.variance(values, lostDegrees: 0) + noiseVariance).squareRoot()
      mean.append(centre)
      lower.append(centre - half)
      upper.append(centre + half)
    }
  }
}

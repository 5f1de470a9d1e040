/// Split R-hat: the square root of the variance over all draws to the variance within chains.
enum PotentialScale {
  /// `sqrt((W (n - 1) / n + B) / W)` with W the mean variance within halves and B the variance of their means.
  static func reduction(of chains: SplitChains) -> Double {
    guard chains.isInformative else { return .nan }
    let moments = HalfMoments(chains)
    let length = Double(chains.length)
    let pooled = moments.within * (length - 1) / length + moments.between
    return (pooled / moments.within).squareRoot()
  }
}

/// Means and variances of the halves of chains.
struct HalfMoments {
  let means: [Double]
  /// Mean of the halves' variances, each over `n - 1`.
  let within: Double
  /// Variance of the halves' means, over their number less one.
  let between: Double

  init(_ chains: SplitChains) {
    let length = chains.length
    var means: [Double] = []
    var variances = 0.0
    chains.values.withUnsafeBufferPointer { values in
      for half in 0..<chains.count {
        let start = half * length
        var sum = 0.0
        for index in start..<(start + length) { sum += values[index] }
        let mean = sum / Double(length)
        var square = 0.0
        for index in start..<(start + length) {
          square += (values[index] - mean) * (values[index] - mean)
        }
        means.append(mean)
        variances += square / Double(length - 1)
      }
    }
    let count = Double(chains.count)
    let grand = means.reduce(0, +) / count
    self.means = means
    within = variances / count
    between = means.reduce(0) { $0 + ($1 - grand) * ($1 - grand) } / (count - 1)
  }
}

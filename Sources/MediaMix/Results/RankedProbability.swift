import Glibc

/// The continuous ranked probability score of a forecast that is a mixture of normal distributions.
///
/// `mean_i A(y - m_i, v_i) - mean_ij A(m_i - m_j, v_i + v_j) / 2` with
/// `A(m, v) = 2 sqrt(v) phi(m / sqrt(v)) + m (2 Phi(m / sqrt(v)) - 1)`, the mean of a normal variable's size
/// (Grimit et al. 2006, "The continuous ranked probability score for circular variables and its application to
/// mesoscale forecast ensemble verification", eq. 5).
package enum RankedProbability {
  /// Components behind the mean over pairs; of more, neighbours are joined into as many.
  static let most = 256

  /// The score of `value`, in its unit; 0 for a certain forecast that comes true. NaN without components.
  package static func score(_ value: Double, means: [Double], deviations: [Double]) -> Double {
    guard !means.isEmpty else { return .nan }
    var distance = 0.0
    for (mean, deviation) in zip(means, deviations) {
      distance += meanSize(value - mean, variance: deviation * deviation)
    }
    let parts = joined(means, deviations)
    var spread = 0.0
    for (place, first) in parts.enumerated() {
      spread += first.share * first.share * meanSize(0, variance: 2 * first.variance) / 2
      for second in parts[..<place] {
        spread +=
          first.share * second.share
          * meanSize(first.mean - second.mean, variance: first.variance + second.variance)
      }
    }
    return distance / Double(means.count) - spread
  }

  private struct Part {
    var share: Double
    var mean: Double
    var variance: Double
  }

  /// The components, or where there are too many, neighbours joined into one with their mean and variance.
  private static func joined(_ means: [Double], _ deviations: [Double]) -> [Part] {
    let order = means.indices.sorted { (means[$0], $0) < (means[$1], $1) }
    let count = min(means.count, most)
    return (0..<count).map { part in
      let members = order[part * order.count / count..<(part + 1) * order.count / count]
      let size = Double(members.count)
      let mean = members.reduce(0) { $0 + means[$1] } / size
      let variance = members.reduce(0) { sum, member in
        let distance = means[member] - mean
        return sum + deviations[member] * deviations[member] + distance * distance
      }
      return Part(share: size / Double(means.count), mean: mean, variance: variance / size)
    }
  }

  /// The mean of |x| for a normal x.
  private static func meanSize(_ mean: Double, variance: Double) -> Double {
    guard variance > 0 else { return abs(mean) }
    let deviation = variance.squareRoot()
    let ratio = mean / deviation
    // 2 Phi(r) - 1 = erf(r / sqrt 2); phi(r) = exp(-r^2 / 2) / sqrt(2 pi).
    return 2 * deviation * exp(-ratio * ratio / 2) * 0.3989422804014327
      + mean * erf(ratio * 0.7071067811865476)
  }
}

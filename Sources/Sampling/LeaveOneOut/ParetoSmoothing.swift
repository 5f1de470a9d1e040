import Glibc

/// Importance weights whose largest are replaced by the quantiles of a generalised Pareto distribution (PSIS).
///
/// Vehtari, Simpson, Gelman, Yao and Gabry, Journal of Machine Learning Research 25, 2024.
public struct ParetoSmoothing: Sendable, Equatable {
  /// Logs of the weights, which sum to 1.
  public var logWeights: [Double]
  /// Shape of the tail: weights are reliable up to about 0.7. Infinite where a tail cannot be fitted for lack of
  /// draws; minus infinity where the largest weights are equal, so that there is no tail.
  public var shape: Double

  /// - Parameter logRatios: logs of the raw importance ratios, up to a constant; finite.
  public init(logRatios: [Double]) {
    let largest = logRatios.reduce(-.infinity) { Double.maximum($0, $1) }
    var logWeights = logRatios.map { $0 - largest }
    shape = ParetoSmoothing.smooth(&logWeights)
    let total = logSum(of: logWeights)
    for index in logWeights.indices { logWeights[index] -= total }
    self.logWeights = logWeights
  }

  /// Number of weights in the tail: `min(S / 5, 3 sqrt(S))`, rounded up.
  static func tailCount(draws: Int) -> Int {
    Int(min(0.2 * Double(draws), 3 * Double(draws).squareRoot()).rounded(.up))
  }

  private static func smooth(_ logWeights: inout [Double]) -> Double {
    let count = tailCount(draws: logWeights.count)
    guard count >= 5, count < logWeights.count else { return .infinity }
    let bound = smallestOfLargest(count + 1, of: logWeights)
    var tail = logWeights.indices.filter { logWeights[$0] > bound }
    // Draws equal to the bound fill the tail in their order, so that it has its number.
    if tail.count < count {
      let equal = logWeights.indices.filter { logWeights[$0] == bound }
      tail += equal.prefix(count - tail.count)
    }
    tail.sort { (logWeights[$0], $0) < (logWeights[$1], $1) }
    let base = exp(max(bound, -700))
    let excess = tail.map { exp(logWeights[$0]) - base }
    guard let high = excess.last, let low = excess.first, high - low > 1e-300 else {
      return -.infinity
    }
    let distribution = GeneralisedPareto(fitting: excess.map { max($0, 1e-300) })
    guard distribution.shape.isFinite else { return .infinity }
    for (rank, index) in tail.enumerated() {
      let quantile = distribution.quantile((Double(rank) + 0.5) / Double(count))
      logWeights[index] = min(log(quantile + base), 0)
    }
    return distribution.shape
  }

  /// The `count`-th largest value: a heap of the largest seen so far, which few of many values enter.
  private static func smallestOfLargest(_ count: Int, of values: [Double]) -> Double {
    var heap = Array(values.prefix(count))
    heap.sort()
    for value in values.dropFirst(count) where value > heap[0] {
      var hole = 0
      while true {
        var child = 2 * hole + 1
        guard child < count else { break }
        if child + 1 < count, heap[child + 1] < heap[child] { child += 1 }
        guard heap[child] < value else { break }
        heap[hole] = heap[child]
        hole = child
      }
      heap[hole] = value
    }
    return heap[0]
  }
}

/// `log(sum(exp(values)))` without overflow.
func logSum(of values: [Double]) -> Double {
  let high = values.reduce(-.infinity) { Double.maximum($0, $1) }
  guard high > -.infinity else { return high }
  return high + log(values.reduce(0) { $0 + exp($1 - high) })
}

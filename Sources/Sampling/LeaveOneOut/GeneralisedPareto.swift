import Glibc

/// A generalised Pareto distribution with location 0: survival `(1 + k x / sigma)^(-1 / k)`.
public struct GeneralisedPareto: Sendable, Equatable {
  /// k: the heavier the tail, the larger; moments above `1 / k` do not exist.
  public var shape: Double
  /// sigma.
  public var scale: Double

  public init(shape: Double, scale: Double) {
    self.shape = shape
    self.scale = scale
  }

  /// Fits a sample by the empirical Bayes estimate of Zhang and Stephens (2009).
  ///
  /// The shape is drawn towards 0.5 with the weight of ten observations, as in the R package loo.
  ///
  /// - Parameter sorted: positive values in ascending order, two or more, not all the same.
  public init(fitting sorted: [Double]) {
    let count = Double(sorted.count)
    let grid = 30 + Int(count.squareRoot())
    let largest = sorted[sorted.count - 1]
    let quartile = sorted[max(Int(count / 4 + 0.5) - 1, 0)]
    var candidates: [Double] = []
    var logProfile: [Double] = []
    for index in 1...grid {
      let spread = 1 - (Double(grid) / (Double(index) - 0.5)).squareRoot()
      let candidate = 1 / largest + spread / (3 * quartile)
      let shape = GeneralisedPareto.shape(at: candidate, of: sorted)
      candidates.append(candidate)
      logProfile.append(count * (log(-candidate / shape) - shape - 1))
    }
    let best = logProfile.reduce(-.infinity) { Double.maximum($0, $1) }
    var (weights, weighted) = (0.0, 0.0)
    for (candidate, value) in zip(candidates, logProfile) where !value.isNaN {
      let weight = exp(value - best)
      weights += weight
      weighted += weight * candidate
    }
    let chosen = weighted / weights
    let raw = GeneralisedPareto.shape(at: chosen, of: sorted)
    scale = -raw / chosen
    shape = (raw * count + 10 * 0.5) / (count + 10)
  }

  /// The value with probability `share` below it.
  public func quantile(_ share: Double) -> Double {
    shape == 0 ? -scale * log1p(-share) : scale * expm1(-shape * log1p(-share)) / shape
  }

  /// Mean of `log(1 - theta x)`, by the logarithm of products of four where they cannot overflow.
  private static func shape(at theta: Double, of values: [Double]) -> Double {
    let largest = values[values.count - 1]
    guard abs(theta) * largest < 1e70 else {
      return values.reduce(0) { $0 + log1p(-theta * $1) } / Double(values.count)
    }
    var sum = 0.0
    values.withUnsafeBufferPointer { values in
      var index = 0
      while index + 4 <= values.count {
        let first = (1 - theta * values[index]) * (1 - theta * values[index + 1])
        let second = (1 - theta * values[index + 2]) * (1 - theta * values[index + 3])
        sum += log(first * second)
        index += 4
      }
      while index < values.count {
        sum += log1p(-theta * values[index])
        index += 1
      }
    }
    return sum / Double(values.count)
  }
}

import Glibc
import Settings
import Statistics

extension Prior {
  /// A draw from the prior.
  func draw(_ random: inout SeededGenerator) -> Double {
    switch self {
    case .normal(let mean, let deviation): random.normal(mean: mean, deviation: deviation)
    case .truncatedNormal(let mean, let deviation, let lower, let upper):
      Prior.truncated(mean, deviation, lower, upper, &random)
    case .halfNormal(let deviation): abs(random.normal(deviation: deviation))
    case .logNormal(let location, let scale): exp(random.normal(mean: location, deviation: scale))
    case .gamma(let shape, let rate): random.gamma(shape: shape) / rate
    case .inverseGamma(let shape, let scale): scale / max(random.gamma(shape: shape), 1e-300)
    case .beta(let first, let second):
      Prior.ratio(random.gamma(shape: first), random.gamma(shape: second))
    case .uniform(let lower, let upper): random.uniform(lower, upper)
    case .exponential(let rate): -log1p(-random.uniform()) / rate
    case .fixed(let value): value
    }
  }

  private static func ratio(_ first: Double, _ second: Double) -> Double {
    first + second > 0 ? first / (first + second) : 0.5
  }

  /// By inversion, which is exact and never rejects.
  private static func truncated(
    _ mean: Double, _ deviation: Double, _ lower: Double, _ upper: Double,
    _ random: inout SeededGenerator
  ) -> Double {
    let from = NormalDistribution.cumulative((lower - mean) / deviation)
    let to = NormalDistribution.cumulative((upper - mean) / deviation)
    let share = from + (to - from) * random.uniform()
    let value = mean + deviation * NormalDistribution.quantile(min(max(share, 1e-300), 1 - 1e-16))
    return min(max(value, lower), upper)
  }
}

extension SeededGenerator {
  /// Gamma with rate 1, by Marsaglia and Tsang's squeeze (ACM TOMS 26, 2000).
  mutating func gamma(shape: Double) -> Double {
    guard shape >= 1 else {
      let boost = pow(max(uniform(), 1e-300), 1 / shape)
      return gamma(shape: shape + 1) * boost
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let normal = normal()
      let v = 1 + c * normal
      guard v > 0 else { continue }
      let cube = v * v * v
      let uniform = max(uniform(), 1e-300)
      if log(uniform) < 0.5 * normal * normal + d - d * cube + d * log(cube) { return d * cube }
    }
  }
}

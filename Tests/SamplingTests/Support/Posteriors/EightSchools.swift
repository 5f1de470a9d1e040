import Glibc
import Sampling

/// `theta_j = mu + tau z_j` with `z ~ N(0, 1)`, `mu ~ N(0, 5)`, `tau ~ half-Cauchy(5)`; free: z, mu, log tau.
final class EightSchools: Constrained {
  private let outcomes: [Double]
  private let errors: [Double]
  private var schools: Int { outcomes.count }
  var dimension: Int { schools + 2 }

  init(outcomes: [Double], errors: [Double]) {
    self.outcomes = outcomes
    self.errors = errors
  }

  var names: [String] { (1...schools).map { "theta[\($0)]" } + ["mu", "tau"] }

  func values(at position: ArraySlice<Double>) -> [Double] {
    let free = Array(position)
    let (mean, spread) = (free[schools], exp(free[schools + 1]))
    return free[..<schools].map { mean + spread * $0 } + [mean, spread]
  }

  func evaluate(
    _ position: UnsafePointer<Double>, gradient: UnsafeMutablePointer<Double>
  ) -> Double {
    let (mean, logSpread) = (position[schools], position[schools + 1])
    let spread = exp(logSpread)
    var sum = -mean * mean / 50 - log1p(spread * spread / 25) + logSpread
    gradient[schools] = -mean / 25
    gradient[schools + 1] = 1 - 2 * spread * spread / (25 + spread * spread)
    for index in 0..<schools {
      let unit = position[index]
      let rest = outcomes[index] - mean - spread * unit
      let pull = rest / (errors[index] * errors[index])
      sum -= unit * unit / 2 + rest * pull / 2
      gradient[index] = -unit + spread * pull
      gradient[schools] += pull
      gradient[schools + 1] += spread * unit * pull
    }
    return sum
  }
}

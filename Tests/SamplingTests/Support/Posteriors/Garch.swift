import Glibc
import Sampling

/// A GARCH(1, 1) series with flat priors; free: mu, log alpha0, logit alpha1, logit(beta1 / (1 - alpha1)).
final class Garch: Constrained {
  private let outcomes: [Double]
  private let firstDeviation: Double
  let dimension = 4
  let names = ["mu", "alpha0", "alpha1", "beta1"]

  init(outcomes: [Double], firstDeviation: Double) {
    self.outcomes = outcomes
    self.firstDeviation = firstDeviation
  }

  func values(at position: ArraySlice<Double>) -> [Double] {
    let free = Array(position)
    let shock = 1 / (1 + exp(-free[2]))
    return [free[0], exp(free[1]), shock, (1 - shock) / (1 + exp(-free[3]))]
  }

  func evaluate(
    _ position: UnsafePointer<Double>, gradient: UnsafeMutablePointer<Double>
  ) -> Double {
    let (mean, base) = (position[0], exp(position[1]))
    let (shock, share) = (1 / (1 + exp(-position[2])), 1 / (1 + exp(-position[3])))
    let memory = (1 - shock) * share
    // Derivatives by mean, base, shock and memory: of the variance now, and of the log density so far.
    var variance = firstDeviation * firstDeviation
    var slope = SIMD4<Double>.zero
    var total = SIMD4<Double>.zero
    var sum = 0.0
    for (index, outcome) in outcomes.enumerated() {
      if index > 0 {
        let error = outcomes[index - 1] - mean
        slope =
          memory * slope + SIMD4(-2 * shock * error, 1, error * error, variance)
        variance = base + shock * error * error + memory * variance
      }
      let error = outcome - mean
      sum -= log(variance) / 2 + error * error / (2 * variance)
      total += slope * ((error * error / variance - 1) / (2 * variance))
      total[0] += error / variance
    }
    gradient[0] = total[0]
    gradient[1] = base * total[1] + 1
    gradient[2] =
      shock * (1 - shock) * (total[2] - share * total[3]) + (1 - 2 * shock) - shock
    gradient[3] = (1 - shock) * share * (1 - share) * total[3] + (1 - 2 * share)
    return sum + position[1] + log(shock) + 2 * log(1 - shock) + log(share) + log(1 - share)
  }
}

import Glibc
import Sampling

/// Two normals with ordered means; free: mu1, log(mu2 - mu1), log sigma1, log sigma2, logit theta.
final class NormalMixture: Constrained {
  private let outcomes: [Double]
  let dimension = 5
  let names = ["mu[1]", "mu[2]", "sigma[1]", "sigma[2]", "theta"]

  init(outcomes: [Double]) {
    self.outcomes = outcomes
  }

  func values(at position: ArraySlice<Double>) -> [Double] {
    let free = Array(position)
    return [
      free[0], free[0] + exp(free[1]), exp(free[2]), exp(free[3]), 1 / (1 + exp(-free[4])),
    ]
  }

  func evaluate(
    _ position: UnsafePointer<Double>, gradient: UnsafeMutablePointer<Double>
  ) -> Double {
    let gap = exp(position[1])
    let means = (position[0], position[0] + gap)
    let deviations = (exp(position[2]), exp(position[3]))
    let share = 1 / (1 + exp(-position[4]))
    var sum = position[1] + position[2] + position[3] + 5 * log(share) + 5 * log(1 - share)
    sum -= (means.0 * means.0 + means.1 * means.1) / 8
    sum -= (deviations.0 * deviations.0 + deviations.1 * deviations.1) / 8
    var pulls = (-means.0 / 4, -means.1 / 4)
    var widths = (1 - deviations.0 * deviations.0 / 4, 1 - deviations.1 * deviations.1 / 4)
    var weight = 5 * (1 - 2 * share)
    for outcome in outcomes {
      let first = (outcome - means.0) / deviations.0
      let second = (outcome - means.1) / deviations.1
      let logFirst = log(share) - position[2] - first * first / 2
      let logSecond = log(1 - share) - position[3] - second * second / 2
      let high = max(logFirst, logSecond)
      let total = high + log(exp(logFirst - high) + exp(logSecond - high))
      let part = exp(logFirst - total)
      sum += total
      pulls.0 += part * first / deviations.0
      pulls.1 += (1 - part) * second / deviations.1
      widths.0 += part * (first * first - 1)
      widths.1 += (1 - part) * (second * second - 1)
      weight += part - share
    }
    gradient[0] = pulls.0 + pulls.1
    gradient[1] = pulls.1 * gap + 1
    gradient[2] = widths.0
    gradient[3] = widths.1
    gradient[4] = weight
    return sum
  }
}

import Glibc
import Settings

/// Weights of a carry-over that ends after a number of lags, with their derivatives.
///
/// `w_l = r_l / sum r` for l = 0 ... `lags`, with r of the kind:
/// - geometric: `d^l`
/// - delayed: `d^((l - peak)^2)`
/// - binomial: `(1 - l / (lags + 1))^(1 / d - 1)`
/// - Weibull CDF: `prod_(j = 1 ... l) (1 - F(j))`; the shape is d, the scale `peak`
/// - Weibull PDF: `f(l + 1)`, less its smallest value
///
/// Sources: the documented formulas of PyMC-Marketing 0.19 and Meridian 2.1 (binomial).
struct AdstockWeights {
  let kind: AdstockKind
  let lags: Int
  /// Delayed and binomial decays count as at least this: nearer to 0 only the largest weight is left.
  private static let leastDecay = 1e-9
  /// Weibull shapes and scales count as at least this.
  private static let leastWeibull = 1e-6

  init(kind: AdstockKind, lags: Int) {
    self.kind = kind
    self.lags = kind == .none ? 0 : max(lags, 0)
  }

  /// Fills `lags + 1` weights and their derivatives to decay and peak; zeros where there is no such parameter.
  ///
  /// - Returns: What the weights are multiplied with to get the running (not normalised) ones.
  @discardableResult
  func fill(
    decay: Double, peak: Double, weights: UnsafeMutablePointer<Double>,
    byDecay: UnsafeMutablePointer<Double>, byPeak: UnsafeMutablePointer<Double>
  ) -> Double {
    switch kind {
    case .none:
      (weights[0], byDecay[0], byPeak[0]) = (1, 0, 0)
      return 1
    case .geometric:
      fillPowers(of: decay, weights, byDecay, byPeak)
      return normalise(weights, byDecay, byPeak)
    case .delayed:
      fillDelayed(max(decay, Self.leastDecay), peak, weights, byDecay, byPeak)
    case .binomial:
      fillBinomial(max(decay, Self.leastDecay), weights, byDecay, byPeak)
    case .weibullCDF:
      fillWeibull(
        shape: max(decay, Self.leastWeibull), scale: max(peak, Self.leastWeibull), survival: true,
        weights, byDecay, byPeak)
    case .weibullPDF:
      fillWeibull(
        shape: max(decay, Self.leastWeibull), scale: max(peak, Self.leastWeibull), survival: false,
        weights, byDecay, byPeak)
    }
    let top = exponentiate(weights, byDecay, byPeak)
    if kind == .weibullPDF {
      return subtractLeast(weights, byDecay, byPeak) * normalise(weights, byDecay, byPeak)
    }
    return exp(top) * normalise(weights, byDecay, byPeak)
  }
}

// What each kind puts into the buffers: the powers themselves, or logarithms and their derivatives.
extension AdstockWeights {
  private typealias Buffer = UnsafeMutablePointer<Double>

  private func fillPowers(of decay: Double, _ power: Buffer, _ byDecay: Buffer, _ byPeak: Buffer) {
    var (current, previous) = (1.0, 0.0)
    for lag in 0...lags {
      (power[lag], byDecay[lag], byPeak[lag]) = (current, Double(lag) * previous, 0)
      (current, previous) = (current * decay, current)
    }
  }

  private func fillDelayed(
    _ decay: Double, _ peak: Double, _ logs: Buffer, _ byDecay: Buffer, _ byPeak: Buffer
  ) {
    let logDecay = log(decay)
    for lag in 0...lags {
      let distance = Double(lag) - peak
      logs[lag] = distance * distance * logDecay
      byDecay[lag] = distance * distance / decay
      byPeak[lag] = -2 * distance * logDecay
    }
  }

  private func fillBinomial(
    _ decay: Double, _ logs: Buffer, _ byDecay: Buffer, _ byPeak: Buffer
  ) {
    for lag in 0...lags {
      let left = log1p(-Double(lag) / Double(lags + 1))
      logs[lag] = (1 / decay - 1) * left
      byDecay[lag] = -left / (decay * decay)
      byPeak[lag] = 0
    }
  }

  /// With `z_t = (t / scale)^shape`: the survival to t is `exp(-z_t)`, the density `t^(shape - 1) exp(-z_t)`
  /// up to a factor, which normalising removes.
  private func fillWeibull(
    shape: Double, scale: Double, survival: Bool, _ logs: Buffer, _ byShape: Buffer,
    _ byScale: Buffer
  ) {
    let logScale = log(scale)
    var (total, totalByShape) = (0.0, 0.0)
    for lag in 0...lags {
      let time = survival ? lag : lag + 1
      let logTime = log(Double(max(time, 1)))
      let power = time == 0 ? 0 : min(exp(shape * (logTime - logScale)), 1e100)
      let bend = power * (logTime - logScale)
      if survival {
        total += power
        totalByShape += bend
        (logs[lag], byShape[lag]) = (-total, -totalByShape)
        byScale[lag] = shape / scale * total
      } else {
        (logs[lag], byShape[lag]) = ((shape - 1) * logTime - power, logTime - bend)
        byScale[lag] = shape / scale * power
      }
    }
  }
}

extension AdstockWeights {
  /// From logarithms to numbers of which the largest is 1; the largest logarithm is returned.
  private func exponentiate(_ weights: Buffer, _ byDecay: Buffer, _ byPeak: Buffer) -> Double {
    var top = weights[0]
    for lag in 0...lags { top = max(top, weights[lag]) }
    for lag in 0...lags {
      let distance = weights[lag] - top
      let weight = distance < -700 ? 0 : exp(distance)
      weights[lag] = weight
      byDecay[lag] = weight == 0 ? 0 : weight * byDecay[lag]
      byPeak[lag] = weight == 0 ? 0 : weight * byPeak[lag]
    }
    return top
  }

  /// Takes the least weight from all; returns the factor that makes the largest one 1.
  private func subtractLeast(_ weights: Buffer, _ byDecay: Buffer, _ byPeak: Buffer) -> Double {
    var least = 0
    for lag in 0...lags where weights[lag] < weights[least] { least = lag }
    let (weight, decay, peak) = (weights[least], byDecay[least], byPeak[least])
    guard weight < 1 else {
      // A density that is the same everywhere, or a single lag: all at once.
      for lag in 0...lags { (weights[lag], byDecay[lag], byPeak[lag]) = (0, 0, 0) }
      weights[0] = 1
      return 1
    }
    for lag in 0...lags {
      weights[lag] -= weight
      byDecay[lag] -= decay
      byPeak[lag] -= peak
    }
    return 1 / (1 - weight)
  }

  /// `w = r / R` and `w' = (r' - w R') / R`; R is returned.
  private func normalise(_ weights: Buffer, _ byDecay: Buffer, _ byPeak: Buffer) -> Double {
    var (sum, sumByDecay, sumByPeak) = (0.0, 0.0, 0.0)
    for lag in 0...lags {
      sum += weights[lag]
      sumByDecay += byDecay[lag]
      sumByPeak += byPeak[lag]
    }
    let inverse = 1 / sum
    for lag in 0...lags {
      let weight = weights[lag] * inverse
      weights[lag] = weight
      byDecay[lag] = (byDecay[lag] - weight * sumByDecay) * inverse
      byPeak[lag] = (byPeak[lag] - weight * sumByPeak) * inverse
    }
    return sum
  }
}

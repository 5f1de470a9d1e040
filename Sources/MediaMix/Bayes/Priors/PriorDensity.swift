import Glibc
import Settings

/// The log density of each prior, up to a constant, with its derivative.
extension Prior {
  /// The value that is not sampled, if it is one.
  var fixedValue: Double? {
    if case .fixed(let value) = self { value } else { nil }
  }

  /// The log density at `value`, up to a constant, and its derivative.
  func logDensity(_ value: Double) -> (value: Double, slope: Double) {
    switch self {
    case .normal(let mean, let deviation), .truncatedNormal(let mean, let deviation, _, _):
      let distance = (value - mean) / deviation
      return (-0.5 * distance * distance, -distance / deviation)
    case .halfNormal(let deviation):
      let distance = value / deviation
      return (-0.5 * distance * distance, -distance / deviation)
    case .logNormal(let location, let scale):
      let logarithm = log(value)
      let distance = (logarithm - location) / scale
      return (-0.5 * distance * distance - logarithm, -(distance / scale + 1) / value)
    case .gamma(let shape, let rate):
      return ((shape - 1) * log(value) - rate * value, (shape - 1) / value - rate)
    case .beta(let first, let second):
      return (
        (first - 1) * log(value) + (second - 1) * log1p(-value),
        (first - 1) / value - (second - 1) / (1 - value)
      )
    case .inverseGamma(let shape, let scale):
      return (
        -(shape + 1) * log(value) - scale / value, (scale / value - shape - 1) / value
      )
    case .exponential(let rate):
      return (-rate * value, -rate)
    case .uniform, .fixed:
      return (0, 0)
    }
  }

  /// A usual value, inside the support: where chains start from.
  var centre: Double {
    switch self {
    case .normal(let mean, _): mean
    case .truncatedNormal(let mean, let deviation, let lower, let upper):
      min(
        max(mean, lower + 0.1 * min(upper - lower, deviation)),
        upper - 0.1 * min(upper - lower, deviation))
    case .halfNormal(let deviation): 0.67 * deviation
    case .logNormal(let location, _): exp(location)
    case .gamma(let shape, let rate): max(shape - 0.33, 0.3 * shape) / rate
    case .inverseGamma(let shape, let scale): scale / max(shape - 0.33, 0.3 * shape)
    case .beta(let first, let second): first / (first + second)
    case .uniform(let lower, let upper): 0.5 * (lower + upper)
    case .exponential(let rate): 0.69 / rate
    case .fixed(let value): value
    }
  }
}

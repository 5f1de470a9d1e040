import Glibc
import Settings

/// How an unconstrained number u that the sampler moves stands for a parameter's value.
enum Coordinate: Sendable, Equatable {
  case identity
  /// `lower + exp u`.
  case above(Double)
  /// `upper - exp u`.
  case below(Double)
  /// `lower + (upper - lower) / (1 + exp(-u))`.
  case interval(lower: Double, upper: Double)

  /// The coordinate that covers a prior's support and nothing else.
  init(for prior: Prior) {
    let support = prior.support
    self =
      switch (support.lower.isFinite, support.upper.isFinite) {
      case (false, false): .identity
      case (true, false): .above(support.lower)
      case (false, true): .below(support.upper)
      case (true, true): .interval(lower: support.lower, upper: support.upper)
      }
  }

  /// The value at u, its derivative, and the logarithm of the derivative with its own derivative (Jacobian terms).
  func read(_ position: Double) -> (
    value: Double, slope: Double, logSlope: Double, logSlopeSlope: Double
  ) {
    switch self {
    case .identity:
      return (position, 1, 0, 0)
    case .above(let lower):
      let distance = exp(position)
      return (lower + distance, distance, position, 1)
    case .below(let upper):
      let distance = exp(position)
      return (upper - distance, -distance, position, 1)
    case .interval(let lower, let upper):
      let width = upper - lower
      // Both tails keep their precision: the smaller of p and 1 - p is computed directly.
      let small = exp(-abs(position))
      let near = small / (1 + small)
      let share = position < 0 ? near : 1 / (1 + small)
      let slope = near / (1 + small) * width
      let value = position < 0 ? lower + width * near : upper - width * near
      return (value, slope, log(slope), 1 - 2 * share)
    }
  }

  /// The u of a value inside the support.
  func position(of value: Double) -> Double {
    switch self {
    case .identity: value
    case .above(let lower): log(value - lower)
    case .below(let upper): log(upper - value)
    case .interval(let lower, let upper): log((value - lower) / (upper - value))
    }
  }
}

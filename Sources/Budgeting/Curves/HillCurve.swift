import Glibc

/// `effect x^slope / (x^slope + half^slope)`: concave for slopes up to 1, S-shaped above.
package struct HillCurve: Sendable {
  /// The outcome at unlimited spend.
  package var effect: Double
  /// The spend that brings half of it; above 0.
  package var half: Double
  package var slope: Double

  package init(effect: Double, half: Double, slope: Double) {
    self.effect = effect
    self.half = half
    self.slope = slope
  }

  var isConcave: Bool { slope <= 1 }

  package func at(_ spend: Double) -> CurvePoint {
    // A slope below 1 makes the curve infinitely steep at 0; the optimiser needs a number.
    let place = max(spend, half * 1e-12)
    let power = pow(place / half, slope)
    let share = power / (1 + power)
    let rest = 1 / (1 + power)
    let steepness = effect * slope * share * rest / place
    return CurvePoint(
      value: spend > 0 ? effect * share : 0, slope: steepness,
      bend: steepness * (slope * (rest - share) - 1) / place)
  }
}

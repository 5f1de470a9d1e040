/// Changes too small to be worth making: a spend stays at `centre` or moves by at least `reach`.
package struct DeadZone: Sendable, Equatable {
  /// Spend now.
  package var centre: Double
  /// Above 0.
  package var reach: Double

  package init(centre: Double, reach: Double) {
    self.centre = centre
    self.reach = reach
  }

  package func allows(_ spend: Double) -> Bool {
    spend == centre || abs(spend - centre) >= reach * (1 - 1e-12)
  }

  /// The parts of a range that are allowed, ascending.
  func allowed(in range: ClosedRange<Double>) -> [ClosedRange<Double>] {
    var parts: [ClosedRange<Double>] = []
    if range.lowerBound <= centre - reach {
      parts.append(range.lowerBound...min(range.upperBound, centre - reach))
    }
    if range.contains(centre) { parts.append(centre...centre) }
    if range.upperBound >= centre + reach {
      parts.append(max(range.lowerBound, centre + reach)...range.upperBound)
    }
    return parts
  }
}

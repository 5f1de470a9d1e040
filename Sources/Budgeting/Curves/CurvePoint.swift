/// A curve at one spend: its value and its first two derivatives to money.
package struct CurvePoint: Sendable, Equatable {
  package var value: Double
  package var slope: Double
  /// The second derivative: below 0 where returns diminish.
  package var bend: Double

  package init(value: Double, slope: Double, bend: Double) {
    self.value = value
    self.slope = slope
    self.bend = bend
  }
}

import Glibc

/// The curve between two points with known values and slopes.
struct HermiteCell {
  var start: Double
  var end: Double
  var startValue: Double
  var endValue: Double
  var startSlope: Double
  var endSlope: Double

  func at(_ place: Double) -> CurvePoint {
    if place >= end {
      return CurvePoint(value: endValue + endSlope * (place - end), slope: endSlope, bend: 0)
    }
    return start == 0 ? power(at: place) : cubic(at: place)
  }

  private func cubic(at place: Double) -> CurvePoint {
    let width = end - start
    let share = (place - start) / width
    let rest = 1 - share
    let rise = endValue - startValue
    // Hermite's form around the straight line between the two points.
    let startBend = startSlope * width - rise
    let endBend = rise - endSlope * width
    let bend = startBend * rest + endBend * share
    let turn = endBend - startBend
    return CurvePoint(
      value: startValue + share * rise + share * rest * bend,
      slope: (rise + (rest - share) * bend + share * rest * turn) / width,
      bend: 2 * ((rest - share) * turn - bend) / (width * width))
  }

  /// `f0 + (f1 - f0) (x / h)^p`, with p such that the slope at h is right.
  private func power(at place: Double) -> CurvePoint {
    let rise = endValue - startValue
    guard rise > 0, endSlope > 0 else { return CurvePoint(value: startValue, slope: 0, bend: 0) }
    let exponent = endSlope * end / rise
    // A slope that is infinite at zero must still be a number for the optimiser.
    let share = max(place / end, 1e-9)
    let part = rise * pow(share, exponent)
    let slope = exponent * part / (share * end)
    return CurvePoint(
      value: startValue + (place > 0 ? part : 0), slope: slope,
      bend: slope * (exponent - 1) / (share * end))
  }
}

/// Room for bars to both sides of zero with a label beyond each end.
struct DivergingRoom {
  /// Holds zero.
  var domain: ClosedRange<Double>
  /// Room a label needs beyond a bar's end, in points.
  var label: Double

  /// A scale that leaves room for labels on the sides that have bars.
  func scale(from left: Double, to right: Double) -> LinearScale {
    let before = domain.lowerBound < 0 ? label : 0
    let after = domain.upperBound > 0 ? label : 0
    let room = max(right - left - before - after, 10)
    return LinearScale(domain, from: left + before, to: left + before + room)
  }
}

/// Places values along a line: the domain's ends go to the range's ends.
struct LinearScale: Equatable {
  /// Values; never empty.
  let domain: ClosedRange<Double>
  /// Points; the start may be larger than the end, as y grows downwards.
  let start: Double
  let end: Double

  /// A domain without width is widened by one, so that every value has a place.
  init(_ domain: ClosedRange<Double>, from start: Double, to end: Double) {
    let flat = !(domain.upperBound - domain.lowerBound > 0)
    self.domain = flat ? domain.lowerBound...(domain.lowerBound + 1) : domain
    self.start = start
    self.end = end
  }

  func callAsFunction(_ value: Double) -> Double {
    let share = (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    return start + share * (end - start)
  }

  /// The place of a value, held inside the range.
  func clamped(_ value: Double) -> Double {
    self(min(max(value, domain.lowerBound), domain.upperBound))
  }
}

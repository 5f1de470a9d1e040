/// Round numbers for an axis: steps of 1, 2, 2.5 or 5 times a power of ten.
package enum NiceTicks {
  /// The round step that divides a span into about `count` parts.
  package static func step(span: Double, count: Int) -> Double {
    guard span.isFinite, span > 0, count > 0 else { return 1 }
    let rough = span / Double(count)
    let power = powerOfTen(below: rough)
    let leading = rough / power
    // Thresholds are the geometric means of neighbouring steps.
    let step =
      switch leading {
      case ..<1.41: 1.0
      case ..<2.24: 2.0
      case ..<3.54: 2.5
      case ..<7.07: 5.0
      default: 10.0
      }
    return step * power
  }

  /// Multiples of a round step inside the domain, at most about `count` + 1 of them.
  package static func ticks(in domain: ClosedRange<Double>, count: Int) -> [Double] {
    let step = step(span: domain.upperBound - domain.lowerBound, count: count)
    return multiples(of: step, in: domain)
  }

  static func multiples(of step: Double, in domain: ClosedRange<Double>) -> [Double] {
    let first = (domain.lowerBound / step - 1e-9).rounded(.up)
    let last = (domain.upperBound / step + 1e-9).rounded(.down)
    guard first <= last, last - first < 1000 else { return [] }
    return stride(from: first, through: last, by: 1).map { $0 == 0 ? 0 : $0 * step }
  }

  private static func powerOfTen(below value: Double) -> Double {
    var power = 1.0
    while power > value { power /= 10 }
    while power * 10 <= value { power *= 10 }
    return power
  }
}

extension Sequence<Double> {
  /// The least range that holds zero and every finite value; 0...1 where all are zero.
  var rangeWithZero: ClosedRange<Double> {
    var lower = 0.0
    var upper = 0.0
    for value in self where value.isFinite {
      lower = Swift.min(lower, value)
      upper = Swift.max(upper, value)
    }
    return lower == upper ? 0...1 : lower...upper
  }
}

/// What money in one place brings, as the optimiser sees it.
///
/// Every kind gives the true first two derivatives of the very function it gives (tested against differences).
package enum SpendCurve: Sendable {
  /// Exact at nodes, with cubic Hermite cells between them.
  case table(CurveTable)
  case hill(HillCurve)
  case reach(ReachCurve)
  /// `-(x - centre)^2 / 2`: what is best is what lies nearest.
  case parabola(centre: Double)

  /// The curve at a spend of 0 or more.
  package func at(_ spend: Double) -> CurvePoint {
    switch self {
    case .table(let curve): curve.at(spend)
    case .hill(let curve): curve.at(spend)
    case .reach(let curve): curve.at(spend)
    case .parabola(let centre):
      CurvePoint(
        value: -(spend - centre) * (spend - centre) / 2, slope: centre - spend, bend: -1)
    }
  }

  /// Spends that show the shape of the curve between two others: ascending, both ends among them.
  func samples(from low: Double, to high: Double) -> [Double] {
    guard high > low else { return [low] }
    switch self {
    case .table(let curve): return curve.samples(from: low, to: high)
    case .hill(let curve) where !curve.isConcave: return SampleGrid.shaped(from: low, to: high)
    case .parabola: return [low, high]
    case .hill, .reach: return SampleGrid.concave(from: low, to: high)
    }
  }
}

/// Where curves are looked at when nothing else tells where they turn.
enum SampleGrid {
  /// For a curve that never turns, a few suffice: they are only brackets for the search of a slope.
  static func concave(from low: Double, to high: Double) -> [Double] {
    grid(low, high, even: 4, halvings: 6)
  }

  /// For one that may take off late or early.
  static func shaped(from low: Double, to high: Double) -> [Double] {
    grid(low, high, even: 40, halvings: 14)
  }

  /// Even steps, and within the first of them steps that halve towards the lower end.
  private static func grid(
    _ low: Double, _ high: Double, even: Int, halvings: Int
  ) -> [Double] {
    let step = (high - low) / Double(even)
    var result = [low]
    result.reserveCapacity(even + halvings + 1)
    var width = step
    for _ in 0..<halvings { width /= 2 }
    for _ in 0..<halvings {
      result.append(low + width)
      width *= 2
    }
    for count in 1..<even { result.append(low + Double(count) * step) }
    result.append(high)
    return result
  }
}

/// How far an axis of intervals goes when one is so wide that it would flatten all others.
package struct RobustDomain: Equatable {
  /// Always holds zero and every mean.
  package var domain: ClosedRange<Double>
  /// Whether an interval reaches beyond the domain.
  package var clipsLow: Bool
  package var clipsHigh: Bool

  /// Holds every bound, unless the widest is more than `ratio` times what all means and three
  /// quarters of the bounds need; then it ends there, with a little room for an arrow.
  package init(_ estimates: [ChartEstimate], also values: [Double] = [], ratio: Double = 2.5) {
    let means = (estimates.map(\.mean) + values).filter(\.isFinite)
    let high = Self.end(means: means, bounds: estimates.map(\.upper), ratio: ratio)
    let low = Self.end(
      means: means.map { -$0 }, bounds: estimates.map { -$0.lower }, ratio: ratio)
    domain = [-low.end, high.end].rangeWithZero
    clipsLow = low.clips
    clipsHigh = high.clips
  }

  private static func end(means: [Double], bounds: [Double], ratio: Double) -> (
    end: Double, clips: Bool
  ) {
    let bounds = bounds.filter(\.isFinite).map { max($0, 0) }.sorted()
    let mean = max(means.max() ?? 0, 0)
    let widest = max(bounds.last ?? 0, mean)
    guard bounds.count > 1 else { return (widest, false) }
    let needed = max(mean, bounds[(bounds.count - 1) * 3 / 4])
    guard needed > 0, widest > ratio * needed else { return (widest, false) }
    return (needed * 1.3, true)
  }
}

/// What is known of a return: an estimate and, where it may be one of several values, how likely each is.
public struct KnownReturn: Sendable, Equatable {
  public var estimate: ChartEstimate
  /// `nil` where all draws are the same, or where none were kept.
  public var density: ChartDensity?

  public init(_ estimate: ChartEstimate, density: ChartDensity? = nil) {
    self.estimate = estimate
    self.density = density
  }

  /// An axis for some returns before and after the data, with room for the ends of what is believed after.
  ///
  /// Priors are often far wider than what is believed after: the axis holds the inner half of each.
  public static func domain(
    before priors: [KnownReturn], after posteriors: [KnownReturn], breakEven: Double?
  ) -> ClosedRange<Double> {
    let middles = priors.map(\.estimate.innerUpper) + [breakEven].compactMap(\.self)
    let found = RobustDomain(posteriors.map(\.estimate), also: middles).domain
    return [found.lowerBound * 1.15, found.upperBound * 1.15].rangeWithZero
  }
}

/// A density as a line: its height at ascending values.
public struct ChartDensity: Sendable, Equatable {
  public var values: [Double]
  /// In any unit that the densities of one picture share.
  public var heights: [Double]

  public init(values: [Double], heights: [Double]) {
    self.values = values
    self.heights = heights
  }

  /// The points of the line within a range, with its ends where the line crosses them.
  package func points(in range: ClosedRange<Double>) -> [(value: Double, height: Double)] {
    let all = Array(zip(values, heights)).map { (value: $0, height: $1) }
    guard var last = all.first else { return [] }
    var kept = range.contains(last.value) ? [last] : []
    for point in all.dropFirst() {
      for edge in [range.lowerBound, range.upperBound]
      where last.value < edge && edge < point.value {
        let share = (edge - last.value) / (point.value - last.value)
        kept.append((edge, last.height + share * (point.height - last.height)))
      }
      if range.contains(point.value) { kept.append(point) }
      last = point
    }
    return kept
  }
}

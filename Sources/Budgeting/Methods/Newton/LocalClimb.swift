/// The local optimum near a point that may break limits.
struct LocalClimb {
  private let problem: AllocationProblem

  init(_ problem: AllocationProblem) {
    self.problem = problem
  }

  /// `nil` where no allowed allocation is near.
  func settle(_ spends: [Double]) -> [Double]? {
    allowed(spends).map { ProjectedNewton(local(spends)).climb(from: $0) }
  }

  /// An allowed allocation near a point; `nil` where there is none.
  func allowed(_ spends: [Double]) -> [Double]? {
    Projection(local(spends)).nearest(to: spends)
  }

  /// The problem with each change made, or not made, as it nearly is.
  private func local(_ spends: [Double]) -> AllocationProblem {
    var local = problem
    local.zones = []
    local.bounds = stretches(spends)
    return local
  }

  /// Each spend's range without the changes too small to be made, on the side nearest to where it is.
  func stretches(_ spends: [Double]) -> [ClosedRange<Double>] {
    guard !problem.zones.isEmpty else { return problem.bounds }
    return problem.bounds.indices.map { index in
      let range = problem.bounds[index]
      guard let zone = problem.zone(index) else { return range }
      let spend = spends[index]
      func distance(_ part: ClosedRange<Double>) -> Double {
        max(part.lowerBound - spend, spend - part.upperBound, 0)
      }
      return zone.allowed(in: range).min { distance($0) < distance($1) } ?? range
    }
  }
}

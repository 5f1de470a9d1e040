/// The allowed allocation nearest to another, zones of small changes not looked at.
package struct Projection {
  private let problem: AllocationProblem
  private let tree: SpendTree

  package init(_ problem: AllocationProblem) {
    self.problem = problem
    tree = SpendTree(problem.rows, count: problem.count)
  }

  /// `nil` where the limits contradict each other.
  package func nearest(to spends: [Double]) -> [Double]? {
    let clamped = zip(spends, problem.bounds).map { min(max($0, $1.lowerBound), $1.upperBound) }
    if problem.infeasibility(clamped) <= 1e-13 { return clamped }
    if tree.crossing.isEmpty {
      let hulls = zip(clamped, problem.bounds).map { spend, range in
        ConcaveHull(.parabola(centre: spend), range: range, zone: nil)
      }
      return WaterFilling(tree: tree, hulls: hulls).fill(price: 0)?.spends
    }
    guard let start = FeasiblePoint.any(problem) else { return nil }
    let near = ProjectedNewton(problem) { index, spend in
      SpendCurve.parabola(centre: clamped[index]).at(spend)
    }.climb(from: start)
    return problem.infeasibility(near) <= 1e-9 ? near : start
  }
}

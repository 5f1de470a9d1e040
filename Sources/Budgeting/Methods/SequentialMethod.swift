import Settings

/// The best of several local searches by SLSQP (NLopt) with exact gradients.
package struct SequentialMethod: AllocationMethod {
  package let name = PlanMethod.slsqp

  /// The effort of one step grows with the cube of the spends, so that it is left to other methods beyond this.
  static let mostSpends = 200

  package init() {}

  package func solve(_ problem: AllocationProblem, starts: [[Double]]) -> MethodResult? {
    guard problem.count <= Self.mostSpends else { return nil }
    var best: (spends: [Double], value: Double)?
    for start in MultiStart(problem: problem).starts(starts) {
      let found = search(problem, from: start)
      let value = problem.value(found)
      if value > best?.value ?? -.infinity { best = (found, value) }
    }
    return best.map { MethodResult(spends: $0.spends) }
  }

  /// The optimum above one allowed start, with changes made or not made as they are there.
  private func search(_ problem: AllocationProblem, from start: [Double]) -> [Double] {
    let climb = LocalClimb(problem)
    let found = SequentialClimb(
      problem: problem, bounds: climb.stretches(start), scale: problem.size(start)
    ).climb(from: start) { spends, slopes in
      var total = 0.0
      for index in spends.indices {
        let point = problem.curves[index].at(spends[index])
        total += point.value - problem.price * spends[index]
        slopes[index] = point.slope - problem.price
      }
      return total
    }
    guard let allowed = climb.allowed(found), problem.value(allowed) >= problem.value(start) else {
      return start
    }
    return allowed
  }
}

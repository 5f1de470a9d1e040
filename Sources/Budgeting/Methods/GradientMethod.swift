import Settings

/// Prices of money: exact for concave curves, and by branch and bound for any others (`Dual/`, `Newton/`).
package struct GradientMethod: AllocationMethod {
  package let name = PlanMethod.gradient

  package init() {}

  package func solve(_ problem: AllocationProblem, starts: [[Double]]) -> MethodResult? {
    guard let found = Branching(problem: problem).solve(starts: starts) else { return nil }
    var spends = found.spends
    if found.prices == nil, let settled = LocalClimb(problem).settle(spends),
      problem.infeasibility(settled) <= 1e-9, problem.respectsZones(settled),
      problem.value(settled) >= found.value
    {
      spends = settled
    }
    return MethodResult(spends: spends, bound: found.bound, prices: found.prices)
  }
}

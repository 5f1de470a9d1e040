import Statistics

/// The nearest local optimum to a start, by SLSQP with exact gradients.
enum SequentialSearch {
  static func allocation(_ problem: BudgetProblem, from start: [Double]) -> [Double] {
    let budget = problem.budget
    let first = problem.repaired(start)
    let value = abs(problem.value(first))
    guard budget > 0, value > 0 else { return first }
    // Shares of the budget, and the objective in units of its first value: numbers of about 1.
    let ones = [Double](repeating: 1, count: first.count)
    let search = SequentialQuadratic(
      lower: problem.bounds.map { $0.lowerBound / budget },
      upper: problem.bounds.map { $0.upperBound / budget },
      constraints: [LinearConstraint(ones, problem.profitMargin == nil ? .equal : .atMost, 1)])
    let solution = search.minimize(from: first.map { $0 / budget }) { shares, gradient in
      var total = 0.0
      for channel in shares.indices {
        let part = problem.part(channel, at: shares[channel] * budget)
        total += part.value
        gradient[channel] = -part.slope * budget / value
      }
      return -total / value
    }
    guard solution.point.allSatisfy(\.isFinite) else { return first }
    return problem.repaired(solution.point.map { $0 * budget })
  }
}

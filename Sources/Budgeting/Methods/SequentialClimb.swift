import Statistics

/// One local search by SLSQP under a problem's limits, for any smooth objective.
struct SequentialClimb {
  let problem: AllocationProblem
  /// Ranges to stay in, within the problem's.
  let bounds: [ClosedRange<Double>]
  /// The size of the objective.
  let scale: Double
  /// How often the objective is computed at most.
  var evaluations = 500

  /// Where the search from an allowed start ends; it may miss limits by rounding.
  ///
  /// - Parameter objective: its value, with the derivative to each spend as second argument.
  func climb(
    from start: [Double], _ objective: ([Double], inout [Double]) -> Double
  ) -> [Double] {
    // Shares of the budget, and the objective in units of its size: numbers of about 1.
    let money = problem.moneyScale
    var search = SequentialQuadratic(
      lower: bounds.map { $0.lowerBound / money }, upper: bounds.map { $0.upperBound / money },
      constraints: problem.rows.flatMap(OneSidedLimit.all).map { limit in
        var coefficients = [Double](repeating: 0, count: problem.count)
        for (place, member) in limit.members.enumerated() {
          coefficients[member] += limit.weights[place]
        }
        return LinearConstraint(
          coefficients, limit.isEquality ? .equal : .atMost, limit.bound / money)
      })
    search.maximumEvaluations = evaluations
    var slopes = start
    let solution = search.minimize(from: start.map { $0 / money }) { shares, gradient in
      let value = objective(shares.map { $0 * money }, &slopes)
      for index in slopes.indices { gradient[index] = -slopes[index] * money / scale }
      return -value / scale
    }
    return solution.point.allSatisfy(\.isFinite) ? solution.point.map { $0 * money } : start
  }
}

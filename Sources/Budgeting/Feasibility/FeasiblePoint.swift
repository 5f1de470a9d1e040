/// Points that meet every bound and limit of a problem; zones of small changes are not looked at.
package enum FeasiblePoint {
  /// Any such point, or `nil` where the limits contradict each other.
  package static func any(_ problem: AllocationProblem) -> [Double]? {
    solve(problem, cost: [Double](repeating: 0, count: problem.count))
  }

  /// The least or the most that a weighted sum of spends can be.
  package static func extreme(_ problem: AllocationProblem, weights: [Double]) -> Double? {
    solve(problem, cost: weights).map { zip($0, weights).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// In units of the money scale and counted from the lower bounds, as the simplex method wants it.
  private static func solve(_ problem: AllocationProblem, cost: [Double]) -> [Double]? {
    let scale = problem.moneyScale
    let lower = problem.bounds.map(\.lowerBound)
    let rows = problem.rows.flatMap { row -> [LinearProgram.Row] in
      let entries = zip(row.members, row.weights).map { (index: $0, weight: $1) }
      let shift = row.sum(lower)
      func limit(_ relation: LinearProgram.Relation, _ bound: Double) -> LinearProgram.Row {
        LinearProgram.Row(entries: entries, relation: relation, bound: (bound - shift) / scale)
      }
      if row.lower == row.upper { return [limit(.equal, row.upper)] }
      return (row.upper.isFinite ? [limit(.atMost, row.upper)] : [])
        + (row.lower.isFinite ? [limit(.atLeast, row.lower)] : [])
    }
    let program = LinearProgram(
      cost: cost, upper: problem.bounds.map { ($0.upperBound - $0.lowerBound) / scale }, rows: rows)
    return program.solve()?.enumerated().map { index, share in
      let range = problem.bounds[index]
      return min(max(range.lowerBound + share * scale, range.lowerBound), range.upperBound)
    }
  }
}

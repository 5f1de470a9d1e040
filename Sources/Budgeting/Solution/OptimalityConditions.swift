import Glibc
import Statistics

/// What is left of the conditions for an optimum (Karush, Kuhn, Tucker) at an allocation.
///
/// At an optimum every marginal return is explained: by the prices of the limits that hold, and at a bound by the wish
/// to go beyond it. The prices that explain most are found by non-negative least squares.
package struct OptimalityConditions {
  let problem: AllocationProblem

  /// Beyond this the prices a method found are checked instead of looked for.
  static let mostSpends = 100

  package init(_ problem: AllocationProblem) {
    self.problem = problem
  }

  /// The largest part that stays unexplained, as a share of the largest marginal return.
  package func residual(_ spends: [Double], prices: [Double]? = nil) -> Double {
    residual(spends, slopes: problem.slopes(spends), prices: prices)
  }

  /// The same for an objective with other derivatives.
  func residual(_ spends: [Double], slopes: [Double], prices: [Double]? = nil) -> Double {
    let size = slopes.reduce(0) { $1.isFinite ? max($0, abs($1 + problem.price)) : $0 }
    guard size > 0 else { return 0 }
    let shares = slopes.map { $0.isFinite ? $0 / size : 1e3 }
    guard problem.count > Self.mostSpends else { return worst(unexplained(shares, spends), spends) }
    guard let prices else { return .nan }
    return worst(shares.indices.map { shares[$0] - (prices[$0] - problem.price) / size }, spends)
  }

  private var slack: Double { 1e-9 * problem.moneyScale }

  /// The wish to move that no bound explains.
  private func worst(_ left: [Double], _ spends: [Double]) -> Double {
    left.indices.reduce(0) { most, index in
      let (low, high) = edges(index, spends[index])
      if low, high { return most }
      if low { return max(most, left[index]) }
      return max(most, high ? -left[index] : abs(left[index]))
    }
  }

  /// Whether a spend is at its lower and at its upper bound; a change that is not made is at both.
  private func edges(_ index: Int, _ spend: Double) -> (low: Bool, high: Bool) {
    var range = problem.bounds[index]
    if let zone = problem.zone(index) {
      range =
        zone.allowed(in: range).first {
          $0.lowerBound <= spend + slack && $0.upperBound >= spend - slack
        } ?? range
    }
    return (spend <= range.lowerBound + slack, spend >= range.upperBound - slack)
  }

  /// Slopes less the prices of limits that hold, with the prices that leave least.
  private func unexplained(_ slopes: [Double], _ spends: [Double]) -> [Double] {
    let limits = problem.rows.flatMap(OneSidedLimit.all).filter {
      $0.isEquality || $0.excess(spends) >= -slack
    }
    guard !limits.isEmpty else { return slopes }
    var columns: [[Double]] = limits.map { limit in
      var column = [Double](repeating: 0, count: slopes.count)
      for (place, member) in limit.members.enumerated() { column[member] += limit.weights[place] }
      return column
    }
    var constrained = limits.map { !$0.isEquality }
    for index in slopes.indices {
      let (low, high) = edges(index, spends[index])
      for (isAt, sign) in [(low, -1.0), (high, 1.0)] where isAt {
        var column = [Double](repeating: 0, count: slopes.count)
        column[index] = sign
        columns.append(column)
        constrained.append(true)
      }
    }
    // A trace of ridge keeps limits that say the same from clashing.
    let gram = columns.indices.flatMap { left in
      columns.indices.map { right in
        Summation.dot(columns[left], columns[right]) + (left == right ? 1e-13 : 0)
      }
    }
    var solver = NonNegativeLeastSquares(constrained: constrained)
    _ = solver.solve(gram: gram, linear: columns.map { Summation.dot($0, slopes) })
    var left = slopes
    for (place, limit) in limits.enumerated() {
      for (position, member) in limit.members.enumerated() {
        left[member] -= solver.solution[place] * limit.weights[position]
      }
    }
    return left
  }
}

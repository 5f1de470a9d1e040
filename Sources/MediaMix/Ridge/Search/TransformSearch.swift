import Statistics

/// Searches one transform per driver together with non-negative returns.
///
/// Minimises `(y - Xb)'M(y - Xb) + penalty(b) + rho sum_c |deviation_c - centre_c|^2` by coordinate descent:
/// all candidates of one driver are tried with the returns of the others refitted, the best is
/// kept, and the drivers are swept again until none changes.
struct TransformSearch: Sendable {
  let problem: ProjectedProblem
  let candidates: CandidateColumns
  let drivers: Int
  let target: ProjectedProblem.Target
  let penalty: ReturnPenalty
  /// Penalty of each candidate column's transform.
  let transformPenalty: [Double]

  private var solver: NonNegativeLeastSquares
  private var system: [Double]
  private var linear: [Double]

  /// - Parameters:
  ///   - rho: the weight of a squared standard deviation: twice the noise variance, as the outcome of a
  ///     bootstrap draw carries the noise twice (once observed, once resampled).
  ///   - centres: per driver, what counts as usual, in standard deviations.
  init(
    _ problem: ProjectedProblem, candidates: CandidateColumns, target: ProjectedProblem.Target,
    penalty: ReturnPenalty, rho: Double, centres: [SIMD4<Double>]
  ) {
    self.problem = problem
    self.candidates = candidates
    self.target = target
    self.penalty = penalty
    drivers = centres.count
    transformPenalty = zip(centres, candidates.grids).flatMap { centre, grid in
      grid.candidates.map { candidate in
        let distance = candidate.deviation - centre
        return rho * (distance * distance).sum()
      }
    }
    solver = NonNegativeLeastSquares(constrained: Array(repeating: true, count: drivers))
    system = Array(repeating: 0, count: drivers * drivers)
    linear = Array(repeating: 0, count: drivers)
  }

  /// The best choice found from `start`.
  mutating func run(from start: [Int], sweeps: Int) -> MediaChoice {
    var choice = solve(start)
    for _ in 0..<sweeps {
      var changed = false
      for driver in 0..<drivers {
        var columns = choice.columns
        columns[driver] = bestCandidate(driver, given: choice)
        guard columns[driver] != choice.columns[driver] else { continue }
        let next = solve(columns)
        if next.loss < choice.loss {
          choice = next
          changed = true
        }
      }
      if !changed { break }
    }
    return choice
  }

  /// The returns that go with the columns, by non-negative least squares.
  private mutating func solve(_ columns: [Int]) -> MediaChoice {
    let total = problem.gram.rows
    for row in 0..<drivers {
      linear[row] = target.linear[columns[row]] + penalty.linear[row]
      for column in 0..<drivers {
        system[row + column * drivers] =
          problem.gram.values[columns[row] + columns[column] * total]
          + penalty.matrix[row + column * drivers]
      }
      // A driver without a column (all zero) and without penalty must not make the system singular.
      system[row + row * drivers] += 1e-9
    }
    _ = solver.solve(gram: system, linear: linear)
    let coefficients = solver.solution
    var loss = target.square
    for row in 0..<drivers {
      loss += transformPenalty[columns[row]] - linear[row] * coefficients[row]
    }
    return MediaChoice(columns: columns, coefficients: coefficients, loss: loss)
  }

  /// The candidate of `driver` with the lowest loss while the transforms of the others stay.
  ///
  /// For a candidate h, with the active others A: the gain is `max(0, n)^2 / s`, where
  /// `n = h'y - g'inverse(K)y_A`, `s = h'h - g'inverse(K)g`, `K` the penalised Gram matrix of A
  /// and g its products with h; `inverse(K)` enters through its Cholesky factor, for all
  /// candidates at once.
  private func bestCandidate(_ driver: Int, given choice: MediaChoice) -> Int {
    let others = (0..<drivers).filter { $0 != driver && choice.coefficients[$0] > 0 }
    guard let factor = TriangularFactor(others: others, choice: choice, search: self) else {
      return choice.columns[driver]
    }
    let count = candidates.range(driver).count
    let first = candidates.starts[driver]
    let total = problem.gram.rows
    var numerator = [Double](repeating: 0, count: count)
    var denominator = numerator
    var products = [Double](repeating: 0, count: count * others.count)
    let own = penalty.matrix[driver + driver * drivers] + 1e-9
    for index in 0..<count {
      numerator[index] = target.linear[first + index] + penalty.linear[driver]
      denominator[index] = problem.gram.values[(first + index) * (total + 1)] + own
    }
    problem.gram.values.withUnsafeBufferPointer { gram in
      products.withUnsafeMutableBufferPointer { products in
        for position in others.indices {
          let start = choice.columns[others[position]] * total + first
          let shared = penalty.matrix[driver + others[position] * drivers]
          let row = position * count
          for index in 0..<count { products[row + index] = gram[start + index] + shared }
          for earlier in 0..<position {
            let weight = factor[position, earlier]
            let source = earlier * count
            for index in 0..<count { products[row + index] -= weight * products[source + index] }
          }
          let scale = 1 / factor[position, position]
          let pull = factor.forward[position]
          for index in 0..<count {
            let value = products[row + index] * scale
            products[row + index] = value
            numerator[index] -= value * pull
            denominator[index] -= value * value
          }
        }
      }
    }
    var best = choice.columns[driver]
    var lowest = Double.infinity
    for index in 0..<count {
      let gain =
        numerator[index] > 0 && denominator[index] > 0
        ? numerator[index] * numerator[index] / denominator[index] : 0
      let loss = transformPenalty[first + index] - gain
      if loss < lowest {
        lowest = loss
        best = first + index
      }
    }
    return best
  }

  /// The Cholesky factor of the penalised Gram matrix of the active others, and `inverse(L) y_A`.
  private struct TriangularFactor {
    let size: Int
    var values: [Double]
    var forward: [Double]

    subscript(row: Int, column: Int) -> Double { values[row * size + column] }

    init?(others: [Int], choice: MediaChoice, search: TransformSearch) {
      size = others.count
      values = Array(repeating: 0, count: size * size)
      forward = Array(repeating: 0, count: size)
      let total = search.problem.gram.rows
      for row in 0..<size {
        let driver = others[row]
        let column = choice.columns[driver]
        var value = search.target.linear[column] + search.penalty.linear[driver]
        for other in 0...row {
          var sum =
            search.problem.gram.values[column + choice.columns[others[other]] * total]
            + search.penalty.matrix[driver + others[other] * search.drivers]
          for index in 0..<other {
            sum -= values[row * size + index] * values[other * size + index]
          }
          if other < row {
            values[row * size + other] = sum / values[other * size + other]
          } else {
            guard sum + 1e-9 > 0 else { return nil }
            values[row * size + row] = (sum + 1e-9).squareRoot()
          }
        }
        for index in 0..<row { value -= values[row * size + index] * forward[index] }
        forward[row] = value / values[row * size + row]
      }
    }
  }
}

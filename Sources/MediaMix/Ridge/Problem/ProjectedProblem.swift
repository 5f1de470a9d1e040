import Statistics

/// The regression on some of the periods after the baseline has been solved for.
///
/// With the baseline columns Z and their penalties L, minimising over the baseline's coefficients
/// leaves `(y - X b)' M (y - X b)` with `M = I - Z inverse(Z'Z + L) Z'`; this holds `X'MX` for all
/// candidate columns at once, so that a search never touches the periods again.
struct ProjectedProblem: Sendable {
  /// The first periods, which are fitted.
  let periods: Int
  let columns: Matrix
  /// `X'MX` over all candidates.
  let gram: Matrix
  let baseline: Matrix
  private let factor: Cholesky
  /// `inverse(Z'Z + L) Z'X`.
  private let baselineOfColumns: Matrix
  /// Degrees of freedom the baseline uses: the trace of its smoother.
  let degrees: Double

  /// `nil` when the baseline's system cannot be solved, which only values that are not finite can cause.
  init?(_ candidates: CandidateColumns, _ design: BaselineDesign, periods: Int) {
    self.periods = periods
    let baseline = design.matrix(periods: periods)
    var system = baseline.gram
    for index in design.penalties.indices { system[index, index] += design.penalties[index] }
    guard let factor = Cholesky(system) else { return nil }
    let columns =
      periods == candidates.periods
      ? candidates.matrix : ProjectedProblem.first(periods, of: candidates.matrix)
    let crossed = baseline.transposedTimes(columns)
    let solved = factor.solve(crossed)
    var gram = columns.gram
    let explained = crossed.transposedTimes(solved)
    for index in gram.values.indices { gram.values[index] -= explained.values[index] }
    let inverse = factor.inverse
    var lost = 0.0
    for index in design.penalties.indices {
      lost += design.penalties[index] * inverse[index, index]
    }
    self.baseline = baseline
    self.columns = columns
    self.gram = gram
    self.factor = factor
    baselineOfColumns = solved
    degrees = Double(design.terms.count) - lost
  }

  /// `X'My` and `y'My` of an outcome over the rows.
  func target(_ outcome: [Double]) -> Target {
    let crossed = baseline.transposedTimes(outcome)
    let solved = factor.solve(crossed)
    let direct = columns.transposedTimes(outcome)
    let shared = columnsExplained(by: crossed)
    return Target(
      linear: zip(direct, shared).map { $0 - $1 },
      square: Summation.dot(outcome, outcome) - Summation.dot(crossed, solved),
      baseline: solved)
  }

  private func columnsExplained(by crossed: [Double]) -> [Double] {
    baselineOfColumns.transposedTimes(crossed)
  }

  struct Target: Sendable {
    var linear: [Double]
    var square: Double
    /// The baseline's coefficients without media.
    var baseline: [Double]
  }

  /// The baseline's coefficients (of scaled columns) that go with a choice of media.
  func baselineCoefficients(_ target: Target, _ choice: MediaChoice) -> [Double] {
    var coefficients = target.baseline
    for (column, value) in zip(choice.columns, choice.coefficients) where value > 0 {
      for index in coefficients.indices {
        coefficients[index] -= value * baselineOfColumns[index, column]
      }
    }
    return coefficients
  }

  /// What a choice expects in each row.
  func expected(_ target: Target, _ choice: MediaChoice) -> [Double] {
    var expected = baseline.times(baselineCoefficients(target, choice))
    for (column, value) in zip(choice.columns, choice.coefficients) where value > 0 {
      let start = column * periods
      for row in expected.indices { expected[row] += value * columns.values[start + row] }
    }
    return expected
  }

  private static func first(_ periods: Int, of matrix: Matrix) -> Matrix {
    var values: [Double] = []
    values.reserveCapacity(periods * matrix.columns)
    for column in 0..<matrix.columns { values += matrix.column(column).prefix(periods) }
    return Matrix(rows: periods, columns: matrix.columns, values: values)
  }
}

/// One transform per driver, with its coefficient.
struct MediaChoice: Sendable {
  /// Index into the candidate columns, per driver.
  var columns: [Int]
  /// Returns in scaled units; never negative.
  var coefficients: [Double]
  /// Penalised sum of squares.
  var loss: Double
}

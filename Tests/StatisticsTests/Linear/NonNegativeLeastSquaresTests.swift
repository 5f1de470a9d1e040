import Statistics
import Testing

@Suite("Non-negative least squares")
struct NonNegativeLeastSquaresTests {
  struct Reference: Sendable {
    var design: Matrix
    var response: [Double]
    var constrained: [Bool]
    var solution: [Double]
  }

  static let design: Matrix = {
    var design = Matrix(rows: 8, columns: 4)
    for column in 0..<4 {
      for row in 0..<8 {
        let seed = 7 * row + 3 * column * column + row * column
        design[row, column] = Double(seed % 11 - 4)
      }
    }
    return design
  }()
  static let response: [Double] = (0..<8).map { row in Double((5 * row * row + 2) % 13 - 6) }

  /// scipy 1.17.1: `nnls(A, b)`, `lsq_linear(A, b, bounds, method="bvls")`, numpy 2.4.6 `lstsq`.
  static let references = [
    Reference(
      design: design, response: response, constrained: [true, true, true, true],
      solution: [0, 0.37852637, 0.2747292, 0]),
    Reference(
      design: design, response: response, constrained: [false, true, true, true],
      solution: [-0.27713721, 0.37717383, 0.3424218, 0]),
    Reference(
      design: design, response: response, constrained: [false, false, false, false],
      solution: [-0.04940036, 0.28938048, 0.24849313, -0.90641894]),
  ]

  @Test("agrees with scipy", arguments: references)
  func scipy(reference: Reference) {
    var solver = NonNegativeLeastSquares(constrained: reference.constrained)
    let status = solver.solve(
      gram: reference.design.gram,
      linear: reference.design.transposedTimes(reference.response))
    #expect(status == .solved)
    #expect(near(solver.solution, reference.solution, 5e-9))
  }

  @Test("meets the optimality conditions on random problems", arguments: 0..<60)
  func optimality(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let columns = 2 + random.integer(below: 40)
    let rows = columns + random.integer(below: 60)
    let constrained = (0..<columns).map { _ in random.uniform() < 0.6 }
    var solver = NonNegativeLeastSquares(constrained: constrained)
    // Several neighbouring problems, so that later ones start from an earlier active set.
    var design = random.matrix(rows: rows, columns: columns)
    let response = random.vector(rows)
    for step in 0..<4 {
      design.setColumn(step % columns, to: random.vector(rows))
      var gram = design.gram
      for column in 0..<columns { gram[column, column] += 0.01 }
      let linear = design.transposedTimes(response)
      #expect(solver.solve(gram: gram, linear: linear) == .solved)
      let slope = zip(linear, gram.times(solver.solution)).map { $0 - $1 }
      for column in 0..<columns {
        let scale = abs(linear[column]) + gram[column, column]
        if constrained[column] {
          #expect(solver.solution[column] >= 0)
          #expect(slope[column] <= 1e-9 * scale)
        }
        if !constrained[column] || solver.solution[column] > 0 {
          #expect(abs(slope[column]) <= 1e-9 * scale)
        }
      }
    }
  }

  @Test("a warm start changes the way, not the solution", arguments: 0..<20)
  func warmStart(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed), stream: 7)
    let constrained = [Bool](repeating: true, count: 12)
    var warm = NonNegativeLeastSquares(constrained: constrained)
    for _ in 0..<10 {
      let design = random.matrix(rows: 30, columns: 12)
      let linear = design.transposedTimes(random.vector(30))
      var cold = NonNegativeLeastSquares(constrained: constrained)
      #expect(warm.solve(gram: design.gram, linear: linear) == .solved)
      #expect(cold.solve(gram: design.gram, linear: linear) == .solved)
      #expect(near(warm.solution, cold.solution, 1e-9))
    }
  }

  @Test("a column that repeats another shares or takes its place")
  func duplicate() {
    let base = Array(Self.design.column(1))
    let twice = Matrix(columns: [base, base, Array(Self.design.column(2))])
    var solver = NonNegativeLeastSquares(constrained: [true, true, true])
    let status = solver.solve(
      gram: twice.gram, linear: twice.transposedTimes(Self.response))
    #expect(status == .solved)
    #expect(near(solver.solution[0] + solver.solution[1], 0.37852637, 5e-9))
    #expect(near(solver.solution[2], 0.2747292, 5e-9))
  }

  @Test("free columns that depend on each other are refused")
  func dependent() {
    let base = Array(Self.design.column(1))
    let twice = Matrix(columns: [base, base])
    var solver = NonNegativeLeastSquares(constrained: [false, false])
    let status = solver.solve(
      gram: twice.gram, linear: twice.transposedTimes(Self.response))
    #expect(status == .singular)
  }

  @Test("values that are not finite are refused")
  func notFinite() {
    var solver = NonNegativeLeastSquares(constrained: [false, true])
    #expect(solver.solve(gram: [.nan, 0, 0, 1], linear: [1, 1]) == .singular)
  }

  @Test("a column of zeros stays at zero")
  func zeros() {
    var solver = NonNegativeLeastSquares(constrained: [true, true])
    #expect(solver.solve(gram: [0, 0, 0, 2], linear: [0, 4]) == .solved)
    #expect(near(solver.solution, [0, 2]))
  }
}

import Statistics
import Testing

@Suite("Least squares")
struct LeastSquaresTests {
  @Test("a line through points on it is found exactly")
  func line() throws {
    let design = Matrix(columns: [[1, 1, 1, 1], [0, 1, 2, 3]])
    let fit = try #require(LeastSquares(design: design, response: [1, 3, 5, 7]))
    #expect(near(fit.coefficients, [1, 2]))
    #expect(near(fit.residuals, [0, 0, 0, 0]))
  }

  @Test("agrees with numpy")
  func numpy() throws {
    let fit = try #require(
      LeastSquares(
        design: NonNegativeLeastSquaresTests.design,
        response: NonNegativeLeastSquaresTests.response))
    // numpy 2.4.6: `np.linalg.lstsq(A, b)[0]`.
    #expect(near(fit.coefficients, [-0.04940036, 0.28938048, 0.24849313, -0.90641894], 5e-9))
  }

  @Test("residuals are orthogonal to the design", arguments: 0..<10)
  func orthogonal(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let design = random.matrix(rows: 40, columns: 6)
    let fit = try #require(LeastSquares(design: design, response: random.vector(40)))
    #expect(design.transposedTimes(fit.residuals).allSatisfy { abs($0) < 1e-10 })
  }

  @Test("dependent columns and too few rows have no answer")
  func refused() {
    let twice = Matrix(columns: [[1, 2, 4], [2, 4, 8]])
    #expect(LeastSquares(design: twice, response: [1, 2, 3]) == nil)
    #expect(LeastSquares(design: Matrix(columns: [[1], [2]]), response: [1]) == nil)
  }
}

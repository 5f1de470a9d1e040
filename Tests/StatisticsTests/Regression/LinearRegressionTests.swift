import Statistics
import Testing

@Suite("Least squares")
struct LinearRegressionTests {
  @Test("a copy of a column gets no coefficient and changes nothing else")
  func copies() throws {
    var random = SeededGenerator(seed: 1)
    let (outcome, first) = (random.vector(30), random.vector(30))
    let constant = [Double](repeating: 1, count: 30)
    let plain = try #require(LinearRegression(outcome, on: [constant, first]))
    let double = try #require(
      LinearRegression(outcome, on: [constant, first, first.map { 2 * $0 }]))
    #expect(double.coefficients[2] == nil)
    #expect(double.standardErrors[2] == nil)
    #expect(double.coefficients.prefix(2) == plain.coefficients.prefix(2))
    #expect(double.residualFreedom == 28)
  }

  @Test("coefficients of exact data are exact, with no error")
  func exact() throws {
    let x = (0..<10).map(Double.init)
    let fit = try #require(
      LinearRegression(x.map { 4 - 2 * $0 }, on: [x.map { _ in 1 }, x]))
    #expect(near(fit.coefficients.compactMap { $0 }, [4, -2]))
    #expect(near(try #require(fit.rSquared), 1))
  }

  @Test("without a constant R² is measured around 0")
  func origin() throws {
    let fit = try #require(LinearRegression([1, 2, 4], on: [[1, 2, 3]], hasConstant: false))
    #expect(near(fit.totalSquares, 21))
    #expect(near(try #require(fit.coefficients[0]), 17.0 / 14))
  }

  @Test("there is nothing to fit without columns or with numbers that are not finite")
  func refused() {
    #expect(LinearRegression([1, 2], on: []) == nil)
    #expect(LinearRegression([1, .infinity], on: [[1, 1]]) == nil)
    #expect(LinearRegression([1, 2], on: [[1, .nan]]) == nil)
    #expect(LinearRegression([1, 2], on: [[0, 0]]) == nil)
  }

  @Test("with as many columns as rows there are no standard errors")
  func saturated() throws {
    let fit = try #require(LinearRegression([1, 3], on: [[1, 1], [0, 1]]))
    #expect(fit.standardErrors == [nil, nil])
    #expect(fit.adjustedRSquared == nil)
    #expect(fit.overall == nil)
  }
}

import Statistics
import Testing

@Suite("Variance inflation")
struct VarianceInflationTests {
  @Test("agrees with statsmodels")
  func statsmodels() {
    let saw = ReferenceSeries.saw.values
    let near4 = saw.enumerated().map { $1 + 0.3 * Double(5 * $0 % 7) }
    let design = Matrix(columns: [
      saw, ReferenceSeries.drift.values, ReferenceSeries.skewed.values, near4,
    ])
    // statsmodels 0.15.0: `variance_inflation_factor(add_constant(X), k)`.
    let expected = [
      32.555421461281654, 1.0160363396871843, 1.0475097756325578, 32.57821818931177,
    ]
    #expect(near(VarianceInflation.factors(design), expected, 1e-11))
  }

  @Test("two columns inflate each other by 1 / (1 - r^2)", arguments: 0..<10)
  func pair(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let first = random.vector(50)
    let second = first.map { $0 + random.normal() }
    let correlation = Moments.correlation(first, second)
    let expected = 1 / (1 - correlation * correlation)
    #expect(
      near(
        VarianceInflation.factors(Matrix(columns: [first, second])), [expected, expected], 1e-10))
  }

  @Test("columns that others determine are infinite, the rest are not")
  func dependent() {
    let saw = ReferenceSeries.saw.values
    let drift = ReferenceSeries.drift.values
    let factors = VarianceInflation.factors(
      Matrix(columns: [saw, saw.map { 3 * $0 + 1 }, drift, [Double](repeating: 0.1, count: 40)]))
    #expect(factors[0] == .infinity && factors[1] == .infinity && factors[3] == .infinity)
    #expect(factors[2] < 1.1)
  }

  @Test("one column alone has no inflation")
  func single() {
    #expect(near(VarianceInflation.factors(Matrix(columns: [[1, 2, 4]])), [1]))
  }
}

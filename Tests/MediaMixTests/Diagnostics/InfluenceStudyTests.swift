import MediaMix
import Statistics
import Testing

@Suite("Influence study")
struct InfluenceStudyTests {
  /// A Bayesian linear model with known noise, whose posterior is drawn from exactly.
  @Test("leverage from draws is the diagonal of the shrunk hat matrix", arguments: [0.0, 30])
  func hatMatrix(penalty: Double) throws {
    var random = SeededGenerator(seed: 12)
    let (rows, deviation) = (60, 2.0)
    let columns = [
      [Double](repeating: 1, count: rows), (0..<rows).map { _ in random.normal() },
      (0..<rows).map { _ in random.uniform(0, 3) },
    ]
    let design = Matrix(columns: columns)
    var precision = design.gram
    for index in 1..<3 { precision[index, index] += penalty }
    let factor = try #require(Cholesky(precision))
    let outcome = (0..<rows).map { row in
      50 + 3 * columns[1][row] + deviation * random.normal()
    }
    let centre = factor.solve(design.transposedTimes(outcome))
    let spread = factor.inverseTransposedFactor
    let count = 6_000
    var (sums, squares) = ([Double](repeating: 0, count: rows), [Double](repeating: 0, count: rows))
    for _ in 0..<count {
      let step = spread.times((0..<3).map { _ in deviation * random.normal() })
      for (row, value) in design.times(step).enumerated() {
        sums[row] += value
        squares[row] += value * value
      }
    }
    var study = StudyCase(periods: rows)
    study.outcome = outcome
    study.media = []
    study.baseline = design.times(centre)
    study.draws = [Draw(coefficients: [], channels: [], noise: deviation)]
    study.variances = (0..<rows).map { row in
      squares[row] / Double(count) - (sums[row] / Double(count)) * (sums[row] / Double(count))
    }
    let found = try study.diagnostics.influence.get()
    let inverse = factor.inverse
    for row in 0..<rows {
      let values = columns.map { $0[row] }
      let exact = Summation.dot(values, inverse.times(values))
      // The variance of 6,000 draws is known to 2 %; five deviations are allowed.
      #expect(abs(found.leverage[row] - exact) < 0.1 * exact)
    }
    #expect(penalty > 0 || abs(found.parameters - 3) < 0.15)
    #expect(penalty == 0 || found.parameters < 2.5)
  }

  @Test("a week far off its expectation moves the fit most and is no chance")
  func outlier() throws {
    var study = StudyCase()
    study.outcome[70] += 90
    let found = try study.diagnostics.influence.get()
    #expect(found.strongest.first == 70)
    #expect(found.strongest.count == 10)
    #expect((found.outlierProbability ?? 1) < 0.001)
    #expect(found.aboveCookLimit >= 1)
    let plain = try StudyCase().diagnostics.influence.get()
    #expect((plain.outlierProbability ?? 0) > 0.05)
  }

  @Test("a model that follows every week has no freedom left to judge by")
  func flexible() {
    var study = StudyCase()
    study.variances = study.variances.map { _ in 1e9 }
    #expect(study.diagnostics.influence == .failure(.noFreedom))
  }

  @Test("one week with leverage 1 leaves the others theirs")
  func oneWeek() throws {
    var study = StudyCase()
    study.variances[9] = 1e9
    let found = try study.diagnostics.influence.get()
    #expect(found.leverage[9] == 1)
    #expect(found.cookDistance[9] == nil)
    #expect(found.cookDistance[10] != nil)
    #expect(!found.strongest.contains(9))
  }
}

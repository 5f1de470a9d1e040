import Statistics
import Testing

@Suite("Influence of single rows")
struct InfluenceTests {
  private static func problem(seed: UInt64) -> (outcome: [Double], columns: [[Double]]) {
    var random = SeededGenerator(seed: seed)
    let columns = [[Double](repeating: 1, count: 30), random.vector(30), random.vector(30)]
    return (random.vector(30), columns)
  }

  @Test("Cook's distance is how far the fit moves when the row is left out", arguments: 1...8)
  func cook(seed: UInt64) throws {
    let (outcome, columns) = Self.problem(seed: seed)
    let whole = try #require(LinearRegression(outcome, on: columns))
    let influence = try #require(Influence(whole))
    let row = Int(seed) * 3
    func without(_ values: [Double]) -> [Double] {
      var values = values
      values.remove(at: row)
      return values
    }
    let part = try #require(LinearRegression(without(outcome), on: columns.map(without)))
    let moved = outcome.indices.map { index in
      columns.indices.reduce(0.0) {
        $0 + columns[$1][index] * ((whole.coefficients[$1] ?? 0) - (part.coefficients[$1] ?? 0))
      }
    }
    let variance = try #require(whole.residualVariance)
    let expected = Summation.dot(moved, moved) / (3 * variance)
    #expect(near(try #require(influence.cookDistance[row]), expected, 1e-9))
  }

  @Test("a row that a column of its own explains has leverage 1 and no studentised residual")
  func ownColumn() throws {
    var (outcome, columns) = Self.problem(seed: 3)
    outcome[4] = 100
    columns.append(outcome.indices.map { $0 == 4 ? 1 : 0 })
    let influence = try #require(
      LinearRegression(outcome, on: columns).flatMap { Influence($0) })
    #expect(near(influence.leverage[4], 1))
    #expect(influence.internallyStudentized[4] == nil)
    #expect(influence.externallyStudentized[4] == nil)
    #expect(influence.cookDistance[4] == nil)
    #expect(influence.cookDistance[5] != nil)
  }

  @Test("needs residuals and degrees of freedom")
  func refused() {
    #expect(Influence(residuals: [0, 0, 0], leverage: [0.3, 0.3, 0.4], parameters: 1) == nil)
    #expect(Influence(residuals: [1, -1, 0], leverage: [0.7, 0.7, 0.6], parameters: 2) == nil)
    #expect(Influence(residuals: [1, .nan, 0], leverage: [0.3, 0.3, 0.4], parameters: 1) == nil)
  }
}

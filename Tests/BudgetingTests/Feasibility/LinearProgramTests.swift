import Budgeting
import Statistics
import Testing

@Suite("Allowed points")
struct FeasiblePointTests {
  @Test("are found where there are any, and lie inside every limit", arguments: 0..<60)
  func found(seed: Int) throws {
    let problem = RandomProblem(seed: seed, channels: 6, shape: .concave, limits: .crossing).problem
    let point = try #require(FeasiblePoint.any(problem))
    #expect(problem.infeasibility(point) <= 1e-9)
    let near = try #require(Projection(problem).nearest(to: problem.bounds.map(\.upperBound)))
    #expect(problem.infeasibility(near) <= 1e-9)
  }

  @Test("there is none where limits contradict each other")
  func none() {
    let curves = [SpendCurve](repeating: .parabola(centre: 0), count: 2)
    var problem = AllocationProblem(
      curves: curves, bounds: [0...10, 0...10], rows: [SpendRow(sum: [0, 1], lower: 21)])
    #expect(FeasiblePoint.any(problem) == nil)
    #expect(AllocationSolver().solve(problem) == nil)
    problem.rows = [
      SpendRow(sum: [0, 1], lower: 15, upper: 15), SpendRow([0, 1], weights: [1, -0.1], upper: 0),
    ]
    #expect(FeasiblePoint.any(problem) == nil)
  }

  @Test("the least and the most total under limits, by hand")
  func extremes() throws {
    let curves = [SpendCurve](repeating: .parabola(centre: 0), count: 3)
    // The first is at most half the second, the last two share at most 12.
    let problem = AllocationProblem(
      curves: curves, bounds: [1...10, 0...10, 3...10],
      rows: [SpendRow([0, 1], weights: [1, -0.5], upper: 0), SpendRow(sum: [1, 2], upper: 12)])
    let least = try #require(FeasiblePoint.extreme(problem, weights: [1, 1, 1]))
    let most = try #require(FeasiblePoint.extreme(problem, weights: [-1, -1, -1]))
    #expect(abs(least - 6) < 1e-9)
    #expect(abs(most + 16.5) < 1e-9)
  }
}

import Budgeting
import Statistics
import Testing

@Suite("Changes too small to be worth making")
struct SmallestChangeTests {
  @Test("are not made, and of all allowed combinations the best is found", arguments: 0..<25)
  func combinations(seed: Int) throws {
    var problem = RandomProblem(
      seed: seed, channels: 4, shape: seed % 2 == 0 ? .concave : .shaped, limits: .total
    ).problem
    var random = SeededGenerator(seed: UInt64(seed), stream: 8)
    let now = try #require(
      Projection(problem).nearest(
        to: problem.bounds.map { $0.upperBound * random.uniform(0.2, 0.5) }))
    problem.zones = now.map { DeadZone(centre: $0, reach: 0.25 * $0) }
    let found = try #require(AllocationSolver().solve(problem))
    #expect(problem.respectsZones(found.spends))
    #expect(found.statement.infeasibility <= 1e-9)
    // Every channel below, at or above its zone: each combination on its own has no zones.
    var best = -Double.infinity
    for combination in 0..<81 {
      var part = problem
      part.zones = []
      var code = combination
      for channel in 0..<4 {
        let range = problem.bounds[channel]
        let parts = [
          range.lowerBound...max(range.lowerBound, 0.75 * now[channel]),
          now[channel]...now[channel],
          min(range.upperBound, 1.25 * now[channel])...range.upperBound,
        ]
        part.bounds[channel] = parts[code % 3]
        code /= 3
      }
      guard FeasiblePoint.any(part) != nil, let other = AllocationSolver().solve(part),
        problem.respectsZones(other.spends)
      else { continue }
      best = max(best, other.value)
    }
    #expect(found.value >= best - 1e-6 * abs(best))
  }
}

import Budgeting
import Settings
import Statistics
import Testing

@Suite("The best allocation is found, whatever the curves and limits")
struct OptimumSearchTests {
  static let problems = [8, 20].flatMap { channels in
    [RandomProblem.Shape.concave, .shaped].flatMap { shape in
      [RandomProblem.Limits.total, .groups, .crossing].flatMap { limits in
        (0..<(channels == 8 ? 40 : 12)).map {
          RandomProblem(seed: $0, channels: channels, shape: shape, limits: limits)
        }
      }
    }
  }

  @Test("allowed to 1e-6 of the money, and no local search from random starts finds 0.01 % more")
  func randomStarts() throws {
    for random in Self.problems {
      let problem = random.problem
      let found = try #require(
        AllocationSolver().solve(problem), "\(random.testDescription)")
      #expect(problem.infeasibility(found.spends) <= 1e-9, "\(random.testDescription)")
      #expect(found.statement.infeasibility <= 1e-9)
      var generator = SeededGenerator(seed: 77, stream: UInt64(random.seed))
      var best = -Double.infinity
      for _ in 0..<12 {
        guard let start = RandomProblem.start(problem, &generator) else { continue }
        best = max(best, problem.value(ProjectedNewton(problem).climb(from: start)))
      }
      #expect(found.value >= best - 1e-4 * abs(best), "\(random.testDescription)")
      if let gap = found.statement.provenGap, random.limits != .crossing {
        #expect(gap <= 1e-4, "\(random.testDescription)")
      }
      if random.shape == .concave {
        #expect(found.statement.kktResidual <= 1e-6, "\(random.testDescription)")
        #expect(found.value >= best - 1e-9 * abs(best), "\(random.testDescription)")
      }
    }
  }

  @Test("three channels: no allocation on a fine grid is better", arguments: 0..<60)
  func grid(seed: Int) throws {
    let random = RandomProblem(
      seed: seed, channels: 3, shape: seed % 3 == 0 ? .concave : .shaped,
      limits: seed % 2 == 0 ? .total : .groups)
    let problem = random.problem
    let total = problem.rows[0].upper
    let found = try #require(AllocationSolver().solve(problem))
    let steps = 150
    func place(_ channel: Int, _ step: Int) -> Double {
      let range = problem.bounds[channel]
      return range.lowerBound + (range.upperBound - range.lowerBound) * Double(step) / Double(steps)
    }
    let values = (0..<2).map { channel in
      (0...steps).map { problem.curves[channel].at(place(channel, $0)).value }
    }
    var best = -Double.infinity
    for first in 0...steps {
      for second in 0...steps {
        let spends = [
          place(0, first), place(1, second), total - place(0, first) - place(1, second),
        ]
        guard problem.bounds[2].contains(spends[2]),
          problem.rows.dropFirst().allSatisfy({ row in
            let sum = row.members.reduce(0) { $0 + spends[$1] }
            return sum >= row.lower && sum <= row.upper
          })
        else { continue }
        best = max(
          best, values[0][first] + values[1][second] + problem.curves[2].at(spends[2]).value)
      }
    }
    #expect(found.value >= best * (1 - 1e-9))
  }

  @Test(
    "every method by name is close to the best on concave curves", arguments: PlanMethod.allCases)
  func named(method: PlanMethod) throws {
    let choice = try #require(PlanMethodChoice(rawValue: method.rawValue))
    for seed in 0..<10 {
      for limits in [RandomProblem.Limits.total, .groups, .crossing] {
        let problem = RandomProblem(seed: seed, channels: 8, shape: .concave, limits: limits)
          .problem
        let best = try #require(AllocationSolver().solve(problem))
        let found = try #require(AllocationSolver(choice).solve(problem))
        #expect(found.method == method)
        #expect(found.value >= best.value * (1 - 1e-4))
        #expect(problem.infeasibility(found.spends) <= 1e-9)
        if method == .slsqp { #expect(found.value >= best.value * (1 - 1e-6)) }
      }
    }
  }

  @Test("methods are compared when asked for, and the gap to the best is told")
  func compared() throws {
    let problem = RandomProblem(seed: 5, channels: 8, shape: .shaped, limits: .groups).problem
    let found = try #require(AllocationSolver(.auto, compares: true).solve(problem))
    #expect(found.statement.others.map(\.method) == [.slsqp, .greedy])
    #expect(found.statement.others.allSatisfy { $0.difference <= 1e-9 })
    #expect(found.statement.gapToBest <= 1e-9)
    let greedy = try #require(AllocationSolver(.greedy, compares: true).solve(problem))
    #expect(greedy.method == .greedy)
    #expect(abs(greedy.statement.gapToBest - (found.value - greedy.value) / found.value) < 1e-6)
  }

  @Test("a price of money leaves unspent what does not pay", arguments: 0..<20)
  func price(seed: Int) throws {
    var problem = RandomProblem(seed: seed, channels: 6, shape: .shaped, limits: .total).problem
    problem.rows = [SpendRow(sum: Array(0..<6), upper: problem.rows[0].upper)]
    problem.price = 1.5
    let found = try #require(AllocationSolver().solve(problem))
    var generator = SeededGenerator(seed: 3, stream: UInt64(seed))
    for _ in 0..<20 {
      guard let start = RandomProblem.start(problem, &generator) else { continue }
      let other = problem.value(ProjectedNewton(problem).climb(from: start))
      #expect(found.value >= other - 1e-9 * abs(other))
    }
  }

  @Test("2,080 weekly slots of 40 channels with limits on each channel are shared out exactly")
  func many() throws {
    var random = SeededGenerator(seed: 4)
    var problem = AllocationProblem(curves: [], bounds: [])
    for channel in 0..<40 {
      let level = random.uniform(100, 5_000)
      for _ in 0..<52 {
        problem.curves.append(
          .hill(
            HillCurve(
              effect: level * random.uniform(1, 4), half: level * random.uniform(0.5, 2),
              slope: random.uniform(0.6, 1))))
        problem.bounds.append(0...4 * level)
      }
      let members = Array(channel * 52..<(channel + 1) * 52)
      problem.rows.append(SpendRow(sum: members, lower: 26 * level, upper: 70 * level))
    }
    let total = problem.bounds.reduce(0) { $0 + $1.upperBound } / 4
    problem.rows.append(SpendRow(sum: Array(0..<2_080), lower: total, upper: total))
    let found = try #require(AllocationSolver().solve(problem))
    #expect(found.method == .gradient)
    #expect(found.statement.kktResidual <= 1e-6)
    #expect(found.statement.infeasibility <= 1e-9)
    #expect(try #require(found.statement.provenGap) <= 1e-9)
  }
}

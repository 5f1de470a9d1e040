import Budgeting
import MediaMix
import Settings
import Statistics
import Testing

@Suite("The best pattern of a channel's spend")
struct FlightSearchTests {
  private func check(_ problem: FlightProblem, _ money: [Double]) {
    #expect(abs(money.reduce(0, +) - problem.total) <= 1e-9 * problem.total)
    for (amount, range) in zip(money, problem.bounds) { #expect(range.contains(amount)) }
  }

  @Test("It meets the conditions for an optimum on concave curves", arguments: 0..<30)
  func concaveOptimum(_ seed: Int) {
    let saturations: [SaturationKind] = [.hill, .logistic, .michaelisMenten, .tanh]
    let form = ResponseForm(
      adstock: AdstockKind.allCases[seed % AdstockKind.allCases.count],
      saturation: saturations[seed % saturations.count],
      order: seed % 5 == 4 ? .saturationFirst : .adstockFirst)
    let sample = FlightSample(
      seed: seed, form: form, window: 52, history: 52, exposed: seed % 3 == 0)
    let problem = sample.problem(share: seed % 2 == 0 ? 1 : 1.3)
    let flight = FlightSearch(problem).solve()
    check(problem, flight.money)
    let there = FlightSample.value(problem, flight.money)
    let allowed = SharedTotal(bounds: problem.bounds, total: problem.total)
    #expect(allowed.residual(flight.money, slopes: there.slopes) <= 1e-6)
    #expect(there.value >= FlightSample.value(problem, problem.usual).value)
  }

  @Test("No pattern of a fine grid over three periods is better", arguments: 0..<16)
  func bruteForce(_ seed: Int) {
    let isShaped = seed % 2 == 1
    let sample = FlightSample(
      seed: seed, form: ResponseForm(adstock: seed % 4 < 2 ? .geometric : .none), window: 3,
      draws: 5, slopes: isShaped ? 2...4 : 0.7...1, exposed: true)
    let problem = sample.problem(share: 0.8, change: 1, tail: 4)
    let flight = FlightSearch(problem).solve()
    check(problem, flight.money)
    let found = FlightSample.value(problem, flight.money).value
    let steps = 160
    var best = -Double.infinity
    for first in 0...steps {
      for second in 0...steps {
        let one = problem.bounds[0].upperBound * Double(first) / Double(steps)
        let two = problem.bounds[1].upperBound * Double(second) / Double(steps)
        let three = problem.total - one - two
        guard problem.bounds[2].contains(three) else { continue }
        best = max(best, FlightSample.value(problem, [one, two, three]).value)
      }
    }
    #expect(found >= best - 1e-9 * abs(best))
  }

  @Test("SLSQP finds nothing better over a quarter", arguments: 0..<16)
  func sequentialQuadratic(_ seed: Int) {
    let isShaped = seed % 2 == 1
    let sample = FlightSample(seed: 100 + seed, slopes: isShaped ? 1.5...3 : 0.7...1)
    let problem = sample.problem(share: isShaped ? 0.7 : 1)
    let flight = FlightSearch(problem).solve()
    check(problem, flight.money)
    let unit = problem.total / 13
    let size = FlightSample.value(problem, problem.usual).value
    let search = SequentialQuadratic(
      lower: problem.bounds.map { $0.lowerBound / unit },
      upper: problem.bounds.map { $0.upperBound / unit },
      constraints: [LinearConstraint([Double](repeating: 1, count: 13), .equal, 13)])
    let found = search.minimize(from: problem.usual.map { $0 / unit }) { place, gradient in
      let there = FlightSample.value(problem, place.map { $0 * unit })
      for index in gradient.indices { gradient[index] = -there.slopes[index] * unit / size }
      return -there.value / size
    }
    let mine = FlightSample.value(problem, flight.money).value / size
    #expect(mine >= -found.value - 1e-8)
    if !isShaped { #expect(abs(mine + found.value) <= 1e-8) }
  }

  @Test(
    "S-shaped curves within wide bounds: climbs from random starts find at most a hundredth more",
    arguments: 0..<12)
  func shapedOptimum(_ seed: Int) {
    let sample = FlightSample(
      seed: 200 + seed, form: ResponseForm(adstock: seed % 3 == 0 ? .none : .geometric),
      window: 26, draws: 10, slopes: 1.5...4)
    let problem = sample.problem(share: 0.6, change: 1)
    let flight = FlightSearch(problem).solve()
    check(problem, flight.money)
    let found = FlightSample.value(problem, flight.money).value
    let allowed = SharedTotal(bounds: problem.bounds, total: problem.total)
    var random = SeededGenerator(seed: UInt64(seed), stream: 77)
    let all = Array(0..<problem.response.drawCount)
    for _ in 0..<30 {
      let start = allowed.nearest(
        to: problem.bounds.map { $0.upperBound * (random.uniform() < 0.5 ? 0 : 1) })
      let end = SpectralClimb(allowed: allowed) { money, slopes in
        problem.value(money, draws: all, slopes: &slopes)
      }.climb(from: start)
      #expect(found >= end.value * (1 - 1e-2))
    }
  }

  @Test("Even spend that cannot be spread better stays as it is")
  func evenStays() {
    var sample = FlightSample(seed: 5, window: 26, history: 60)
    sample.channel.spend = sample.channel.spend.map { _ in 1_000 }
    let problem = sample.problem(tail: 40)
    let flight = FlightSearch(problem).solve()
    for money in flight.money { #expect(abs(money - 1_000) <= 2) }
  }

  @Test("Periods without spend stay without, and no limits but today's pattern leave it")
  func silentPeriods() {
    var sample = FlightSample(seed: 6)
    for period in sample.periods where period % 3 == 0 { sample.channel.spend[period] = 0 }
    let flight = FlightSearch(sample.problem()).solve()
    for (place, period) in sample.periods.enumerated() where period % 3 == 0 {
      #expect(flight.money[place] == 0)
    }
    let fixed = FlightSearch(sample.problem(change: 0)).solve()
    for (money, usual) in zip(fixed.money, sample.current) { #expect(abs(money - usual) <= 1e-9) }
  }
}

import Budgeting
import MediaMix
import Settings
import Statistics
import Testing

@Suite("The risk dial")
struct RiskTests {
  @Test("weights by rank: the mean, the worst tenth, a hat around the quantile")
  func weights() {
    let mean = RiskWeights(RiskSettings(), count: 4).byRank
    #expect(mean == [0.25, 0.25, 0.25, 0.25])
    let tail = RiskWeights(RiskSettings(measure: .cvar, level: 0.3), count: 5).byRank
    // One and a half of five draws: 1/1.5 and 0.5/1.5.
    #expect(zip(tail, [2.0 / 3, 1.0 / 3, 0, 0, 0]).allSatisfy { abs($0 - $1) < 1e-12 })
    let middle = RiskWeights(RiskSettings(measure: .quantile, level: 0.5), count: 101).byRank
    #expect(abs(middle.reduce(0, +) - 1) < 1e-12)
    let place = middle.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    #expect(abs(place - 50) < 1e-9)
  }

  static func tables(_ seed: UInt64) -> [ResponseTable] {
    var random = SeededGenerator(seed: seed)
    return (0..<3).map { _ in
      let spends = [0.0, 20, 50, 100, 150, 200]
      let draws = (0..<60).map { _ in (random.uniform(200, 900), random.uniform(40, 160)) }
      return ResponseTable(
        spends: spends,
        values: spends.map { spend in
          draws.map { effect, half in
            WindowResponse.Value(
              response: effect * spend / (spend + half),
              derivative: effect * half / ((spend + half) * (spend + half)))
          }
        }, current: 1)
    }
  }

  @Test("the derivative is that of the measure", arguments: RiskMeasure.allCases)
  func derivative(measure: RiskMeasure) {
    let measured = RiskMeasured(
      tables: Self.tables(3), price: 0.7, current: [100, 100, 100],
      risk: RiskSettings(measure: measure, level: 0.2))
    #expect(abs(measured.value([100, 100, 100]).value) < 1e-9)
    for spends in [[90.0, 120, 70], [33, 150, 101], [140, 60, 95]] {
      let slopes = measured.value(spends).slopes
      for index in 0..<3 {
        let step = 1e-6
        var (near, far) = (spends, spends)
        near[index] -= step
        far[index] += step
        let difference = (measured.value(far).value - measured.value(near).value) / (2 * step)
        #expect(abs(slopes[index] - difference) <= 1e-5 * max(1, abs(difference)))
      }
    }
  }

  @Test(
    "the plan for the worst draws gains more in them than the plan for the mean",
    arguments: [RiskMeasure.cvar, .quantile])
  func careful(measure: RiskMeasure) throws {
    for seed in 0..<4 {
      let analysis = randomAnalysis(seed: seed, channels: 5, draws: 80, periods: 60)
      var settings = BudgetSettings()
      settings.shift = 0.6
      let bold = try #require(try Planner.plan(analysis, settings: settings, threads: 1))
      settings.risk = RiskSettings(measure: measure, level: 0.1)
      let careful = try #require(try Planner.plan(analysis, settings: settings, threads: 1))
      func tail(_ plan: Plan) -> Double {
        let sorted = plan.gainDraws.sorted()
        let weights = RiskWeights(settings.risk, count: sorted.count).byRank
        return zip(sorted, weights).reduce(0) { $0 + $1.0 * $1.1 }
      }
      let size = 1e-4 * abs(bold.current.response.mean)
      #expect(tail(careful) >= tail(bold) - size)
      #expect(careful.gain.mean <= bold.gain.mean + size)
      #expect(abs(try #require(careful.guardedGain) - tail(careful)) <= size)
      #expect(tail(careful) >= -size)
      #expect(abs(careful.recommended.spend - careful.budget) <= 1e-6 * careful.budget)
    }
  }
}

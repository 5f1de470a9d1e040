import Budgeting
import MediaMix
import Settings
import Statistics
import Testing

@Suite("The plan is the best one")
struct OptimumTests {
  @Test("no allocation on a fine grid beats it", arguments: 0..<12)
  func bruteForce(seed: Int) throws {
    let analysis = randomAnalysis(seed: seed, channels: 3, draws: 8)
    var settings = BudgetSettings()
    settings.shift = 0.6
    let plan = try #require(try Planner.plan(analysis, settings: settings, threads: 1))
    let ordered = analysis.channels.map { channel in
      plan.channels.first { $0.channel == channel.name }
    }.compactMap { $0 }
    let steps = 60
    // The exact mean responses on the grid; the third channel takes what is left.
    let responses = (0..<3).map { analysis.windowResponse(channel: $0) }
    let grids = (0..<2).map { channel in
      (0...steps).map { step -> (spend: Double, response: Double) in
        let (low, high) = (ordered[channel].lowerBound, ordered[channel].upperBound)
        let spend = low + (high - low) * Double(step) / Double(steps)
        return (spend, responses[channel].mean(at: spend / responses[channel].spend).response)
      }
    }
    var best = 0.0
    for first in grids[0] {
      for second in grids[1] {
        let rest = plan.budget - first.spend - second.spend
        guard rest >= ordered[2].lowerBound, rest <= ordered[2].upperBound else { continue }
        let third = responses[2].mean(at: rest / responses[2].spend).response
        best = max(best, first.response + second.response + third)
      }
    }
    let found = exactResponse(analysis, ordered.map(\.recommended))
    #expect(found >= best * (1 - 1e-6))
    #expect(abs(plan.recommended.response.mean - found) <= 1e-9 * found)
  }

  @Test(
    "concave curves: one return of the last unit, higher at upper and lower at lower bounds",
    arguments: 0..<25)
  func optimalityConditions(seed: Int) throws {
    let analysis = randomAnalysis(seed: seed, channels: 2 + seed % 8, concave: true)
    let plan = try #require(
      try Planner.plan(analysis, settings: BudgetSettings(), threads: 2))
    let inner = plan.channels.filter { !$0.atBound }
    let level =
      plan.marginalReturn
      ?? Moments.mean(plan.channels.compactMap(\.marginalReturn))
    for channel in inner {
      let slope = try #require(channel.marginalReturn)
      #expect(abs(slope - level) <= 2e-3 * level)
    }
    if plan.marginalReturn != nil {
      for channel in plan.channels where channel.atBound {
        let slope = try #require(channel.marginalReturn)
        if channel.recommended == channel.upperBound { #expect(slope >= level * (1 - 2e-3)) }
        if channel.recommended == channel.lowerBound { #expect(slope <= level * (1 + 2e-3)) }
      }
    }
  }

  @Test("an S-shaped curve at its foot does not trap the search")
  func steepFoot() throws {
    // Both curves take off far above today's spend: all money on one of them beats an even split,
    // although every small step away from it looks worse.
    let spend = [Double](repeating: 100, count: 60)
    func channel(_ name: String, effect: Double) -> SampleChannel {
      SampleChannel(
        name: name, spend: spend, decay: 0, halfSaturation: 1.6, slope: 3, effect: effect, spread: 0
      )
    }
    let analysis = sampleAnalysis(
      [channel("a", effect: 10), channel("b", effect: 10.5)], draws: 2, window: 0..<60)
    var settings = BudgetSettings()
    settings.shift = 1
    let plan = try #require(try Planner.plan(analysis, settings: settings, threads: 1))
    #expect(plan.channels[0].channel == "b")
    #expect(plan.channels[0].recommended == 12_000)
    #expect(plan.channels[1].recommended == 0)
  }

  @Test("twins keep their equal split")
  func twins() throws {
    let spend = (0..<60).map { 100 + Double($0 % 7) }
    let analysis = sampleAnalysis(
      ["a", "b"].map { SampleChannel(name: $0, spend: spend, slope: 0.9, spread: 0) }, draws: 3)
    let plan = try #require(try Planner.plan(analysis, settings: BudgetSettings(), threads: 1))
    #expect(plan.moved == 0)
    #expect(plan.gain.mean == 0)
    #expect(plan.channels.allSatisfy { $0.recommended == $0.current })
    #expect(plan.probabilityOfGain == 0)
    #expect(plan.risks.isEmpty)
  }
}

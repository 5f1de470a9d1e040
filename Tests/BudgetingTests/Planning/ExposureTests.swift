import Budgeting
import Calendars
import MarketingData
import MediaMix
import Settings
import Testing

@Suite("Channels driven by exposure, and channels without effect")
struct ExposureTests {
  @Test("exposure and spend in fixed proportion plan like spend alone")
  func proportional() throws {
    let spend = (0..<104).map { 100 + Double($0 % 11) }
    let samples = [
      SampleChannel(name: "a", spend: spend, effect: 5),
      SampleChannel(name: "b", spend: spend, slope: 1.5, effect: 2),
    ]
    let plain = sampleAnalysis(samples)
    var exposed = plain
    exposed.dataset.channels[0].exposure = spend.map { $0 * 1_000 }
    exposed.fit.draws = exposed.fit.draws.map { draw in
      var draw = draw
      draw.channels[0].halfSaturation *= 1_000
      return draw
    }
    let first = try #require(try Planner.plan(plain, settings: BudgetSettings(), threads: 1))
    let second = try #require(try Planner.plan(exposed, settings: BudgetSettings(), threads: 1))
    for (left, right) in zip(first.channels, second.channels) {
      #expect(left.channel == right.channel)
      #expect(abs(left.recommended - right.recommended) < 1e-5 * first.budget)
    }
    #expect(abs(first.gain.mean - second.gain.mean) < 1e-6 * first.current.response.mean)
  }

  @Test("where no channel has an effect, nothing moves")
  func withoutEffect() throws {
    let spend = (0..<60).map { 100 + Double($0 % 11) }
    let analysis = sampleAnalysis(
      ["a", "b"].map { SampleChannel(name: $0, spend: spend, effect: 0) })
    let plan = try #require(try Planner.plan(analysis, settings: BudgetSettings(), threads: 1))
    #expect(plan.channels.allSatisfy { $0.change == 0 })
    #expect(plan.gain.mean == 0)
  }

  @Test("a channel without effect gives its money to one with")
  func idleMoney() throws {
    let spend = (0..<60).map { 100 + Double($0 % 11) }
    let analysis = sampleAnalysis([
      SampleChannel(name: "a", spend: spend, effect: 0),
      SampleChannel(name: "b", spend: spend, effect: 3),
    ])
    let plan = try #require(try Planner.plan(analysis, settings: BudgetSettings(), threads: 1))
    #expect(plan.channels.map(\.channel) == ["b", "a"])
    #expect(abs(plan.moved - 0.3 * plan.budget / 2) < 1e-6 * plan.budget)
    #expect(plan.probabilityOfGain == 1)
  }
}

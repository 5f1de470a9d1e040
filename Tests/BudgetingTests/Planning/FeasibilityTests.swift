import Budgeting
import MediaMix
import Settings
import Statistics
import Testing

@Suite("Every plan keeps to its limits")
struct FeasibilityTests {
  @Test("random problems: bounds, total and a gain that is not negative", arguments: 0..<300)
  func random(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed), stream: 17)
    let count = 1 + random.integer(below: 9)
    let analysis = randomAnalysis(seed: seed, channels: count, draws: 6, periods: 60)
    var settings = BudgetSettings()
    settings.shift = random.uniform(0, 0.9)
    let currents = analysis.channels.map(\.recent.spend)
    // Limits that some allocation of the current total meets: around a share of today's spend.
    for (channel, current) in zip(analysis.channels, currents) where random.uniform() < 0.4 {
      settings.constraints[channel.name] = SpendLimits(
        min: random.uniform() < 0.5 ? current * random.uniform(0, 1) : nil,
        max: random.uniform() < 0.5 ? current * random.uniform(1, 3) : nil)
    }
    let plan = try #require(try Planner.plan(analysis, settings: settings, threads: 1))
    let spent = plan.channels.reduce(0) { $0 + $1.recommended }
    #expect(abs(spent - plan.budget) <= 1e-6 * plan.budget)
    #expect(plan.recommended.spend == plan.budget || abs(spent - plan.recommended.spend) < 1e-6)
    for channel in plan.channels {
      #expect(channel.recommended >= channel.lowerBound)
      #expect(channel.recommended <= channel.upperBound)
      let limits = settings.constraints[channel.channel]
      #expect(channel.recommended >= (limits?.min ?? 0) * (1 - 1e-12))
      #expect(channel.recommended <= (limits?.max ?? .infinity) * (1 + 1e-12))
    }
    #expect(plan.gain.mean >= -1e-6 * abs(plan.current.response.mean))
    #expect(plan.channels.count == count)
  }

  @Test("without limits each channel moves by at most the shift", arguments: [0.0, 0.1, 0.3])
  func shift(share: Double) throws {
    let analysis = randomAnalysis(seed: 4, channels: 5)
    var settings = BudgetSettings()
    settings.shift = share
    let plan = try #require(try Planner.plan(analysis, settings: settings, threads: 1))
    for channel in plan.channels {
      #expect(abs(channel.change) <= share * channel.current * (1 + 1e-12))
    }
    if share == 0 { #expect(plan.moved == 0) }
  }

  @Test("a budget of another size is spent whole", arguments: [1e-6, 0.25, 0.8, 1.1, 2.5, 40])
  func total(ratio: Double) throws {
    let analysis = randomAnalysis(seed: 8, channels: 4)
    var settings = BudgetSettings()
    settings.total = ratio * analysis.channels.reduce(0) { $0 + $1.recent.spend }
    let plan = try #require(try Planner.plan(analysis, settings: settings, threads: 1))
    let spent = plan.channels.reduce(0) { $0 + $1.recommended }
    #expect(abs(spent - plan.budget) <= 1e-9 * plan.budget)
    #expect((plan.gain.mean > 0) == (ratio > 1))
  }

  @Test("a channel without spend in the window stays without")
  func idle() throws {
    let spend = (0..<104).map { 100 + Double($0 % 9) }
    let past = (0..<104).map { $0 < 50 ? 80.0 : 0 }
    let analysis = sampleAnalysis([
      SampleChannel(name: "old", spend: past), SampleChannel(name: "a", spend: spend),
      SampleChannel(name: "b", spend: spend, effect: 1),
    ])
    let plan = try #require(try Planner.plan(analysis, settings: BudgetSettings(), threads: 1))
    let old = try #require(plan.channels.first { $0.channel == "old" })
    #expect(old.recommended == 0 && old.changeShare == nil && old.marginalReturn == nil)
    #expect(old.observedMaximum == 50 * 80)
    #expect(plan.curves.map(\.channel) == ["a", "b"])
  }

  @Test("no spend at all makes no plan")
  func nothing() throws {
    let none = [Double](repeating: 0, count: 60)
    let analysis = sampleAnalysis([SampleChannel(name: "a", spend: none)])
    #expect(try Planner.plan(analysis, settings: BudgetSettings(), threads: 1) == nil)
  }
}

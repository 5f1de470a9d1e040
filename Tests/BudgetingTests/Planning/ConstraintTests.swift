import Budgeting
import Findings
import MediaMix
import Settings
import Statistics
import Testing

@Suite("A plan keeps every kind of limit")
struct ConstraintTests {
  static func plan(
    _ analysis: Analysis, _ change: (inout BudgetSettings) -> Void
  ) throws -> [String: Allocation] {
    var settings = BudgetSettings()
    change(&settings)
    let plan = try #require(try Planner.plan(analysis, settings: settings, threads: 1))
    #expect(try #require(plan.optimality).infeasibility <= 1e-9)
    return Dictionary(uniqueKeysWithValues: plan.channels.map { ($0.channel, $0) })
  }

  @Test(
    "locked channels stay, relative limits hold, the tighter of two kinds holds", arguments: 0..<8)
  func single(seed: Int) throws {
    let analysis = randomAnalysis(seed: seed, channels: 5, draws: 8, periods: 60)
    let now = analysis.channels.map(\.recent.spend)
    let parts = try Self.plan(analysis) {
      $0.shift = 0.8
      $0.constraints["channel0"] = SpendLimits(locked: true)
      $0.constraints["channel1"] = SpendLimits(minChange: -0.1, maxChange: 0.05)
      $0.constraints["channel2"] = SpendLimits(
        min: now[2] * 0.5, max: now[2] * 3, minChange: -0.2, maxChange: 0.2)
    }
    #expect(parts["channel0"]?.recommended == now[0])
    #expect(abs(parts["channel1"]?.changeShare ?? 1) <= 0.1 + 1e-12)
    #expect((parts["channel1"]?.changeShare ?? 1) <= 0.05 + 1e-12)
    #expect(abs((parts["channel2"]?.lowerBound ?? 0) - 0.8 * now[2]) < 1e-9 * now[2])
    #expect(abs((parts["channel2"]?.upperBound ?? 0) - 1.2 * now[2]) < 1e-9 * now[2])
  }

  @Test("groups and ratios hold, in money and relative to now", arguments: 0..<8)
  func several(seed: Int) throws {
    let analysis = randomAnalysis(seed: seed, channels: 5, draws: 8, periods: 60)
    let now = analysis.channels.map(\.recent.spend)
    let pair = now[0] + now[1]
    let parts = try Self.plan(analysis) {
      $0.shift = 0.6
      $0.groups = [
        SpendGroup(channels: ["channel0", "channel1"], maxChange: 0.02),
        SpendGroup(channels: ["channel1", "channel2"], min: 0.95 * (now[1] + now[2])),
      ]
      $0.ratios = [
        SpendRatio(
          channel: "channel3", to: "channel4", min: 0.9 * now[3] / now[4],
          max: 1.1 * now[3] / now[4])
      ]
    }
    func spend(_ index: Int) -> Double { parts["channel\(index)"]?.recommended ?? .nan }
    let slack = 1e-8 * now.reduce(0, +)
    #expect(spend(0) + spend(1) <= 1.02 * pair + slack)
    #expect(spend(1) + spend(2) >= 0.95 * (now[1] + now[2]) - slack)
    let ratio = spend(3) / spend(4) / (now[3] / now[4])
    #expect(ratio >= 0.9 - 1e-7 && ratio <= 1.1 + 1e-7)
  }

  @Test("changes below the smallest are not made", arguments: 0..<10)
  func smallest(seed: Int) throws {
    let analysis = randomAnalysis(seed: seed, channels: 6, draws: 8, periods: 60)
    let parts = try Self.plan(analysis) { $0.smallestChange = SmallestChange(share: 0.15) }
    for part in parts.values {
      let change = abs(part.changeShare ?? 0)
      #expect(change == 0 || change >= 0.15 - 1e-9)
    }
  }

  @Test("where every change is too small for the total, that is said")
  func impossible() throws {
    let analysis = randomAnalysis(seed: 1, channels: 2, draws: 8, periods: 60)
    var settings = BudgetSettings()
    settings.total = 1.02 * analysis.media.recent.spend
    settings.smallestChange = SmallestChange(share: 5)
    let error = #expect(throws: Unusable.self) {
      try Planner.plan(analysis, settings: settings, threads: 1)
    }
    #expect(error?.findings.first?.code == "budget.smallest-change")
  }

  @Test("a total may be a maximum")
  func atMost() throws {
    let spend = (0..<60).map { 100 + Double($0 % 5) }
    let analysis = sampleAnalysis([
      SampleChannel(name: "a", spend: spend), SampleChannel(name: "b", spend: spend),
    ])
    var settings = BudgetSettings()
    settings.spendAll = false
    settings.total = 10 * analysis.media.recent.spend
    settings.constraints = ["a": SpendLimits(maxChange: 0.1), "b": SpendLimits(maxChange: 0.2)]
    let plan = try #require(try Planner.plan(analysis, settings: settings, threads: 1))
    #expect(abs(plan.recommended.spend - 1.15 * plan.current.spend) < 0.01 * plan.current.spend)
    #expect(!plan.spendsAll)
  }

  @Test("every method by name gives a plan, and says how far it is from the best")
  func methods() throws {
    let analysis = randomAnalysis(seed: 6, channels: 5, draws: 10, periods: 60)
    var gains: [PlanMethodChoice: Double] = [:]
    for method in PlanMethodChoice.allCases {
      var settings = BudgetSettings()
      settings.method = method
      settings.shift = 0.9
      let plan = try #require(try Planner.plan(analysis, settings: settings, threads: 1))
      gains[method] = plan.gain.mean
      if let name = method.method { #expect(plan.method == name) }
      let statement = try #require(plan.optimality)
      #expect(statement.others.count == 2)
      #expect(statement.gapToBest <= 1e-4)
    }
    let best = try #require(gains[.auto])
    #expect(gains.values.allSatisfy { $0 <= best * (1 + 1e-6) })
  }
}

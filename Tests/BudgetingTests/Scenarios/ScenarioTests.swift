import Budgeting
import Findings
import MediaMix
import Settings
import Statistics
import Testing

@Suite("Scenarios")
struct ScenarioTests {
  private static func outlook(
    _ analysis: Analysis, kept: [String] = [], _ change: (inout BudgetSettings) -> Void = { _ in }
  ) throws -> Outlook {
    var settings = BudgetSettings()
    change(&settings)
    return try #require(
      try Planner.outlook(analysis, settings: settings, kept: kept, threads: 2))
  }

  private static func spends(_ scenario: PlanScenario) -> [Double] {
    scenario.spends.map(\.spend)
  }

  @Test("start with spend as it is and the plan, with the numbers of both", arguments: 0..<5)
  func planRows(seed: Int) throws {
    let analysis = randomAnalysis(seed: seed, channels: 5, draws: 50)
    let outlook = try Self.outlook(analysis)
    let (now, plan) = (outlook.scenarios[0], outlook.scenarios[1])
    #expect([now.kind, plan.kind] == [.current, .recommended])
    #expect(now.position == outlook.plan.current)
    #expect(now.position.response == analysis.media.recent.contribution)
    #expect(Self.spends(now) == analysis.channels.map(\.recent.spend))
    #expect(now.gain.mean == 0 && now.gain.lower == 0 && now.gain.upper == 0)
    #expect(plan.position == outlook.plan.recommended)
    #expect(plan.gain == outlook.plan.gain)
    #expect(plan.profitGain == outlook.plan.profitGain)
    #expect(plan.probabilityOfGain == outlook.plan.probabilityOfGain)
    for spend in plan.spends {
      let part = try #require(outlook.plan.channels.first { $0.channel == spend.channel })
      #expect(spend.spend == part.recommended)
    }
  }

  @Test("ask the usual questions where nothing else is asked")
  func usual() throws {
    let analysis = randomAnalysis(seed: 2, channels: 5)
    let names = try Self.outlook(analysis).scenarios.dropFirst(2).map(\.name)
    let largest = analysis.channels.sorted { $0.recent.spend > $1.recent.spend }.prefix(3)
    #expect(
      Array(names) == ["10% less", "25% less", "50% less", "20% more"]
        + largest.map { "Without \($0.name)" })
    #expect(try Self.outlook(analysis) { $0.scenarios = [] }.scenarios.count == 2)
    let single = randomAnalysis(seed: 2, channels: 1)
    #expect(try Self.outlook(single).scenarios.allSatisfy { $0.kind != .off })
  }

  @Test("a total is spent whole, and split better than in proportion", arguments: 0..<6)
  func totals(seed: Int) throws {
    let analysis = randomAnalysis(seed: seed, channels: 4, draws: 40)
    let total = analysis.media.recent.spend
    let changes = [-0.5, -0.2, 0.2, 0.4]
    let outlook = try Self.outlook(analysis) {
      $0.scenarios = changes.flatMap { change in
        [
          ScenarioSettings(name: "best \(change)", change: change),
          ScenarioSettings(name: "even \(change)", change: change, isOptimised: false),
        ]
      }
    }
    let rows = Array(outlook.scenarios.dropFirst(2))
    for (index, change) in changes.enumerated() {
      let (best, even) = (rows[2 * index], rows[2 * index + 1])
      for row in [best, even] {
        let spent = Self.spends(row).reduce(0, +)
        #expect(abs(spent - total * (1 + change)) < 1e-9 * total)
        #expect(row.position.spend == spent)
        let change = row.position.response.mean - outlook.plan.current.response.mean
        #expect(abs(change - row.gain.mean) < 1e-9 * outlook.plan.current.response.mean)
      }
      #expect(best.isOptimised && !even.isOptimised && best.note == nil)
      #expect(best.gain.mean >= even.gain.mean - 1e-6 * outlook.plan.current.response.mean)
      for (now, spend) in zip(analysis.channels.map(\.recent.spend), Self.spends(even)) {
        #expect(abs(spend - now * (1 + change)) < 1e-9 * now)
      }
      // Each channel stays within the usual range around its share of the total.
      for (now, spend) in zip(analysis.channels.map(\.recent.spend), Self.spends(best)) {
        #expect(spend >= now * min(1, 1 + change) * 0.7 * (1 - 1e-9))
        #expect(spend <= now * max(1, 1 + change) * 1.3 * (1 + 1e-9))
      }
    }
  }

  @Test("numbers are those of the draws", arguments: 0..<4)
  func exact(seed: Int) throws {
    let analysis = randomAnalysis(seed: seed, channels: 3, draws: 30)
    let now = analysis.channels.map(\.recent.spend)
    let names = analysis.channels.map(\.name)
    var random = SeededGenerator(seed: UInt64(seed), stream: 8)
    let split = now.map { $0 * random.uniform(0, 4) }
    let outlook = try Self.outlook(analysis) {
      $0.scenarios = [
        ScenarioSettings(
          name: "own", split: Dictionary(uniqueKeysWithValues: zip(names, split)),
          isOptimised: false)
      ]
    }
    let own = outlook.scenarios[2]
    #expect(own.kind == .split && !own.isOptimised)
    #expect(Self.spends(own) == split)
    let exact = exactResponse(analysis, split)
    #expect(abs(own.position.response.mean - exact) < 2e-3 * exactResponse(analysis, now))
    let beyond = zip(names, zip(split, outlook.plan.curves)).filter {
      $1.0 > Allocation.extrapolationLimit * $1.1.observedMaximum
    }.map(\.0)
    #expect(own.extrapolated == beyond)
    let profit = try #require(own.profitGain)
    let spent = split.reduce(0, +) - now.reduce(0, +)
    #expect(abs(profit.mean - (own.gain.mean - spent)) < 1e-9 * abs(exact))
  }

  @Test("a channel off saves its money, or gives it to the others")
  func off() throws {
    let analysis = randomAnalysis(seed: 7, channels: 4, draws: 40)
    let now = analysis.channels.map(\.recent.spend)
    let name = analysis.channels[1].name
    let outlook = try Self.outlook(analysis) {
      $0.scenarios = [
        ScenarioSettings(name: "saved", off: [name], isOptimised: false),
        ScenarioSettings(name: "moved", off: [name]),
      ]
    }
    let (saved, moved) = (outlook.scenarios[2], outlook.scenarios[3])
    #expect([saved.kind, moved.kind] == [.off, .off])
    #expect(Self.spends(saved) == [now[0], 0, now[2], now[3]])
    #expect(saved.gain.mean < 0)
    // What carries over from before the window stays.
    let kept = analysis.windowResponse(channel: 1).mean(at: 0).response
    let lost = kept - analysis.channels[1].recent.contribution.mean
    #expect(abs(saved.gain.mean - lost) < 1e-9 * abs(lost))
    #expect(Self.spends(moved)[1] == 0)
    #expect(abs(moved.position.spend - now.reduce(0, +)) < 1e-9 * now.reduce(0, +))
    #expect(moved.isOptimised)
    #expect(moved.gain.mean > saved.gain.mean)
  }

  @Test("limits hold at any total; where they leave no split the reason is told")
  func limits() throws {
    let analysis = randomAnalysis(seed: 9, channels: 3, draws: 30)
    let now = analysis.channels.map(\.recent.spend)
    let outlook = try Self.outlook(analysis) {
      $0.constraints[analysis.channels[0].name] = SpendLimits(min: now[0] * 0.95)
      $0.scenarios = [
        ScenarioSettings(name: "some", change: -0.1),
        ScenarioSettings(name: "most", change: -0.9),
      ]
    }
    let (some, most) = (outlook.scenarios[2], outlook.scenarios[3])
    #expect(some.note == nil && Self.spends(some)[0] >= now[0] * 0.95)
    #expect(!most.isOptimised)
    #expect(try #require(most.note).contains("must spend at least"))
    #expect(zip(Self.spends(most), now).allSatisfy { abs($0 - $1 * 0.1) < 1e-9 * $1 })
  }

  @Test("channels that are kept have their share of any total")
  func kept() throws {
    let analysis = randomAnalysis(seed: 4, channels: 4, draws: 30)
    let now = analysis.channels.map(\.recent.spend)
    let name = analysis.channels[2].name
    let outlook = try Self.outlook(analysis, kept: [name]) {
      $0.scenarios = [ScenarioSettings(name: "cut", change: -0.25)]
    }
    #expect(abs(Self.spends(outlook.scenarios[2])[2] - now[2] * 0.75) < 1e-9 * now[2])
  }

  @Test("do not depend on the number of threads")
  func threads() throws {
    let analysis = randomAnalysis(seed: 5, channels: 6)
    let settings = BudgetSettings()
    let one = try #require(try Planner.outlook(analysis, settings: settings, threads: 1))
    let many = try #require(try Planner.outlook(analysis, settings: settings, threads: 4))
    #expect(one.scenarios == many.scenarios)
  }

  @Test("a count has no profit")
  func count() throws {
    let analysis = sampleAnalysis(
      ["a", "b"].map {
        SampleChannel(name: $0, spend: (0..<104).map { Double(900 + $0 * 37 % 211) })
      }, isMoney: false)
    for row in try Self.outlook(analysis).scenarios {
      #expect(row.profitGain == nil && row.probabilityOfProfit == nil)
    }
  }

  static let mistakes: [(ScenarioSettings, String, String)] = [
    (ScenarioSettings(name: "a", total: -5), "above 0, not −5", "budget.scenarios[1].total"),
    (ScenarioSettings(name: "a", change: -2), "not −2", "budget.scenarios[1].change"),
    (
      ScenarioSettings(name: "a", off: ["chanel0"]), "no channel \"chanel0\"",
      "budget.scenarios[1].off"
    ),
    (
      ScenarioSettings(name: "a", split: ["channel0": 5]), "says nothing of channel1",
      "budget.scenarios[1].split"
    ),
    (
      ScenarioSettings(name: "a", split: ["channel0": 5, "channel1": 1, "x": 2]),
      "no channel \"x\"", "budget.scenarios[1].split"
    ),
    (
      ScenarioSettings(name: "a", split: ["channel0": -5, "channel1": 1]), "not −5",
      "budget.scenarios[1].split.channel0"
    ),
    (ScenarioSettings(name: "current", change: 0.1), "is taken", "budget.scenarios[1].name"),
  ]

  @Test("what cannot be asked is told", arguments: mistakes)
  func wrong(scenario: ScenarioSettings, says: String, key: String) throws {
    var settings = BudgetSettings()
    settings.scenarios = [scenario]
    do throws(Unusable) {
      _ = try Planner.outlook(
        randomAnalysis(seed: 1, channels: 2), settings: settings, threads: 1)
      Issue.record("was accepted")
    } catch {
      let finding = try #require(error.findings.first)
      #expect(finding.message.contains(says), "\(finding.message)")
      #expect(finding.place.column == key)
      #expect(!finding.fix.isEmpty)
    }
  }
}

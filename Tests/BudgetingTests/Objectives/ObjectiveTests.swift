import Glibc
import Budgeting
import Findings
import MediaMix
import Settings
import Statistics
import Testing

@Suite("What a plan can aim at")
struct ObjectiveTests {
  static func plan(
    _ analysis: Analysis, _ change: (inout BudgetSettings) -> Void
  ) throws -> Plan {
    var settings = BudgetSettings()
    settings.shift = 0.5
    change(&settings)
    return try #require(try Planner.plan(analysis, settings: settings, threads: 1))
  }

  static func analysis(_ seed: Int, concave: Bool = true) -> Analysis {
    randomAnalysis(seed: seed, channels: 4, concave: concave, draws: 10, periods: 60)
  }

  /// Allocations within 50 % of now, at random.
  static func others(_ analysis: Analysis, count: Int = 300) -> [[Double]] {
    var random = SeededGenerator(seed: 9)
    return (0..<count).map { _ in
      analysis.channels.map { $0.recent.spend * random.uniform(0.5, 1.5) }
    }
  }

  @Test("efficiency: no allocation within the limits costs less per unit", arguments: 0..<6)
  func efficiency(seed: Int) throws {
    let analysis = Self.analysis(seed, concave: seed % 2 == 0)
    let plan = try Self.plan(analysis) { $0.objective = .efficiency }
    let best = plan.recommended.response.mean / plan.recommended.spend
    for spends in Self.others(analysis) where spends.reduce(0, +) <= plan.budget {
      #expect(exactResponse(analysis, spends) / spends.reduce(0, +) <= best * (1 + 1e-5))
    }
    #expect(best >= plan.current.response.mean / plan.current.spend)
    #expect(plan.recommended.spend <= plan.budget * (1 + 1e-9))
    #expect(plan.probabilityOfGain > 0.5)
  }

  @Test("efficiency needs something to spend")
  func nothing() throws {
    let error = #expect(throws: Unusable.self) {
      try Self.plan(Self.analysis(1)) {
        $0.objective = .efficiency
        $0.shift = 1
      }
    }
    #expect(error?.findings.first?.code == "budget.efficiency")
  }

  @Test(
    "a target return is just met, and more outcome at that return is not to be had",
    arguments: 0..<6)
  func targetReturn(seed: Int) throws {
    let analysis = Self.analysis(seed, concave: seed % 2 == 0)
    let now = analysis.media.recent.contribution.mean / analysis.media.recent.spend
    let plan = try Self.plan(analysis) {
      $0.objective = .targetROI
      $0.target = now
    }
    let roi = plan.recommended.response.mean / plan.recommended.spend
    #expect(roi >= now * (1 - 1e-4))
    #expect(plan.target == now)
    for spends in Self.others(analysis) {
      let response = exactResponse(analysis, spends)
      if response / spends.reduce(0, +) >= now {
        #expect(response <= plan.recommended.response.mean * (1 + 1e-4))
      }
    }
    let atMost = plan.channels.allSatisfy { $0.recommended == $0.upperBound }
    #expect(atMost || roi <= now * (1 + 1e-4))
  }

  @Test("a target return out of reach is answered with the highest there is")
  func outOfReach() throws {
    let analysis = Self.analysis(2)
    let error = #expect(throws: Unusable.self) {
      try Self.plan(analysis) {
        $0.objective = .targetROI
        $0.target = 1_000
      }
    }
    let finding = try #require(error?.findings.first)
    #expect(finding.code == "budget.target-out-of-reach")
    #expect(finding.fix.contains("Lower budget.target to"))
  }

  @Test("a target for the last unit: every channel off its bounds returns it", arguments: 0..<6)
  func targetMarginal(seed: Int) throws {
    let analysis = Self.analysis(seed)
    let target = analysis.channels.reduce(0) { $0 + ($1.recent.marginalROI?.mean ?? 0) } / 4
    let plan = try Self.plan(analysis) {
      $0.objective = .targetMarginalROI
      $0.target = target
    }
    for channel in plan.channels {
      let slope = try #require(channel.marginalReturn)
      if channel.recommended == channel.upperBound { #expect(slope >= target * (1 - 2e-3)) }
      if channel.recommended == channel.lowerBound { #expect(slope <= target * (1 + 2e-3)) }
      if !channel.atBound { #expect(abs(slope - target) <= 2e-3 * target) }
    }
  }

  @Test(
    "wrong use is told",
    arguments: [
      ("budget.target", BudgetObjective.targetROI), ("budget.no-reach", .reach),
    ])
  func refused(code: String, objective: BudgetObjective) throws {
    let error = #expect(throws: Unusable.self) {
      try Self.plan(Self.analysis(1)) { $0.objective = objective }
    }
    #expect(error?.findings.first?.code == code)
    #expect(error?.findings.first?.fix.isEmpty == false)
  }

  @Test("a model without draws is told")
  func drawless() throws {
    var analysis = Self.analysis(1)
    analysis.fit.draws = []
    let error = #expect(throws: Unusable.self) { try Self.plan(analysis) { _ in } }
    #expect(error?.findings.first?.code == "budget.no-draws")
  }
}

@Suite("Reach")
struct ReachTests {
  static func analysis(reach: Bool) -> Analysis {
    let spend = (0..<60).map { 100 + Double($0 % 7) }
    var analysis = sampleAnalysis(
      ["a", "b", "c"].map { SampleChannel(name: $0, spend: spend, effect: 2) })
    for (index, contacts) in [400.0, 900].enumerated() {
      let exposure = spend.map { $0 * contacts }
      analysis.dataset.channels[index].exposure = exposure
      // Contacts at random on 70 % of a million people.
      if reach {
        analysis.dataset.channels[index].reach = exposure.map {
          0.7e6 * (1 - exp(-$0 / 0.7e6))
        }
      }
    }
    return analysis
  }

  @Test("the share of people that can be reached is found in the data, and the channels add up")
  func fitted() throws {
    var settings = BudgetSettings()
    settings.objective = .reach
    settings.population = 1e6
    let plan = try #require(
      try Planner.plan(Self.analysis(reach: true), settings: settings, threads: 1))
    let reach = try #require(plan.reach)
    #expect(reach.fitted == ["a", "b"] && reach.unknown == ["c"])
    let mean = Self.analysis(reach: true).media.recent.spend / 3 / 52
    let parts = [400.0, 900].map { 0.7 * (1 - exp(-$0 * mean / 0.7e6)) }
    #expect(abs(reach.current - (1 - (1 - parts[0]) * (1 - parts[1]))) < 1e-9)
    #expect(reach.recommended >= reach.current)
    #expect(plan.channels.first { $0.channel == "c" }?.change == 0)
    #expect(plan.probabilityOfGain == 1)
  }

  @Test("no split of the money reaches more people")
  func best() throws {
    var settings = BudgetSettings()
    settings.objective = .reach
    settings.population = 1e6
    let analysis = Self.analysis(reach: false)
    let plan = try #require(try Planner.plan(analysis, settings: settings, threads: 1))
    let reach = try #require(plan.reach)
    let now = analysis.channels[0].recent.spend
    for step in -30...30 {
      let moved = Double(step) / 100 * now
      let parts = [(400.0, now + moved), (900, now - moved)].map { contacts, spend in
        1 - exp(-contacts * spend / 52 / 1e6)
      }
      #expect(1 - (1 - parts[0]) * (1 - parts[1]) <= reach.recommended * (1 + 1e-12))
    }
  }

  @Test("people must be known, and be enough")
  func population() throws {
    for (population, code) in [
      (nil, "budget.no-population"), (1_000.0, "budget.population-too-small"),
    ] {
      var settings = BudgetSettings()
      settings.objective = .reach
      settings.population = population
      let error = #expect(throws: Unusable.self) {
        try Planner.plan(Self.analysis(reach: true), settings: settings, threads: 1)
      }
      #expect(error?.findings.first?.code == code)
    }
  }
}

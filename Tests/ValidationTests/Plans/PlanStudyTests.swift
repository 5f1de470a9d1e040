import MarketingData
import Settings
import Statistics
import Testing
import Validation

@Suite("A study of plans")
struct PlanStudyTests {
  /// Plans whose true gain lies around the promise as widely as they say, times `honesty`.
  ///
  /// - Parameter excess: what is promised too much, in standard deviations.
  private static func worlds(
    _ count: Int, honesty: Double, excess: Double = 0
  ) -> [FittedWorld] {
    (0..<count).map { index in
      var random = SeededGenerator(seed: UInt64(index), stream: 3)
      let promised = random.uniform(0, 40)
      let deviation = 10.0
      let gain = promised + deviation * (honesty * random.normal() - excess)
      let own = PlanTrial(
        promised: promised, lower: promised - 1.6449 * deviation,
        upper: promised + 1.6449 * deviation,
        probability: NormalDistribution.cumulative(promised / deviation), overstatement: 2,
        moved: 10, gain: gain)
      var point = own
      point.gain = gain - 5
      var world = FittedWorld(StubWorlds.world(UInt64(index)))
      world.plans = PlannedWorld(current: 1000, optimum: 60, own: own, medians: point, means: own)
      return world
    }
  }

  private static func report(_ worlds: [FittedWorld]) -> ValidationReport {
    ValidationReport(
      version: "test", settings: ModelSettings(), scenario: "stub", seed: 0, worlds: worlds,
      calibration: nil)
  }

  @Test("passes plans that keep their word")
  func honest() throws {
    let report = Self.report(Self.worlds(3000, honesty: 1))
    let plans = try #require(report.plans)
    let own = try #require(plans.scores.first)
    #expect(plans.scores.map(\.name) == ["all draws", "median parameters", "mean parameters"])
    #expect(abs(own.held - 0.9) < 0.02)
    #expect(abs(own.promised - own.gain) < 3 * own.excessError)
    #expect(abs(own.promised - own.sober - 0.002) < 1e-12)
    #expect(abs(own.share - own.gain / 0.06) < 1e-9)
    #expect(abs(own.gaining - own.probability) < 0.03)
    #expect(abs(plans.optimum - 0.06) < 1e-12)
    for range in plans.reliability {
      #expect(abs(range.gaining - range.stated) < 4 * range.standardError, "\(range)")
    }
    for name in ["plan_probability_90", "plan_coverage_90", "plan_lead_point"] {
      #expect(report.line(name)?.verdict == .pass, "\(name)")
    }
    // Every plan from medians was made to bring 5 of 60 less.
    #expect(abs((report.line("plan_lead_point")?.value ?? 0) - 5.0 / 60) < 1e-9)
    #expect(report.line("plan_lead_ridge") == nil)
  }

  @Test("fails plans that promise too much, and those too sure of themselves")
  func faults() {
    let greedy = Self.report(Self.worlds(2000, honesty: 1, excess: 1))
    #expect(greedy.line("plan_probability_90")?.verdict == .fail)
    #expect(greedy.line("plan_coverage_90")?.verdict == .fail)
    let sure = Self.report(Self.worlds(2000, honesty: 2))
    #expect(sure.line("plan_coverage_90")?.verdict == .fail)
    let unsure = Self.report(Self.worlds(2000, honesty: 0.5))
    #expect(unsure.line("plan_coverage_90")?.verdict == .fail)
  }

  @Test("has no lines of plans where none were made")
  func none() throws {
    let report = try StubWorlds.report(replicates: 4, honesty: 1)
    #expect(report.plans == nil)
    #expect(!report.lines.contains { $0.name.hasPrefix("plan_") })
  }

  @Test("plans real fits, the same on any number of threads")
  func threads() throws {
    var settings = ModelSettings()
    settings.method = .ridge
    settings.draws = 20
    let model = settings
    func run(_ threads: Int) throws -> [FittedWorld] {
      try Study(replicates: 3, seed: 40).run(
        threads: threads,
        world: { StudyWorld(RandomWorld.make(seed: $0, channels: 3, weeks: 80, geos: 1)) },
        fit: { try Measurement.fitting($0, settings: model, plans: true) })
    }
    let alone = try run(1)
    let together = try run(3)
    #expect(alone == together)
    for world in alone {
      let plans = try #require(world.plans)
      #expect(plans.ridge == nil)
      for trial in [plans.own, plans.medians, plans.means] {
        #expect(trial.gain <= plans.optimum)
        #expect(trial.lower <= trial.promised && trial.promised <= trial.upper)
      }
      // One draw says that it is certain.
      #expect([0, 1].contains(plans.means.probability))
    }
  }
}

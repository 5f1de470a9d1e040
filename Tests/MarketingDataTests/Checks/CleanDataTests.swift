import Calendars
import Findings
import MarketingData
import Testing

/// Simulated markets without a planted fault, in many shapes.
struct CleanWorld: Sendable, CustomTestStringConvertible {
  var settings: SimulationSettings
  /// Warnings that are true of the scenario.
  var allowed: Set<String> = []

  var testDescription: String {
    "\(settings.scenario.rawValue) seed \(settings.seed) weeks \(settings.weeks) channels \(settings.channels) "
      + "geos \(settings.geos)"
  }

  private static func world(
    _ scenario: Scenario, _ seed: UInt64, weeks: Int? = nil, channels: Int? = nil, geos: Int = 0
  ) -> CleanWorld {
    var settings = SimulationSettings()
    settings.scenario = scenario
    settings.seed = seed
    settings.weeks = weeks ?? scenario.usualWeeks
    settings.channels = channels ?? scenario.usualChannels
    settings.geos = geos
    let planted: Set<String> =
      switch scenario {
      case .collinear: ["data.correlated-channels", "data.inflated-variance"]
      // Periods that nothing explains are part of the scenario, and spend that grows along with sales.
      case .noisy: ["data.outlier", "data.zero-outcome"]
      case .growth: ["data.inflated-variance"]
      // The season drives all spend, so that channels tell each other and follow sales.
      case .confounded:
        ["data.inflated-variance", "data.correlated-channels", "data.follows-outcome"]
      default: []
      }
    return CleanWorld(settings: settings, allowed: planted)
  }

  static let all: [CleanWorld] =
    Scenario.allCases.flatMap { scenario in (1...3).map { world(scenario, $0) } }
    + [Scenario.default, .retail, .growth, .noisy, .easy].flatMap { scenario in
      (11...12).flatMap { seed in
        [
          world(scenario, seed, weeks: 156, channels: 8),
          world(scenario, seed, weeks: 60, channels: 3),
          world(scenario, seed, weeks: 104, channels: 4, geos: 6),
        ]
      }
    }
}

@Suite struct CleanDataTests {
  @Test(arguments: CleanWorld.all)
  func cleanDataRaiseNoWarning(_ world: CleanWorld) {
    let findings = load(Simulator.simulate(world.settings).csv).findings
    let grave = findings.filter { $0.severity > .note && !world.allowed.contains($0.code) }
    #expect(grave.map(\.line) == [])
  }

  @Test(arguments: [
    "meridian_national_media", "meridian_geo_media", "sim_nat3_104", "sim_nat5_156",
    "sim_nat8_156", "sim_geo5_20x104",
  ])
  func knownSetsRaiseNoWarning(_ set: String) throws {
    guard SharedData.isPresent else { return }
    let findings = load(try SharedData.bytes(set)).findings
    #expect(findings.filter { $0.severity > .note }.map(\.line) == [])
  }

  @Test func whatIsTrueOfRobynsDataIsAllThatIsSaid() throws {
    guard SharedData.isPresent else { return }
    let findings = load(try SharedData.bytes("robyn_simulated_weekly")).findings
    #expect(
      findings.filter { $0.severity > .note }.map(\.code) == [
        "data.exposure-without-spend", "data.cost-per-exposure",
      ])
  }
}

import Calendars
import MarketingData
import Settings
import Statistics
import Validation

/// Worlds of two channels with an effect and one without, and engines whose faults are known.
enum StubWorlds {
  static let truths = [500.0, 200, 0]

  static func world(_ seed: UInt64) -> StudyWorld {
    let start = CivilDate(dayNumber: 19_000)
    let names = ["tv", "search", "print"]
    let channels = names.enumerated().map { index, name in
      Channel(name: name, spend: (0..<10).map { Double(($0 * (index + 3)) % 7) * 10 })
    }
    let dataset = Dataset(
      name: "stub", frequency: .weekly, starts: (0..<10).map { start.adding(days: 7 * $0) },
      outcome: Outcome(
        name: "revenue", kind: .revenue, values: (0..<10).map { Double($0) }, isMoney: true),
      currency: "USD", channels: channels)
    return StudyWorld(
      seed: seed, dataset: dataset,
      channels: zip(channels, truths).map { channel, truth in
        let spend = channel.spend.reduce(0, +)
        return StudyWorld.TrueChannel(
          name: channel.name, kind: channel.name == "tv" ? "pulsed" : "flighted",
          contribution: truth, spend: spend, marginalROI: 0.5 * truth / spend)
      }, expected: 10_000, noise: 0.05)
  }

  /// Posteriors that are off by as much as their width says, times `honesty`: 1 is calibrated, 2 twice too sure.
  ///
  /// - Parameter bias: added to the centre, as a share of the truth.
  static func measure(_ world: StudyWorld, honesty: Double, bias: Double = 0) -> Measurement {
    var random = SeededGenerator(seed: world.seed, stream: 7)
    var made = Measurement(contributions: [], marginal: [])
    for channel in world.channels {
      let truth = channel.contribution
      guard truth > 0 else {
        made.contributions.append([Double](repeating: 0, count: 400))
        made.marginal.append([Double](repeating: 0, count: 400))
        continue
      }
      let deviation = 0.2 * truth
      let centre =
        truth * (1 + bias) + random.normal(deviation: deviation)
      let draws = (0..<400).map { index in
        // Even quantiles of a normal distribution: nothing is left to chance but the centre.
        centre + deviation / honesty
          * NormalDistribution.quantile((Double(index) + 0.5) / 400)
      }
      made.contributions.append(draws)
      made.marginal.append(draws.map { 0.5 * $0 / channel.spend })
    }
    return made
  }

  static func report(
    replicates: Int, honesty: Double, bias: Double = 0, threads: Int = 1
  ) throws -> ValidationReport {
    let worlds = try Study(replicates: replicates, seed: 3).run(
      threads: threads, world: { world($0) },
      fit: { measure($0, honesty: honesty, bias: bias) })
    return ValidationReport(
      version: "test", settings: ModelSettings(), scenario: "stub", seed: 3, worlds: worlds,
      calibration: nil)
  }
}

extension ValidationReport {
  func line(_ name: String) -> CheckLine? { lines.first { $0.name == name } }

  func group(_ name: String) -> GroupScore? { groups.first { $0.name == name } }
}

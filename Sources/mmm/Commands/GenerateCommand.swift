import Calendars
import Findings
import FoundationEssentials
import MarketingData
import Publishing

/// `mmm generate`: simulated data and their truth.
enum GenerateCommand {
  static func perform(_ arguments: Arguments, console: Console) throws -> ExitStatus {
    let settings = try settings(arguments)
    let data = arguments["--output"] ?? "data.csv"
    let truth = FilePath.join(FilePath.split(data).folder, "truth.json")
    // Simulated data, known by the truth beside them, are made again without asking; others are not lost.
    if !ExistingFile.isFile(truth) { try ExistingFile.refuse(data, unless: arguments) }

    let simulated = Simulator.simulate(settings)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    let answer = try Array(encoder.encode(simulated.truth)) + Array("\n".utf8)
    try AtomicOutput.write(answer, toFile: truth)
    try AtomicOutput.write(simulated.csv, toFile: data)
    let count = simulated.truth.series.start.count
    console.say("wrote \(data): \(count) \(unit(settings)), \(settings.channels) channels")
    console.say("wrote \(truth): what each of them truly brought")
    return .done
  }

  private static func settings(_ arguments: Arguments) throws(Unusable) -> SimulationSettings {
    var settings = SimulationSettings()
    settings.scenario = try arguments.choice("--scenario", of: Scenario.self) ?? .default
    settings.frequency = try arguments.choice("--frequency", of: Frequency.self) ?? .weekly
    settings.weeks = try arguments.integer("--weeks", in: 1...2_600) ?? settings.scenario.usualWeeks
    if let periods = try arguments.integer("--periods", in: 1...18_200) {
      guard arguments["--weeks"] == nil else {
        throw UsageProblem.both("--weeks", "--periods").error
      }
      settings.periods = periods
    }
    settings.channels =
      try arguments.integer("--channels", in: 1...SimulationSettings.mostChannels)
      ?? settings.scenario.usualChannels
    settings.geos = try arguments.integer("--geos", in: 0...200) ?? 0
    settings.seed = try arguments.integer("--seed", in: 0...Int.max).map(UInt64.init) ?? 1
    settings.late = try arguments.integer("--late", in: 0...settings.channels)
    settings.idle = try arguments.integer("--idle", in: 0...settings.channels)
    settings.outliers = try arguments.integer("--outliers", in: 0...100)
    settings.organic = try arguments.integer("--organic", in: 0...SimulationSettings.mostOrganic)
    if arguments.has("--exposures") { settings.exposures = true }
    return settings
  }

  private static func unit(_ settings: SimulationSettings) -> String {
    switch settings.frequency {
    case .daily: "days"
    case .weekly: "weeks"
    case .monthly: "months"
    }
  }
}

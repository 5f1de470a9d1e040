import Findings
import FoundationEssentials
import MarketingData
import Publishing

/// `mmm generate`: simulated data and their truth.
enum GenerateCommand {
  static func perform(_ arguments: Arguments, console: Console) throws -> ExitStatus {
    var settings = SimulationSettings()
    settings.scenario = try arguments.choice("--scenario", of: Scenario.self) ?? .default
    settings.weeks =
      try arguments.integer("--weeks", in: 1...2_600) ?? settings.scenario.usualWeeks
    settings.channels =
      try arguments.integer("--channels", in: 1...SimulationSettings.mostChannels)
      ?? settings.scenario.usualChannels
    settings.geos = try arguments.integer("--geos", in: 0...200) ?? 0
    settings.seed = try arguments.integer("--seed", in: 0...Int.max).map(UInt64.init) ?? 1
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
    console.say("wrote \(data): \(settings.weeks) weeks, \(settings.channels) channels")
    console.say("wrote \(truth): what each of them truly brought")
    return .done
  }
}

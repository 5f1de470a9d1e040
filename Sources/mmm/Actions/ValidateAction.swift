import Drawing
import Findings
import MarketingData
import MediaMix
import Publishing
import Sampling
import Settings
import Validation

/// What `mmm validate` was asked for.
struct ValidationRequest: Sendable {
  var settings = ModelSettings()
  var replicates: Int
  /// Whether money is planned too, and the plans are compared with the truth.
  var plans: Bool
  /// Data sets that check the sampler; 0 for none.
  var calibration: Int
  /// `nil`: random markets.
  var scenario: Scenario?
  var channels: Int?
  var weeks: Int?
  var seed: UInt64
  var threads: Int
  var output: String

  init(_ arguments: Arguments, world: World) throws(Unusable) {
    let choice = try arguments.methodChoice()
    settings.method = choice.method ?? .bayes
    settings.bayes.preset = choice.preset
    replicates = try arguments.integer("--replicates", in: 1...100_000) ?? 100
    plans = arguments.has(.plans)
    let usual = settings.method == .bayes && choice.preset == nil && !plans ? 200 : 0
    calibration = try arguments.integer("--calibration", in: 0...100_000) ?? usual
    scenario = try ValidationRequest.scenario(arguments)
    channels = try arguments.integer("--channels", in: 1...SimulationSettings.mostChannels)
    weeks = try arguments.integer("--weeks", in: 26...2_600)
    seed = try arguments.integer("--seed", in: 0...Int.max).map(UInt64.init) ?? 1
    threads = try arguments.integer("--threads", in: 1...1024) ?? world.threads
    output = arguments["--output"] ?? "reports/validation"
  }

  /// The name that stands for random markets.
  static let random = "random"

  private static func scenario(_ arguments: Arguments) throws(Unusable) -> Scenario? {
    guard let text = arguments["--scenario"], text != random else { return nil }
    guard let scenario = Scenario(rawValue: text) else {
      throw UsageProblem.badChoice(
        option: "--scenario", text: text, names: [random] + Scenario.allCases.map(\.rawValue)
      ).error
    }
    return scenario
  }

  /// The world of a seed.
  func world(_ seed: UInt64) throws -> StudyWorld {
    guard let scenario else {
      return StudyWorld(RandomWorld.make(seed: seed, channels: channels, weeks: weeks, geos: 1))
    }
    var simulation = SimulationSettings()
    simulation.scenario = scenario
    simulation.channels = channels ?? scenario.usualChannels
    simulation.weeks = weeks ?? scenario.usualWeeks
    simulation.seed = seed
    return try StudyWorld(scenario: simulation)
  }
}

/// Simulates, fits and compares.
struct ValidateAction {
  var request: ValidationRequest
  var world: World
  var progress: Progress

  func report() throws -> ValidationReport {
    let request = request
    let cancelled: @Sendable () -> Bool = { Interruption.isRequested }
    progress.begin("fitting \(request.replicates) simulated markets")
    let worlds = try Study(replicates: request.replicates, seed: request.seed).run(
      threads: request.threads, world: { try request.world($0) },
      fit: { [settings = request.settings] world in
        if cancelled() { throw SamplingProblem.cancelled }
        return try Measurement.fitting(
          world, settings: settings, plans: request.plans, isCancelled: cancelled)
      },
      clock: world.reproducible ? nil : world.threadSeconds,
      progress: { [progress] in progress.advance($0) })
    progress.end()
    return ValidationReport(
      version: Version.current, settings: request.settings,
      scenario: request.scenario?.rawValue ?? ValidationRequest.random, seed: request.seed,
      worlds: worlds, calibration: try calibration())
  }

  private func calibration() throws -> RankStudy.Result? {
    guard request.calibration > 0 else { return nil }
    progress.begin("checking the sampler on \(request.calibration) draws of the prior")
    defer { progress.end() }
    return try RankStudy(replicates: request.calibration, seed: request.seed).run(
      threads: request.threads, progress: { [progress] in progress.advance($0) },
      isCancelled: { Interruption.isRequested })
  }

  /// The files of a report.
  static func files(_ report: ValidationReport, world: World) throws -> [OutputFile] {
    let store = TemplateStore(chosen: world.templates, home: world.home)
    let shell = try TemplateStore.shell(try store.folder(ReportSettings().type))
    do {
      return try ValidationFiles.make(
        report, shell: shell, measurer: try FontLibrary(language: "en-US"))
    } catch let error as DrawingError {
      throw error.unusable
    }
  }
}

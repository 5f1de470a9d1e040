import Findings
import Insights
import MarketingData
import Publishing
import Settings
import Summary

/// Models of bundled and simulated data that together have every chart and table there is.
struct GalleryAction {
  /// The folder with `assets`.
  var home: String
  var threads: Int
  var world: World
  var progress: Progress

  /// The demo with lift tests, holidays and an earlier report first, then what it cannot have.
  func summaries() throws -> [ExecutiveSummary] {
    let earlier = try earlier()
    return [try demo(after: earlier), try watched(after: earlier), try geographies()]
  }

  /// The report of half a year before.
  private func earlier() throws -> EarlierReport {
    let lines = try InputFile.read(asset("data.csv")).split(separator: UInt8(ascii: "\n"))
    let request = try request(["--model": FitMethod.ridge.rawValue])
    let summary = try summary(
      request, bytes: Array(lines.dropLast(26).joined(separator: [UInt8(ascii: "\n")])))
    return try SummaryCoding.earlier(
      SummaryCoding.encode(summary), file: IndexedReport.summaryFile)
  }

  /// All but what the others are for.
  private func demo(after earlier: EarlierReport) throws -> ExecutiveSummary {
    var request = try request(["--lift-tests": asset("lift-tests.csv")])
    request.configuration.model.holidays = ["US"]
    return try summary(request, after: earlier, origins: 4)
  }

  /// Key figures, drift and alerts; and a penalty, which only the ridge model has.
  private func watched(after earlier: EarlierReport) throws -> ExecutiveSummary {
    try summary(
      try request([
        "--model": FitMethod.ridge.rawValue, "--report": ReportSettings.monitoringType,
      ]), after: earlier)
  }

  /// Results and a plan for each geography, and something to find in the data.
  private func geographies() throws -> ExecutiveSummary {
    var settings = SimulationSettings()
    settings.weeks = 104
    settings.channels = 3
    settings.geos = 4
    settings.outliers = 2
    settings.seed = 3
    var request = try request([:])
    request.configuration.model.bayes.chains = 2
    request.configuration.model.bayes.warmup = 300
    request.configuration.model.draws = 300
    request.dataFile = "geographies.csv"
    return try summary(request, bytes: Simulator.simulate(settings).csv)
  }

  private func request(_ options: [String: String]) throws -> RunRequest {
    var arguments = Arguments()
    arguments.values = options.merging(["--data": asset("data.csv")]) { own, _ in own }
    return try RunRequest(command: .demo, arguments, world: world)
  }

  private func summary(
    _ request: RunRequest, bytes: [UInt8]? = nil, after earlier: EarlierReport? = nil,
    origins: Int = 0
  ) throws -> ExecutiveSummary {
    var request = request
    request.threads = threads
    var fitted = try FittedData(
      request, bytes: bytes, world: world, console: Console(world: world, quiet: true),
      progress: progress)
    fitted.previous = earlier
    return try ReportAction(
      fitted: fitted, threads: threads, world: world, progress: progress, origins: origins
    ).conclude().summary
  }

  private func asset(_ name: String) -> String { FilePath.join(home, "assets/demo/\(name)") }
}

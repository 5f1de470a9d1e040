import Findings
import Insights
import MarketingData
import MediaMix
import Publishing
import Settings
import Wording

/// A fitted model with all that a report says about where it came from.
struct FittedData {
  var dataset: Dataset
  /// The role of each column of the input; `nil` in models that do not say.
  var columns: Detection?
  var fit: Fit
  var configuration: Configuration
  var findings: [Finding]
  var assumptions: [Phrase]
  /// The report before this one, to compare with.
  var previous: EarlierReport?
  var input: Manifest.Input
  /// `nil` in a reproducible run.
  var readSeconds: Double?
  var fitSeconds: Double?

  /// What a saved model holds.
  init(_ model: ModelFile) {
    dataset = model.dataset
    columns = model.columns
    fit = model.fit
    configuration = model.configuration
    findings = model.findings
    assumptions = model.assumptions
    previous = model.previous
    input = Manifest.Input(name: model.dataset.name, bytes: nil, sha256: model.dataFingerprint)
    readSeconds = nil
    fitSeconds = model.model.timings.fitSeconds
  }

  /// Reads the data and fits the model.
  ///
  /// - Parameter bytes: the data where they are in no file.
  init(
    _ request: RunRequest, bytes given: [UInt8]? = nil, world: World, console: Console,
    progress: Progress
  ) throws {
    let start = world.seconds()
    let file = request.dataFile
    progress.begin("reading \(Visible.text(file))")
    let bytes = try given ?? InputFile.read(file)
    let loaded = try DataLoader.load(
      bytes: bytes, file: file, settings: request.configuration.data,
      limits: request.configuration.model.search)
    progress.end()
    console.say(DetectionText(loaded, file: file).text)
    console.report(request.findings + loaded.findings)
    let read = world.seconds()

    var request = request
    try request.configuration.model.settle(with: loaded.dataset, configFile: request.configFile)
    request.findings += try request.checkedExperiments(loaded.dataset, console)
    request.findings += try request.checkedPrevious(loaded.dataset, console)
    previous = request.previous?.report
    progress.begin("fitting the model")
    fit = try Engine.fit(
      loaded.dataset, file: file, settings: request.configuration.model, threads: request.threads,
      progress: { progress.advance($0) }, isCancelled: { Interruption.isRequested })
    progress.end()
    dataset = loaded.dataset
    columns = loaded.detection
    configuration = request.configuration
    let left = fit.notes.map { $0.finding(file: file) }
    console.report(left)
    findings = request.findings + loaded.findings + left
    assumptions = Assumptions.sentences(
      loaded, configured: request.configuration.data, isPerGeo: fit.isPerGeo)
    input = Manifest.Input(
      name: FilePath.split(file).name, bytes: bytes.count, sha256: SHA256.hex(bytes))
    readSeconds = world.reproducible ? nil : read - start
    fitSeconds = world.reproducible ? nil : world.seconds() - read
  }
}

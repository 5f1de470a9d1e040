import Findings
import MarketingData
import MediaMix
import Publishing
import Settings

/// A fitted model with all that a report says about where it came from.
struct FittedData {
  var dataset: Dataset
  var fit: Fit
  var configuration: Configuration
  var findings: [Finding]
  var assumptions: [String]
  var input: Manifest.Input
  /// `nil` in a reproducible run.
  var readSeconds: Double?
  var fitSeconds: Double?

  /// What a saved model holds.
  init(_ model: ModelFile) {
    dataset = model.dataset
    fit = model.fit
    configuration = model.configuration
    findings = model.findings
    assumptions = model.assumptions
    input = Manifest.Input(name: model.dataset.name, bytes: nil, sha256: model.dataFingerprint)
    readSeconds = nil
    fitSeconds = model.model.timings.fitSeconds
  }

  /// Reads the data and fits the model.
  init(_ request: RunRequest, world: World, console: Console, progress: Progress) throws {
    let start = world.seconds()
    let file = request.dataFile
    progress.begin("reading \(Visible.text(file))")
    let bytes = try InputFile.read(file)
    let loaded = try DataLoader.load(
      bytes: bytes, file: file, settings: request.configuration.data,
      limits: request.configuration.model.search)
    progress.end()
    console.say(DetectionText(loaded, file: file).text)
    console.report(request.findings + loaded.findings)
    let read = world.seconds()

    progress.begin("fitting the model")
    do {
      fit = try RidgeEngine.fit(
        loaded.dataset, settings: request.configuration.model, threads: request.threads,
        progress: { progress.advance($0) })
    } catch let problem as FitProblem {
      throw problem.unusable(file: file)
    }
    progress.end()
    dataset = loaded.dataset
    configuration = request.configuration
    let left = fit.notes.map { $0.finding(file: file) }
    console.report(left)
    findings = request.findings + loaded.findings + left
    assumptions = Assumptions.sentences(loaded, configured: request.configuration.data)
    input = Manifest.Input(
      name: FilePath.split(file).name, bytes: bytes.count, sha256: SHA256.hex(bytes))
    readSeconds = world.reproducible ? nil : read - start
    fitSeconds = world.reproducible ? nil : world.seconds() - read
  }
}

extension FitNote {
  /// What the model went without, as a finding that the report keeps.
  fileprivate func finding(file: String) -> Finding {
    switch self {
    case .harmonics(let kept, let asked):
      Finding(
        .note, code: "model.harmonics",
        "The data are too short for \(asked) seasonal waves; the model uses \(kept).",
        at: Place(file: file, column: "model.seasonality.harmonics"),
        fix: "Add earlier periods to let the season be told from the trend.")
    case .constant(let name):
      Finding(
        .note, code: "model.constant-term",
        "The model goes without \(name), which never changes.", at: Place(file: file, column: name))
    }
  }
}

extension FitProblem {
  /// The finding to print; the data were read, but no model can be fitted to them.
  fileprivate func unusable(file: String) -> Unusable {
    let (message, fix) =
      switch self {
      case .tooFewPeriods(let count, let minimum):
        (
          "there are \(count) periods; a model needs \(minimum)",
          "Add earlier periods, or lower model.search.minimum_periods."
        )
      case .noMedia: ("there is no channel to measure", "Name the channels in a configuration.")
      case .notFinite(let series):
        ("\(series) holds a value that is not a number", "Correct it, or leave the column out.")
      case .unknownCountry(let country):
        (
          "there is no holiday calendar for \(country)",
          "Use another country code in model.holidays, or remove it."
        )
      case .constantOutcome:
        ("the outcome is the same in every period", "Check that the right column was taken.")
      }
    return Unusable(
      .input, Finding(.error, code: "model.not-possible", message, at: Place(file: file), fix: fix))
  }
}

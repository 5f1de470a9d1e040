import Findings
import Glibc
import MarketingData
import Publishing
import Settings

/// What a command that reads data is to do: the configuration with the command line laid over it.
struct RunRequest: Sendable {
  var configuration: Configuration
  /// Warnings about the configuration.
  var findings: [Finding]
  /// The data file as the user named it.
  var dataFile: String
  var threads: Int
  /// The configuration's file, for messages.
  var configFile: String?
  /// The experiments the model is calibrated with, and where they stand.
  var liftTests: LiftTestTable?
  var brand: LoadedBrand?
  /// The report to compare with.
  var previous: PreviousReport?

  init(command: Command, _ arguments: Arguments, world: World) throws {
    configFile = arguments["--config"]
    (configuration, findings) = try RunRequest.configuration(
      configFile, choice: try arguments.methodChoice())
    dataFile = try RunRequest.dataFile(
      command, arguments, configured: configuration.data.file, configFile: configFile)
    try configuration.apply(arguments)
    brand = try LoadedBrand.named(
      arguments, configuration: configuration, configFile: configFile)
    configuration.apply(brand, named: arguments["--brand"])
    // An address that is none is better known before the fit than after it.
    _ = try configuration.mail.envelope(file: configFile)
    liftTests = try RunRequest.liftTests(
      configuration.model.bayes, named: arguments["--lift-tests"], configFile: configFile)
    configuration.model.bayes.liftTests = liftTests?.tests ?? []
    findings += liftTests?.findings ?? []
    previous = try RunRequest.previous(
      configuration.report.previous, named: arguments["--previous"], configFile: configFile)
    threads = configuration.run.threads ?? world.threads
    if configuration.run.templates == nil { configuration.run.templates = world.templates }
  }

  private static func configuration(
    _ file: String?, choice: MethodChoice
  ) throws -> (Configuration, [Finding]) {
    let bytes = try file.map { try InputFile.read($0) }
    return try ConfigurationReader.read(bytes: bytes ?? [], file: file ?? "", choice: choice)
  }

  private static func dataFile(
    _ command: Command, _ arguments: Arguments, configured: String?, configFile: String?
  ) throws(Unusable) -> String {
    if let positional = arguments.positional.first {
      guard !arguments.has(.data) else { throw UsageProblem.both("DATA.csv", "--data").error }
      return positional
    }
    if let named = arguments["--data"] { return named }
    if let configured, let configFile { return beside(configFile, configured) }
    throw UsageProblem.missing(command: command, what: "a data file").error
  }

  /// The experiments to calibrate with: a table's, or those written into the configuration.
  private static func liftTests(
    _ settings: BayesSettings, named: String?, configFile: String?
  ) throws -> LiftTestTable? {
    guard let file = settings.liftTestFile else {
      guard !settings.liftTests.isEmpty else { return nil }
      return LiftTestTable(tests: settings.liftTests, file: configFile ?? "", rows: [])
    }
    let path = named ?? configFile.map { beside($0, file) } ?? file
    return try LiftTestReader.readTable(bytes: InputFile.read(path), file: path)
  }

  /// The report before this one, where the command line or the configuration names it.
  private static func previous(
    _ configured: String?, named: String?, configFile: String?
  ) throws -> PreviousReport? {
    guard let file = named ?? configured else { return nil }
    return try PreviousReport(file: named ?? configFile.map { beside($0, file) } ?? file)
  }

  /// A file named in a configuration: it and what belongs to it travel together.
  private static func beside(_ configFile: String, _ file: String) -> String {
    file.hasPrefix("/") ? file : FilePath.join(FilePath.split(configFile).folder, file)
  }

  /// Compares the experiments with the data they speak of: warnings are said, errors thrown.
  func checkedExperiments(_ dataset: Dataset, _ console: Console) throws(Unusable) -> [Finding] {
    guard let liftTests else { return [] }
    let findings = LiftTestCheck.findings(liftTests, against: dataset)
    guard !findings.contains(where: { $0.severity == .error }) else {
      throw Unusable(.input, findings)
    }
    console.report(findings)
    return findings
  }

  /// Compares the earlier report with the data: warnings are said, errors thrown.
  func checkedPrevious(_ dataset: Dataset, _ console: Console) throws(Unusable) -> [Finding] {
    let findings = try previous?.checked(against: dataset) ?? []
    console.report(findings)
    return findings
  }

  /// The folder the report goes to.
  var outputFolder: String {
    configuration.run.output ?? "reports/" + DataName.of(dataFile)
  }
}

/// A name for data, from their file.
enum DataName {
  /// `sales-2025` for `data/sales-2025.csv`; `data` where nothing is left.
  static func of(_ file: String) -> String {
    guard file != "-" else { return "data" }
    var name = FilePath.split(file).name
    if let dot = name.lastIndex(of: "."), dot != name.startIndex { name = String(name[..<dot]) }
    return name.isEmpty || name == "." || name == ".." || name == "/" ? "data" : name
  }
}

extension Configuration {
  /// Lays the options of the command line over the configuration.
  mutating func apply(_ arguments: Arguments) throws(Unusable) {
    if let file = arguments["--lift-tests"] {
      guard model.method == .bayes else {
        throw UsageProblem.contradiction(
          what: "--lift-tests needs the Bayesian model: ridge is not calibrated with experiments",
          fix: "Add --model bayes, or leave --lift-tests out."
        ).error
      }
      model.bayes.liftTestFile = file
    }
    model.seed = try arguments.integer("--seed", in: 0...Int.max).map(UInt64.init) ?? model.seed
    run.threads = try arguments.integer("--threads", in: 1...1024) ?? run.threads
    run.output = arguments["--output"] ?? run.output
    run.templates = arguments["--templates"] ?? run.templates
    run.strict = run.strict || arguments.has(.strict)
    run.formats = try arguments.formats() ?? run.formats
    report.previous = arguments["--previous"] ?? report.previous
    report.page = try arguments.choice("--page", of: PageFormat.self) ?? report.page
    if let type = arguments["--report"] { report.type = try Configuration.reportType(type) }
  }

  private static func reportType(_ text: String) throws(Unusable) -> String {
    let isName = text.unicodeScalars.allSatisfy {
      $0.isASCII
        && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_")
    }
    guard isName else {
      throw UsageProblem.badValue(
        option: "--report", text: text, rule: "the name of a template, such as executive"
      ).error
    }
    return text
  }
}

extension Arguments {
  /// `--model` and `--preset`, which decide how a configuration is read.
  func methodChoice() throws(Unusable) -> MethodChoice {
    let choice = MethodChoice(
      method: try choice("--model", of: FitMethod.self),
      preset: try self.choice("--preset", of: ModelPreset.self))
    if choice.method == .ridge, let preset = choice.preset {
      throw UsageProblem.contradiction(
        what: "--preset \(preset.rawValue) is a Bayesian model, which --model ridge does not fit",
        fix: "Leave one of the two out."
      ).error
    }
    return choice
  }

  /// The value of `--formats`, a list with commas.
  func formats() throws(Unusable) -> [ReportFormat]? {
    guard let text = values["--formats"] else { return nil }
    var formats: [ReportFormat] = []
    for name in text.split(separator: ",") {
      guard let format = ReportFormat(named: String(name.filter { $0 != " " })) else {
        throw UsageProblem.badChoice(
          option: "--formats", text: String(name), names: ReportFormat.allCases.map(\.rawValue)
        ).error
      }
      formats.append(format)
    }
    return formats
  }
}

import Calendars
import Findings
import MarketingData
import Publishing
import Settings

/// What `mmm plan` was asked for: a saved model, and its budget settings with the command line laid over them.
struct PlanRequest {
  var fitted: FittedData
  var threads: Int
  /// Keys of the budget that the command line set, such as `budget.total`.
  var keys: [String]
  var output: String
  /// The user's own splits.
  var ownScenarios: [ScenarioSettings] = []
  /// What is known of periods to come.
  var future: PlannedPeriods?
  /// Points of the past to forecast from.
  var origins: Int
  var brand: LoadedBrand?

  init(_ arguments: Arguments, world: World, console: Console) throws {
    guard let modelFile = arguments.positional.first else {
      throw UsageProblem.missing(command: .plan, what: "a model file").error
    }
    let options = try PlanOptions(arguments)
    fitted = FittedData(try ModelFile.read(InputFile.read(modelFile), file: modelFile))
    if let config = arguments["--config"] {
      let (configuration, findings) = try ConfigurationReader.read(
        bytes: InputFile.read(config), file: config)
      fitted.configuration.budget = configuration.budget
      fitted.findings += findings
      console.report(findings)
    }
    fitted.configuration.report.type = arguments["--report"] ?? PlanRequest.template
    try fitted.configuration.apply(arguments)
    brand = try LoadedBrand.named(
      arguments, configuration: fitted.configuration, configFile: nil)
    fitted.configuration.apply(brand, named: arguments["--brand"])
    if fitted.configuration.run.templates == nil {
      fitted.configuration.run.templates = world.templates
    }
    if world.reproducible { fitted.fitSeconds = nil }
    if let interval = options.interval {
      fitted.fit.interval = interval
      fitted.configuration.model.interval = interval
    }
    keys = try options.apply(
      to: &fitted.configuration.budget, channels: fitted.dataset.channels.map(\.name))
    threads = fitted.configuration.run.threads ?? world.threads
    origins = options.origins
    if let file = arguments["--data"] {
      let periods = try PlanRequest.future(file, fitted, modelFile: modelFile)
      console.report(periods.findings)
      fitted.findings += periods.findings
      future = periods
      if let first = periods.dataset.starts.first {
        fitted.configuration.budget.window = .days(first: first, last: periods.dataset.lastDay)
        keys.append("budget.window")
      }
    }
    output = arguments["--output"] ?? "reports/\(DataName.of(fitted.dataset.name))-plan"
    try addScenarios(arguments.all("--scenario"), console)
  }

  /// The periods to come that a table describes, with the columns of the model's data.
  private static func future(
    _ file: String, _ fitted: FittedData, modelFile: String
  ) throws -> PlannedPeriods {
    guard let columns = fitted.columns else { throw PredictAction.withoutColumns(modelFile) }
    return try PlanLoader.load(
      bytes: InputFile.read(file), file: file, history: fitted.dataset, columns: columns,
      settings: fitted.configuration.data)
  }

  /// The report that is made where no other is asked for.
  static let template = "optimization"

  /// Adds the user's own splits to what is asked beside the plan.
  private mutating func addScenarios(_ files: [String], _ console: Console) throws {
    guard !files.isEmpty else { return }
    let names = fitted.dataset.channels.map(\.name)
    var taken = (fitted.configuration.budget.scenarios ?? []).map(\.name)
    for file in files {
      let (scenarios, findings) = try ScenarioReader.read(
        bytes: InputFile.read(file), file: file, channels: names, columns: fitted.columns)
      console.report(findings)
      fitted.findings += findings
      for scenario in scenarios {
        guard !taken.contains(scenario.name) else {
          throw Unusable(
            .input,
            Finding(
              .error, code: "data.scenario-twice",
              "There is another scenario with the name \(quoted(scenario.name)).",
              at: Place(file: file, value: scenario.name),
              fix: "Give every scenario a name of its own, in a column \"scenario\"."))
        }
        taken.append(scenario.name)
      }
      ownScenarios += scenarios
    }
  }
}

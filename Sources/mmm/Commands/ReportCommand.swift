import Findings
import Publishing

/// `mmm report`: the files of a report from a saved model, without a refit.
enum ReportCommand {
  static func perform(_ arguments: Arguments, console: Console, world: World) throws -> ExitStatus {
    guard let file = arguments.positional.first else {
      throw UsageProblem.missing(command: .report, what: "a model file").error
    }
    var fitted = FittedData(try ModelFile.read(InputFile.read(file), file: file))
    try fitted.configuration.apply(arguments)
    let brand = try LoadedBrand.named(
      arguments, configuration: fitted.configuration, configFile: nil)
    fitted.configuration.apply(brand, named: arguments["--brand"])
    if fitted.configuration.run.templates == nil {
      fitted.configuration.run.templates = world.templates
    }
    if let file = arguments["--previous"] {
      let previous = try PreviousReport(file: file)
      let findings = try previous.checked(against: fitted.dataset)
      console.report(findings)
      fitted.findings += findings
      fitted.previous = previous.report
    }
    if world.reproducible { fitted.fitSeconds = nil }
    let run = fitted.configuration.run
    let progress = Progress(console: console, seconds: world.seconds)
    defer { progress.end() }
    let action = ReportAction(
      fitted: fitted, threads: run.threads ?? world.threads, world: world, progress: progress,
      brand: brand)
    return try Delivery.write(
      action, to: run.output ?? "reports/" + DataName.of(fitted.dataset.name), strict: run.strict,
      console: console)
  }
}

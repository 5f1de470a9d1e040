import Findings
import Publishing
import Settings

/// `mmm run` and `mmm demo`: from data to a report.
enum RunCommand {
  static func perform(_ arguments: Arguments, console: Console, world: World) throws -> ExitStatus {
    let request = try RunRequest(command: .run, arguments, world: world)
    return try run(request, console: console.following(request.configuration.run), world: world)
  }

  static func demo(_ arguments: Arguments, console: Console, world: World) throws -> ExitStatus {
    guard let home = world.home ?? ProgramHome.folder(with: "assets") else {
      throw Unusable(
        .unreadable,
        Finding(
          .error, code: "input.missing", "the demo's data were not found",
          fix: "Start the program with ./mmm."))
    }
    var demo = arguments
    demo.values["--data"] = FilePath.join(home, "assets/demo/data.csv")
    demo.values["--config"] = demo.values["--config"] ?? FilePath.join(home, "assets/demo/mmm.yaml")
    var request = try RunRequest(command: .demo, demo, world: world)
    request.configuration.run.output = request.configuration.run.output ?? "reports/demo"
    return try run(request, console: console, world: world)
  }

  private static func run(
    _ request: RunRequest, console: Console, world: World
  ) throws -> ExitStatus {
    let progress = Progress(console: console, seconds: world.seconds)
    defer { progress.end() }
    let fitted = try FittedData(request, world: world, console: console, progress: progress)
    let action = ReportAction(
      fitted: fitted, threads: request.threads, world: world, progress: progress,
      brand: request.brand)
    return try Delivery.write(
      action, to: request.outputFolder, strict: request.configuration.run.strict, console: console)
  }
}

/// Writes a report and says what it says and where it is.
enum Delivery {
  static func write(
    _ action: ReportAction, to folder: String, strict: Bool, console: Console
  ) throws -> ExitStatus {
    console.report(try action.brandFindings())
    let conclusions = try action.conclude()
    let files = try action.files(conclusions)
    action.progress.begin("writing \(folder)")
    try AtomicOutput.write(files, toFolder: folder)
    action.progress.end()

    let summary = conclusions.summary
    for reason in summary.grade.reasons where reason.verdict == .fail {
      console.say("check failed: \(reason.message)")
    }
    for gate in summary.grade.gates { console.say("gate failed: \(gate)") }
    let alerts = summary.monitoring?.alerts ?? []
    for alert in alerts { console.say("\(alert.severity.rawValue): \(alert.title)") }
    if !console.quiet {
      let lines =
        ["Grade \(summary.grade.letter). \(summary.insights.headline)"]
        + files.map { FilePath.join(folder, $0.name) }
      try console.required(Visible.text(lines.joined(separator: "\n")) + "\n")
    }
    let isAlarming = summary.monitoring?.isAlarming ?? false
    return strict && (!summary.grade.actionable || isAlarming) ? .gateFailed : .done
  }
}

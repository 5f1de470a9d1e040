import Findings
import Publishing

/// `mmm fit`: the model alone.
enum FitCommand {
  static func perform(_ arguments: Arguments, console: Console, world: World) throws -> ExitStatus {
    var request = try RunRequest(command: .fit, arguments, world: world)
    // Here --output is the model's file; a report's folder in the configuration is not meant.
    let output = arguments["--output"] ?? "model.json"
    request.configuration.run.output = nil
    let console = console.following(request.configuration.run)
    let progress = Progress(console: console, seconds: world.seconds)
    defer { progress.end() }
    let fitted = try FittedData(request, world: world, console: console, progress: progress)
    let action = ReportAction(
      fitted: fitted, threads: request.threads, world: world, progress: progress)
    let conclusions = try action.conclude()
    try AtomicOutput.write(try conclusions.model.encoded(), toFile: output)
    console.say("wrote \(output); make a report of it with: mmm report \(output) --output DIR")
    return .done
  }
}

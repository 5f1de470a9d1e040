import Findings
import Publishing
import Validation

/// `mmm validate`: the product's own scorecard.
enum ValidateCommand {
  static func perform(_ arguments: Arguments, console: Console, world: World) throws -> ExitStatus {
    let request = try ValidationRequest(arguments, world: world)
    let progress = Progress(console: console, seconds: world.seconds)
    defer { progress.end() }
    let report = try ValidateAction(request: request, world: world, progress: progress).report()
    progress.end()
    let files = try ValidateAction.files(report, world: world)
    try AtomicOutput.write(files, toFolder: request.output)
    for line in report.lines where line.verdict == .fail {
      console.say("check failed: \(line.label)")
    }
    if let median = report.medianSeconds, let most = report.mostSeconds {
      console.say("processor seconds per fit: median \(rounded(median)), most \(rounded(most))")
    }
    if !console.quiet {
      let names = files.map { FilePath.join(request.output, $0.name) }
      try console.required(
        report.consoleText + "\n" + Visible.text(names.joined(separator: "\n")) + "\n")
    }
    return arguments.has(.strict) && report.hasFailed ? .gateFailed : .done
  }

  private static func rounded(_ seconds: Double) -> String {
    "\((seconds * 100).rounded() / 100)"
  }
}

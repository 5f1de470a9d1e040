import Findings
import Publishing

/// `mmm plan`: the best plan of a saved model, and what is asked around it.
enum PlanCommand {
  static func perform(_ arguments: Arguments, console: Console, world: World) throws -> ExitStatus {
    let request = try PlanRequest(arguments, world: world, console: console)
    let progress = Progress(console: console, seconds: world.seconds)
    defer { progress.end() }
    let action = ReportAction(
      fitted: request.fitted, threads: request.threads, world: world, progress: progress,
      brand: request.brand, contents: .plan, ownScenarios: request.ownScenarios,
      future: request.future,
      origins: request.origins)
    console.report(try action.brandFindings())
    let conclusions: ReportAction.Conclusions
    do {
      conclusions = try action.conclude()
    } catch let error as Unusable {
      throw request.blamed(error)
    }
    let summary = conclusions.summary
    guard conclusions.hasPlan else { throw request.nothingToPlan }
    let files = try action.files(conclusions)
    progress.begin("writing \(request.output)")
    try AtomicOutput.write(files, toFolder: request.output)
    progress.end()
    for gate in summary.grade.gates { console.say("gate failed: \(gate)") }
    if !console.quiet {
      let names = files.map { FilePath.join(request.output, $0.name) }
      try console.required(
        Visible.text(PlanText(summary).text + "\n" + names.joined(separator: "\n")) + "\n")
    }
    return request.fitted.configuration.run.strict && !summary.grade.actionable
      ? .gateFailed : .done
  }
}

extension PlanRequest {
  /// The same problem, blamed on the command line where it is about something given there.
  fileprivate func blamed(_ error: Unusable) -> Unusable {
    guard error.cause == .input else { return error }
    let isGiven = error.findings.contains { finding in
      guard let key = finding.place.column else { return false }
      // A clash is between all limits, whichever of them it is told of.
      if PlanRequest.clashes.contains(finding.code) { return keys.contains(where: isLimit) }
      return keys.contains { $0 == key || $0.hasPrefix(key + ".") || key.hasPrefix($0 + ".") }
    }
    return isGiven ? Unusable(.usage, error.findings) : error
  }

  /// Problems of several settings at once.
  private static let clashes = [
    "budget.too-small", "budget.too-large", "budget.clash", "budget.smallest-change",
    "budget.target-out-of-reach",
  ]

  private func isLimit(_ key: String) -> Bool {
    key == "budget.total" || key == "budget.target" || key.hasPrefix("budget.constraints.")
  }

  fileprivate var nothingToPlan: Unusable {
    let data = fitted.dataset
    return Unusable(
      .input,
      Finding(
        .error, code: "budget.no-spend",
        data.channels.isEmpty
          ? "The model has no paid channel, so there is nothing to plan."
          : "No paid channel has any spend in the window to plan, so there is nothing to compare a plan with.",
        fix: "Choose another window with --window, or fit the model to later data."))
  }
}

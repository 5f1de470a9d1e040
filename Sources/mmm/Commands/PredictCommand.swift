import Findings
import Publishing

/// `mmm predict`: the outcome of planned spend, from a saved model.
enum PredictCommand {
  static func perform(_ arguments: Arguments, console: Console, world: World) throws -> ExitStatus {
    guard let file = arguments.positional.first else {
      throw UsageProblem.missing(command: .predict, what: "a model file").error
    }
    guard let planFile = arguments["--data"] else {
      throw UsageProblem.missing(command: .predict, what: "a plan, as in --data FUTURE.csv").error
    }
    let interval = try arguments.share("--interval", in: 0.5...0.99)
    let threads = try arguments.integer("--threads", in: 1...1024) ?? world.threads
    let model = try ModelFile.read(InputFile.read(file), file: file)
    let action = PredictAction(
      model: model, modelFile: file, planFile: planFile, interval: interval, threads: threads)
    let result = try action.predict(bytes: InputFile.read(planFile))
    console.report(result.findings)
    let output = arguments["--output"]
    let bytes =
      output?.hasSuffix(".json") == true
      ? try PredictionFile(
        result.prediction, plan: result.plan, version: Version.current, findings: result.findings
      ).encoded() : PredictionCSV.encode(result.prediction)
    if let output {
      try AtomicOutput.write(bytes, toFile: output)
    } else {
      try console.required(String(decoding: bytes, as: UTF8.self))
    }
    console.say(action.sentence(result))
    if let output { console.say("wrote \(output)") }
    return .done
  }
}

import Findings

extension Command {
  /// Does what the command is for.
  func perform(_ arguments: Arguments, world: World) throws -> ExitStatus {
    let console = Console(
      world: world, quiet: arguments.has("--quiet"), verbose: arguments.has("--verbose"),
      color: !arguments.has("--no-color"))
    Interruption.watch()
    switch self {
    case .run: return try RunCommand.perform(arguments, console: console, world: world)
    case .demo: return try RunCommand.demo(arguments, console: console, world: world)
    case .initialize: return try InitCommand.perform(arguments, console: console)
    case .generate: return try GenerateCommand.perform(arguments, console: console)
    case .check: return try CheckCommand.perform(arguments, console: console, world: world)
    case .fit: return try FitCommand.perform(arguments, console: console, world: world)
    case .report: return try ReportCommand.perform(arguments, console: console, world: world)
    case .predict: return try PredictCommand.perform(arguments, console: console, world: world)
    case .validate: return try ValidateCommand.perform(arguments, console: console, world: world)
    case .send: return try SendCommand.perform(arguments, console: console, world: world)
    case .templates: return try TemplatesCommand.perform(arguments, console: console, world: world)
    case .index: return try IndexCommand.perform(arguments, console: console, world: world)
    case .plan: return try PlanCommand.perform(arguments, console: console, world: world)
    }
  }
}

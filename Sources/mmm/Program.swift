import Findings
import Glibc

/// One run of the program: arguments in, exit status out.
struct Program {
  var world: World

  func run() -> ExitStatus {
    do {
      return try dispatch()
    } catch let error as Unusable {
      Console(world: world).report(error.findings)
      return ExitStatus(error.cause)
    } catch {
      Console(world: world).report([
        Finding(
          .error, code: "program.bug", "the program failed in a way it should not: \(error)",
          fix: "Please report this, with the command and the data if you can.")
      ])
      return .bug
    }
  }

  private func dispatch() throws -> ExitStatus {
    switch try Invocation.parse(world.arguments) {
    case .version:
      Console(world: world).result("mmm \(Version.current)\n")
      return .done
    case .help(let command):
      Console(world: world).result(command.map(Help.text(for:)) ?? Help.overview)
      return .done
    case .nothing:
      Console(world: world).message(Help.overview)
      return .usage
    case .command(let command, let arguments):
      return try command.perform(arguments, world: world)
    }
  }
}

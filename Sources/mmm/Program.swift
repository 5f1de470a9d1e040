import Findings
import Glibc

/// One run of the program: arguments in, exit status out.
struct Program {
  var world: World

  func run() -> ExitStatus {
    do {
      return try dispatch()
    } catch  where Interruption.isRequested {
      Interruption.awaitEnd()
    } catch let error as Unusable {
      Console(world: world).report(error.findings)
      return ExitStatus(error.cause)
    } catch {
      Console(world: world).report([
        Finding(
          .error, code: "program.bug",
          "the program failed in a way it should not: \(String(describing: error))",
          fix: "Please report this, with the command and the data if you can.")
      ])
      return .bug
    }
  }

  private func dispatch() throws -> ExitStatus {
    switch try Invocation.parse(world.arguments) {
    case .version:
      return try Console(world: world).required("mmm \(Version.current)\n")
    case .help(let command):
      return try Console(world: world).required(command.map(Help.text(for:)) ?? Help.overview)
    case .nothing:
      Console(world: world).message(Help.overview)
      return .usage
    case .command(let command, let arguments):
      return try command.perform(arguments, world: world)
    }
  }
}

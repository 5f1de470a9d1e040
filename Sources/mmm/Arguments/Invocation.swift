import Findings

/// What the program is asked to do.
enum Invocation {
  case nothing
  case version
  /// Of one command, or of the program.
  case help(Command?)
  case command(Command, Arguments)

  static func parse(_ texts: [String]) throws(Unusable) -> Invocation {
    var rest = texts[...]
    var early: [String] = []
    // Options every command takes may stand before its name.
    while let text = rest.first, text.hasPrefix("-") {
      rest.removeFirst()
      switch text {
      case "--version", "-V": return .version
      case "--help", "-h": return .help(rest.first.flatMap { Command(rawValue: $0) })
      default:
        let known = Option.common.map(\.name) + ["--version"]
        guard Option.common.contains(where: { $0.name == text }) else {
          throw UsageProblem.unknownOption(command: nil, text: text, known: known).error
        }
        early.append(text)
      }
    }
    guard let name = rest.popFirst() else { return .nothing }
    if name == "help" { return .help(try rest.first.map(command(named:))) }
    let command = try command(named: name)
    if rest.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
      return .help(command)
    }
    return .command(command, try ArgumentParser(command: command).parse(early[...] + rest))
  }

  private static func command(named name: String) throws(Unusable) -> Command {
    guard let command = Command(rawValue: name) else {
      throw UsageProblem.unknownCommand(text: name).error
    }
    return command
  }
}

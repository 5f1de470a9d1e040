/// The texts of `--help`.
enum Help {
  static var overview: String {
    let width = (Command.allCases.map(\.rawValue.count).max() ?? 0) + 2
    let commands = Command.allCases.map { command in
      "  " + padded(command.rawValue, width) + command.summary
    }
    return """
      mmm - what marketing brought, and where the next money should go

      usage: mmm COMMAND [options]

      \(commands.joined(separator: "\n"))

      mmm COMMAND --help explains a command, with examples.

      Exit status: 0 done, 1 a quality gate failed or an alert was raised (with --strict), 64 wrong use of the command line,
      65 data or configuration not usable, 66 an input cannot be read, 70 a bug, 73 an output cannot
      be created, 74 reading or writing failed half-way.

      """
  }

  static func text(for command: Command) -> String {
    let options = command.options + Option.common
    let names = options.map { $0.name + ($0.value.map { " " + $0 } ?? "") }
    let width = (names.map(\.count).max() ?? 0) + 2
    let lines = zip(names, options).map { "  " + padded($0, width) + $1.help }
    let examples = command.examples.map { "  " + $0 }
    let usage = ["mmm", command.rawValue] + command.positional + ["[options]"]
    return """
      \(command.summary)

      usage: \(usage.joined(separator: " "))

      \(command.explanation)

      options:
      \(lines.joined(separator: "\n"))

      examples:
      \(examples.joined(separator: "\n"))

      """
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}

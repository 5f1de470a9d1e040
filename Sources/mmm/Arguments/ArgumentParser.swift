import Findings

/// Splits a command's arguments into positional ones and options, and checks their names and number.
struct ArgumentParser {
  var command: Command

  func parse(_ texts: ArraySlice<String>) throws(Unusable) -> Arguments {
    var arguments = Arguments()
    var rest = texts
    while let text = rest.popFirst() {
      if text == "--" {
        arguments.positional += rest
        break
      }
      if text.hasPrefix("-"), text != "-" {
        try option(text, &rest, &arguments)
      } else {
        arguments.positional.append(text)
      }
    }
    guard arguments.positional.count <= command.mostPositional else {
      throw UsageProblem.tooMany(
        command: command, found: arguments.positional, most: command.mostPositional
      ).error
    }
    return arguments
  }

  private func option(
    _ text: String, _ rest: inout ArraySlice<String>, _ arguments: inout Arguments
  ) throws(Unusable) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts[0] == "-h" ? "--help" : String(parts[0])
    let known = command.options + Option.common
    guard let option = known.first(where: { $0.name == name }) else {
      throw UsageProblem.unknownOption(
        command: command, text: name, known: known.map(\.name)
      ).error
    }
    guard arguments.values[name] == nil || option.value == nil || option.repeats else {
      throw UsageProblem.twice(option: name).error
    }
    guard let placeholder = option.value else {
      guard parts.count == 1 else { throw UsageProblem.noValueTaken(option: name).error }
      arguments.values[name] = ""
      return
    }
    let value: String
    if parts.count == 2 {
      value = String(parts[1])
    } else if let next = rest.first, !next.hasPrefix("--") {
      value = next
      rest.removeFirst()
    } else {
      throw UsageProblem.valueMissing(option: name, placeholder: placeholder).error
    }
    guard !value.isEmpty else {
      throw UsageProblem.valueMissing(option: name, placeholder: placeholder).error
    }
    if option.repeats { arguments.repeated[name, default: []].append(value) }
    arguments.values[name] = value
  }
}

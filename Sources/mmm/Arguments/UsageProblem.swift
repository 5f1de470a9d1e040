import Findings
import Wording

/// Wrong use of the command line: what is wrong, apart from how it is said.
enum UsageProblem: Sendable {
  case unknownCommand(text: String)
  case unknownOption(command: Command?, text: String, known: [String])
  case valueMissing(option: String, placeholder: String)
  case noValueTaken(option: String)
  case twice(option: String)
  case tooMany(command: Command, found: [String], most: Int)
  case missing(command: Command, what: String)
  case both(String, String)
  case badValue(option: String, text: String, rule: String)
  case badChoice(option: String, text: String, names: [String])
  case unknownChannel(option: String, text: String, names: [String])
  /// A word that is none of a list, such as a report type.
  case unknownName(what: String, text: String, names: [String])
  /// Options that cannot be meant together.
  case contradiction(what: String, fix: String)

  /// The finding to print, which ends the program with status 64.
  var error: Unusable {
    Unusable(.usage, Finding(.error, code: "usage", message, fix: fix))
  }

  private var message: Phrase {
    switch self {
    case .unknownCommand(let text): "there is no command \"\(text)\""
    case .unknownOption(let command, let text, _):
      "\(command.map { "mmm \($0.rawValue)" } ?? "mmm") has no option \"\(text)\""
    case .valueMissing(let option, let placeholder):
      "\(option) needs a value, as in \(option) \(placeholder)"
    case .noValueTaken(let option): "\(option) takes no value"
    case .twice(let option): "\(option) is given twice"
    case .tooMany(let command, let found, let most):
      most == 0
        ? "mmm \(command.rawValue) takes no file, found \(found.joined(separator: " "))"
        : "mmm \(command.rawValue) takes one file, found \(found.joined(separator: " "))"
    case .missing(let command, let what): "mmm \(command.rawValue) needs \(what)"
    case .both(let first, let second): "\(first) and \(second) are the same thing given twice"
    case .badValue(let option, let text, let rule): "\(option) must be \(rule), found \(text)"
    case .badChoice(let option, let text, let names):
      "\(option) must be \(names.count > 1 ? "one of " : "")\(names.joined(separator: ", ")), found \(text)"
    case .unknownChannel(let option, let text, _):
      "\(option) names the channel \"\(text)\", which the model does not have"
    case .unknownName(let what, let text, _): "there is no \(what) \"\(text)\""
    case .contradiction(let what, _): Phrase(verbatim: what)
    }
  }

  private var fix: Phrase {
    switch self {
    case .unknownCommand(let text):
      hint(text, Command.allCases.map(\.rawValue), otherwise: "mmm --help lists the commands.")
    case .unknownOption(let command, let text, let known):
      hint(
        text, known,
        otherwise: "mmm \(command.map { $0.rawValue + " " } ?? "")--help lists the options.")
    case .badChoice(_, let text, let names): hint(text, names, otherwise: "Choose one of these.")
    case .unknownChannel(_, let text, let names):
      hint(text, names, otherwise: "The model's channels are \(names.joined(separator: ", ")).")
    case .unknownName(_, let text, let names):
      hint(text, names, otherwise: "There are \(names.joined(separator: ", ")).")
    case .missing(let command, _): "For example: \(command.examples[0])"
    case .tooMany(let command, _, _): "For example: \(command.examples[0])"
    case .contradiction(_, let fix): Phrase(verbatim: fix)
    case .badValue(let option, _, let rule): "Give \(option) \(rule), or leave it out."
    case .valueMissing, .noValueTaken, .twice, .both: ""
    }
  }

  private func hint(_ text: String, _ names: [String], otherwise: Phrase) -> Phrase {
    Suggestion.sentence(for: text, among: names) ?? otherwise
  }
}

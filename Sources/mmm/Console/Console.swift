import Findings
import Glibc
import Publishing
import Settings

/// Results to standard output, messages to standard error.
struct Console: Sendable {
  var quiet: Bool
  var verbose: Bool
  /// Colours on standard error.
  var color: Bool
  var errorIsTerminal: Bool

  init(world: World, quiet: Bool = false, verbose: Bool = false, color: Bool = true) {
    self.quiet = quiet
    self.verbose = verbose
    self.color = color && world.errorIsTerminal && !world.noColor
    self.errorIsTerminal = world.errorIsTerminal
  }

  /// This console, as loud as the configuration says where the command line did not say.
  func following(_ run: RunSettings) -> Console {
    var console = self
    console.quiet = quiet || run.quiet
    console.verbose = verbose || run.verbose
    console.color = color && run.color
    return console
  }

  /// What the command was asked for; a reader that stopped reading is no failure.
  @discardableResult
  func required(_ text: String) throws(Unusable) -> ExitStatus {
    guard let number = Descriptor.write(Array(text.utf8), to: 1), number != EPIPE else {
      return .done
    }
    let words = strerror(number).map { String(cString: $0).lowercased() } ?? "error \(number)"
    throw Unusable(
      .transfer,
      Finding(
        .error, code: "output.transfer", "writing to standard output failed: \(words)",
        fix: "Check where the output goes."))
  }

  /// A message, also when quiet.
  func message(_ text: String) {
    _ = Descriptor.write(Array(text.utf8), to: 2)
  }

  /// A line about what is going on; nothing when quiet.
  func say(_ line: String) {
    if !quiet { message(line + "\n") }
  }

  /// A line for those who asked for more.
  func detail(_ line: String) {
    if verbose { say(line) }
  }

  /// Findings, the gravest first; only errors when quiet.
  func report(_ findings: [Finding]) {
    let shown = quiet ? findings.filter { $0.severity == .error } : findings
    guard !shown.isEmpty else { return }
    message(FindingText(color: color).text(shown))
  }
}

import Settings

/// An option a command takes.
struct Option: Sendable {
  /// With its dashes, such as `--output`.
  var name: String
  /// What stands for the value in help, such as `DIR`; `nil` for a flag.
  var value: String?
  var help: String
  /// Whether it may be given several times, each time with a value of its own.
  var repeats = false

  static let config = Option(
    name: "--config", value: "FILE", help: "configuration to use, in YAML or JSON")
  static let data = Option(name: "--data", value: "FILE", help: "the same as DATA.csv")
  static let model = Option(
    name: "--model", value: "METHOD",
    help: "bayes (full posterior) or ridge (fast); \(ModelSettings().method.rawValue) by default")
  static let preset = Option(
    name: "--preset", value: "NAME",
    help: "another tool's Bayesian model and priors: meridian or pymc-marketing")
  static let liftTests = Option(
    name: "--lift-tests", value: "FILE",
    help: "table of experiments that calibrate the Bayesian model")
  static let report = Option(
    name: "--report", value: "TYPE",
    help: "template: executive (the default), detailed, optimization or monitoring")
  static let formats = Option(
    name: "--formats", value: "LIST",
    help: "of html,pdf,csv,text,json,workbook,email; all by default")
  static let page = Option(
    name: "--page", value: "PAPER", help: "paper of the PDF: A4 (the default) or Letter")
  static let previous = Option(
    name: "--previous", value: "FILE",
    help: "an earlier executive_summary.json: say what changed since")
  static let templates = Option(
    name: "--templates", value: "DIR", help: "report templates to use instead of the program's own")
  static let brand = Option(
    name: "--brand", value: "FILE", help: "a brand.yaml: colours, fonts, logo, sections")
  static let seed = Option(name: "--seed", value: "N", help: "seed of all random numbers (1)")
  static let threads = Option(
    name: "--threads", value: "N", help: "threads to use; results do not depend on it")
  static let strict = Option(
    name: "--strict", value: nil,
    help: "end with status 1 when a quality gate failed or monitoring raised an alert")
  static let plans = Option(
    name: "--plan", value: nil,
    help: "plan each market's money too, and compare what plans promise with what they truly bring")
  static let force = Option(name: "--force", value: nil, help: "replace files that exist")

  static func repeated(_ name: String, _ value: String, _ help: String) -> Option {
    Option(name: name, value: value, help: help, repeats: true)
  }

  static func output(_ value: String, _ help: String) -> Option {
    Option(name: "--output", value: value, help: help)
  }

  /// Taken by every command.
  static let common = [
    Option(name: "--quiet", value: nil, help: "say nothing but errors"),
    Option(name: "--verbose", value: nil, help: "say more, such as how long each part took"),
    Option(name: "--no-color", value: nil, help: "no colours on a terminal (also: NO_COLOR=1)"),
    Option(name: "--help", value: nil, help: "this text (also: -h)"),
  ]
}

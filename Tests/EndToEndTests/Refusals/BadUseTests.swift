import Testing

/// Wrong use of the program, the exit status it earns and what must be said.
struct BadUse: Sendable, CustomTestStringConvertible {
  var arguments: [String]
  var status: Int32
  var says: [String]
  /// `mmm.yaml`, when the case needs one.
  var configuration: String?

  init(_ arguments: [String], _ status: Int32, says: [String], configuration: String? = nil) {
    self.arguments = arguments
    self.status = status
    self.says = says
    self.configuration = configuration
  }

  var testDescription: String { "mmm \(arguments.joined(separator: " ")) \(configuration ?? "")" }
}

@Suite("Wrong use of the program")
struct BadUseTests {
  static let usage = [
    BadUse([], 64, says: ["usage: mmm COMMAND"]),
    BadUse(["rnu"], 64, says: ["no command \"rnu\"", "Did you mean \"run\"?"]),
    BadUse(["run"], 64, says: ["needs a data file", "mmm run data.csv"]),
    BadUse(
      ["run", "data.csv", "--ouput", "x"], 64, says: ["--ouput", "Did you mean \"--output\"?"]),
    BadUse(["run", "data.csv", "--banana"], 64, says: ["no option \"--banana\"", "--help"]),
    BadUse(["run", "data.csv", "--output"], 64, says: ["--output needs a value"]),
    BadUse(["run", "data.csv", "--output="], 64, says: ["--output needs a value"]),
    BadUse(["run", "data.csv", "--strict=yes"], 64, says: ["--strict takes no value"]),
    BadUse(["run", "data.csv", "--seed", "1", "--seed=2"], 64, says: ["--seed is given twice"]),
    BadUse(["run", "data.csv", "--seed", "-1"], 64, says: ["--seed must be a whole number"]),
    BadUse(["run", "data.csv", "--threads", "0"], 64, says: ["--threads must be", "found 0"]),
    BadUse(
      ["run", "data.csv", "--model", "ridge", "--preset", "meridian"], 64,
      says: ["--preset meridian is a Bayesian model", "--model ridge"]),
    BadUse(
      ["fit", "data.csv", "--preset", "merdian"], 64, says: ["Did you mean \"meridian\"?"]),
    BadUse(
      ["fit", "data.csv", "--preset=pymc"], 64, says: ["one of meridian, pymc-marketing"]),
    BadUse(["run", "data.csv", "--pre-set", "x"], 64, says: ["Did you mean \"--preset\"?"]),
    BadUse(["run", "data.csv", "--lift-test", "x"], 64, says: ["Did you mean \"--lift-tests\"?"]),
    BadUse(
      ["run", "data.csv", "--model", "ridge", "--lift-tests", "x.csv"], 64,
      says: ["--lift-tests needs the Bayesian model", "--model bayes"]),
    BadUse(["run", "data.csv", "--model", "rigde"], 64, says: ["Did you mean \"ridge\"?"]),
    BadUse(
      ["run", "data.csv", "--formats", "pfd"], 64, says: ["--formats", "Did you mean \"pdf\"?"]),
    BadUse(["run", "data.csv", "--report", "../x"], 64, says: ["--report"]),
    BadUse(["run", "data.csv", "other.csv"], 64, says: ["takes one file"]),
    BadUse(["run", "data.csv", "--data", "data.csv"], 64, says: ["same thing given twice"]),
    BadUse(["plan"], 64, says: ["mmm plan needs a model file", "mmm plan model.json"]),
    BadUse(["generate", "--scenario", "eazy"], 64, says: ["Did you mean \"easy\"?"]),
    BadUse(["--verbos", "run"], 64, says: ["Did you mean \"--verbose\"?"]),
  ]

  static let files = [
    BadUse(["run", "none.csv"], 66, says: ["there is no file none.csv"]),
    BadUse(["run", "."], 66, says: [". is a folder, not a file"]),
    BadUse(["check", "none.csv"], 66, says: ["there is no file none.csv"]),
    BadUse(["run", "data.csv", "--config", "none.yaml"], 66, says: ["there is no file none.yaml"]),
    BadUse(
      ["fit", "data.csv", "--model", "bayes", "--lift-tests", "none.csv"], 66,
      says: ["there is no file none.csv"]),
    BadUse(
      ["fit", "data.csv", "--model", "bayes", "--lift-tests", "data.csv"], 65,
      says: ["data.csv", "spend_change"]),
    BadUse(["report", "none.json"], 66, says: ["there is no file none.json"]),
    BadUse(["report", "data.csv"], 65, says: ["data.csv is not a model"]),
    BadUse(["run", "data.csv", "--templates", "none"], 66, says: ["no folder none"]),
    BadUse(["run", "data.csv", "--report", "executiv"], 65, says: ["Did you mean \"executive\"?"]),
    BadUse(
      ["run", "data.csv", "--output", "data.csv"], 73, says: ["data.csv", "not a directory"]),
    BadUse(
      ["run", "data.csv", "--output", "data.csv/x"], 73, says: ["data.csv", "cannot be created"]),
    BadUse(
      ["run", "data.csv", "--output", "/proc/none/x"], 73,
      says: ["/proc/none", "cannot be created"]),
    BadUse(
      ["generate", "--output", "data.csv"], 73, says: ["data.csv exists already", "--force"]),
    BadUse(["init", "data.csv", "--output", "data.csv"], 73, says: ["exists already", "--force"]),
  ]

  static let configurations = [
    BadUse(
      ["run", "data.csv", "--config", "mmm.yaml"], 65,
      says: ["model.interval must be between 0.5 and 0.99, found 7", "mmm.yaml, line 3"],
      configuration: "model:\n  seed: 1\n  interval: 7\n"),
    BadUse(
      ["run", "data.csv", "--config", "mmm.yaml"], 65, says: ["line 2 of mmm.yaml", "YAML"],
      configuration: "model:\n\tseed: 1\n"),
    BadUse(
      ["run", "data.csv", "--config", "mmm.yaml"], 65,
      says: ["\"revenu\" (data.outcome.column)", "Did you mean \"revenue\"?"],
      configuration: "data: {outcome: revenu, channels: [{name: tv, spend: tv_spend}]}\n"),
    BadUse(
      ["run", "data.csv", "--config", "mmm.yaml", "--model", "ridge"], 65,
      says: ["model.preset \"meridian\" needs the Bayesian model", "line 1", "--model bayes"],
      configuration: "model: {preset: meridian}\n"),
    BadUse(
      ["fit", "data.csv", "--config", "mmm.yaml"], 65,
      says: [
        "model.priors.tv.roi names a distribution \"lognorml\"", "Did you mean \"lognormal\"?",
        "line 4",
      ],
      configuration: "model:\n  method: bayes\n  priors:\n    tv: {roi: {lognorml: [0.2, 0.9]}}\n"),
    BadUse(
      ["fit", "data.csv", "--config", "mmm.yaml"], 65,
      says: ["model.priors.serach names \"serach\"", "Did you mean \"search\"?"],
      configuration: "model: {method: bayes, priors: {serach: {roi: 2}}}\n"),
    BadUse(
      ["fit", "data.csv", "--config", "mmm.yaml"], 65,
      says: ["model.synergies names \"radio\"", "The channels are tv, search."],
      configuration: "model: {method: bayes, synergies: [[tv, radio]]}\n"),
    BadUse(
      ["fit", "data.csv", "--config", "mmm.yaml"], 65,
      says: ["The data have no channel \"radio\"", "mmm.yaml", "have no geographies"],
      configuration: """
        model:
          method: bayes
          lift_tests:
            - {channel: radio, geo: Bremen, start: 2022-03-07, end: 2022-04-03, spend_change: 5000,
               lift: 9000, standard_error: 3000}

        """),
    BadUse(
      ["run", "data.csv", "--config", "mmm.yaml"], 65, says: ["radio"],
      configuration: "budget: {constraints: {radio: {max: 10}}}\n"),
  ]

  @Test(
    "gets its exit status, a sentence and a way out, and changes nothing",
    arguments: usage + files + configurations)
  func refused(_ bad: BadUse) throws {
    let work = try Workplace()
    try work.put(SalesTable().text, "data.csv")
    if let text = bad.configuration { try work.put(text, "mmm.yaml") }
    let before = try work.names()
    let outcome = try BuiltProgram.run(bad.arguments, in: work.path)
    #expect(outcome.status == bad.status, "\(outcome.errors)")
    for words in bad.says {
      #expect(outcome.errors.contains(words), "\(words) is not in: \(outcome.errors)")
    }
    #expect(outcome.output.isEmpty)
    #expect(try work.names() == before)
    #expect(try work.text("data.csv") == SalesTable().text)
  }
}

import Foundation
import Testing

/// A plan that cannot be made: how it is asked for, the exit status it earns and what must be said.
struct BadPlan: Sendable, CustomTestStringConvertible {
  var options: [String]
  var status: Int32
  var says: [String]
  /// `splits.csv`, or `plan.yaml` where the options name it.
  var file: String

  init(_ options: [String], _ status: Int32, says: [String], file: String = "") {
    self.options = options
    self.status = status
    self.says = says
    self.file = file
  }

  var testDescription: String { options.joined(separator: " ") + " " + file }
}

@Suite("Plans that cannot be made")
struct BadPlanTests {
  static let usage = [
    BadPlan(["--budget", "0"], 64, says: ["--budget must be a number above 0, found 0"]),
    BadPlan(["--budget", "-5"], 64, says: ["--budget must be a number above 0, found -5"]),
    BadPlan(["--budget", "lots"], 64, says: ["--budget must be a number above 0"]),
    BadPlan(
      ["--min", "tv=900", "--max", "tv=500"], 64,
      says: ["tv must get at least 900 and at most 500", "Lower its min or raise its max"]),
    BadPlan(
      ["--max", "tw=500"], 64, says: ["names the channel \"tw\"", "Did you mean \"tv\"?"]),
    BadPlan(["--lock", "podcasts"], 64, says: ["\"podcasts\"", "channels are tv, search"]),
    BadPlan(["--max", "tv"], 64, says: ["--max must be a channel and an amount", "tv=+20%"]),
    BadPlan(["--max", "tv=20%"], 64, says: ["--max must be", "tv=+20%"]),
    BadPlan(["--min", "tv=-5"], 64, says: ["--min must be"]),
    BadPlan(
      ["--min", "tv=900000", "--budget", "100000"], 64,
      says: ["must spend at least", "more than the budget of 100,000"]),
    BadPlan(["--objective", "rio"], 64, says: ["Did you mean \"roi\"?"]),
    BadPlan(["--objective", "target_roi"], 64, says: ["needs a target", "--target 2"]),
    BadPlan(
      ["--objective", "target_roi", "--target", "900"], 64,
      says: ["No plan within the limits returns 900"]),
    BadPlan(["--margin", "40"], 64, says: ["--margin must be"]),
    BadPlan(["--method", "gradent"], 64, says: ["Did you mean \"gradient\"?"]),
    BadPlan(["--risk", "var"], 64, says: ["one of expected, quantile, cvar"]),
    BadPlan(["--window", "next_qarter"], 64, says: ["Did you mean \"next_quarter\"?"]),
    BadPlan(["--window", "2023-08-01..2023-07-01"], 64, says: ["after it ends"]),
    BadPlan(["--window", "1999-01-04..1999-03-28"], 64, says: ["before the data"]),
    BadPlan(
      ["--window", "next_quarter", "--periods", "5"], 64,
      says: ["both say which periods are planned"]),
    BadPlan(["--periods", "0"], 64, says: ["--periods must be a whole number"]),
    BadPlan(["--budgett", "5"], 64, says: ["Did you mean \"--budget\"?"]),
    BadPlan(["--budget", "5", "--budget", "6"], 64, says: ["--budget is given twice"]),
  ]

  static let files = [
    BadPlan(["--scenario", "none.csv"], 66, says: ["there is no file none.csv"]),
    BadPlan(
      ["--scenario", "splits.csv"], 65,
      says: ["splits.csv, row 2, column channel", "says nothing of search", "Add a row"],
      file: "channel,spend\ntv,5\n"),
    BadPlan(
      ["--scenario", "splits.csv"], 65,
      says: ["splits.csv, row 3, column channel", "\"serch\"", "Did you mean \"search\"?"],
      file: "channel,spend\ntv,5\nserch,6\n"),
    BadPlan(
      ["--scenario", "splits.csv"], 65,
      says: ["splits.csv, row 2, column spend", "\"abc\" is not a number"],
      file: "channel,spend\ntv,abc\nsearch,6\n"),
    BadPlan(["--data", "none.csv"], 66, says: ["there is no file none.csv"]),
    BadPlan(["--config", "none.yaml"], 66, says: ["there is no file none.yaml"]),
    BadPlan(
      ["--config", "plan.yaml"], 65, says: ["budget.total must be a number above 0", "line 1"],
      file: "budget: {total: 0}\n"),
    BadPlan(
      ["--config", "plan.yaml"], 65,
      says: ["budget.constraints.tv has a min above its max"],
      file: "budget: {constraints: {tv: {min: 9, max: 5}}}\n"),
    BadPlan(
      ["--config", "plan.yaml"], 65, says: ["no channel \"tw\"", "Did you mean \"tv\"?"],
      file: "budget: {constraints: {tw: {min: 9}}}\n"),
    BadPlan(
      ["--config", "plan.yaml"], 65, says: ["must spend at least", "budget.constraints"],
      file: "budget: {total: 1000, constraints: {tv: {min: 900000}}}\n"),
    BadPlan(
      ["--config", "plan.yaml"], 65, says: ["There is no channel \"tw\" to put off"],
      file: "budget: {scenarios: [{name: a, off: tw}]}\n"),
  ]

  @Test("one sentence says what is wrong, and nothing is written", arguments: usage + files)
  func refused(_ bad: BadPlan) throws {
    let model = try Self.model()
    let name = bad.options.contains("plan.yaml") ? "plan.yaml" : "splits.csv"
    if !bad.file.isEmpty { try model.work.put(bad.file, name) }
    let outcome = try BuiltProgram.run(
      ["plan", "model.json", "--output", "out"] + bad.options, in: model.work.path)
    #expect(outcome.status == bad.status, "\(outcome.errors)")
    #expect(outcome.errors.hasPrefix("error: ") || outcome.errors.contains("\nerror: "))
    for words in bad.says {
      #expect(outcome.errors.contains(words), "\(words) is not in: \(outcome.errors)")
    }
    #expect(try !model.work.names().contains("out"))
  }

  @Test("a model that cannot be planned with is told from a file that is none")
  func models() throws {
    let model = try Self.model()
    let text = try model.work.text("model.json")
    let count = try #require(text.firstMatch(of: /"draws":\{[^{}]*?"count":(\d+)/))
    var empty = text
    empty.replaceSubrange(count.output.1.startIndex..<count.output.1.endIndex, with: "0")
    let files: [(String, String, [String])] = [
      ("empty.json", empty, ["holds no draws of its model", "mmm fit DATA.csv"]),
      (
        "none.json", text.replacing("\"draws\":{", with: "\"other\":{"),
        ["holds no draws of its model"]
      ),
      ("cut.json", String(text.prefix(text.count / 2)), ["cut.json is not a model"]),
      ("other.json", "{\"schema_version\": \"1.0\"}", ["has layout 1.0"]),
      ("data.csv", SalesTable().text, ["data.csv is not a model"]),
    ]
    for (name, content, says) in files {
      try model.work.put(content, name)
      let outcome = try model.work.run("plan", name, "--output", "out")
      #expect(outcome.status == 65, "\(name): \(outcome.errors)")
      for words in says { #expect(outcome.errors.contains(words), "\(name): \(outcome.errors)") }
    }
    let missing = try model.work.run("plan")
    #expect(missing.status == 64)
    #expect(missing.errors.contains("mmm plan needs a model file"))
    #expect(try model.work.run("plan", "absent.json").status == 66)
    #expect(try !model.work.names().contains("out"))
  }

  @Test("without a paid channel that spends there is nothing to plan")
  func silent() throws {
    var table = SalesTable(weeks: 140)
    for row in 80..<140 {
      table.set(row, "tv_spend", "0")
      table.set(row, "search_spend", "0")
    }
    let model = try PlannedModel(table)
    let outcome = try model.plan("--output", "out")
    #expect(outcome.status == 65, "\(outcome.errors)")
    #expect(outcome.errors.contains("No paid channel has any spend in the window to plan"))
    #expect(outcome.errors.contains("--window"))
    #expect(try model.plan("--window", "2022-01-03..2022-12-25", "--output", "out").status == 0)
  }

  /// One model for all cases: fitting takes longer than refusing.
  private static let shared = Result { try PlannedModel() }

  private static func model() throws -> PlannedModel {
    let model = try shared.get()
    let copy = try Workplace()
    try copy.put(try model.work.bytes("model.json"), "model.json")
    return PlannedModel(work: copy)
  }
}

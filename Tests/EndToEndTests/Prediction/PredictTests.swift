import Foundation
import Testing

/// A saved model of the first weeks of a table, and a plan of the others.
struct PlanCase {
  let work: Workplace
  var plan: SalesTable
  static let weeks = 80

  init() throws {
    work = try Workplace()
    var table = SalesTable(weeks: PlanCase.weeks + 6)
    plan = table
    plan.rows.removeFirst(PlanCase.weeks)
    table.rows.removeLast(6)
    try work.put(table.text, "data.csv")
    let fitted = try work.run("fit", "data.csv", "--output", "model.json", "--quiet")
    #expect(fitted.status == 0, "\(fitted.errors)")
  }

  func predict(_ more: String...) throws -> Outcome {
    try work.put(plan.text, "plan.csv")
    return try BuiltProgram.run(
      ["predict", "model.json", "--data", "plan.csv"] + more, in: work.path)
  }

  /// The plan without a column.
  mutating func drop(_ name: String) {
    let column = plan.column(name)
    plan.header.remove(at: column)
    for row in plan.rows.indices { plan.rows[row].remove(at: column) }
  }
}

@Suite("The outcome of planned spend, from a saved model")
struct PredictTests {
  @Test("is a row per period whose parts sum to what is expected")
  func table() throws {
    let outcome = try PlanCase().predict()
    #expect(outcome.status == 0, "\(outcome.errors)")
    let rows = outcome.output.split(separator: "\n").map { $0.split(separator: ",") }
    #expect(
      rows.first?.joined(separator: ",")
        == "period,expected,lower,upper,baseline,controls,tv,search")
    #expect(rows.count == 7)
    for row in rows.dropFirst() {
      let numbers = row.dropFirst().compactMap { Double($0) }
      try #require(numbers.count == 7)
      #expect(abs(numbers[3...].reduce(0, +) - numbers[0]) < 1e-6 * numbers[0])
      #expect(numbers[1] < numbers[0] && numbers[0] < numbers[2])
    }
    #expect(outcome.errors.contains("expected revenue in 6 periods: $"))
    #expect(outcome.errors.contains("90% interval"))
  }

  @Test("holds the same numbers as JSON, and the same bytes on any number of threads")
  func files() throws {
    let plan = try PlanCase()
    let table = try plan.predict("--output", "out.csv", "--threads", "1")
    #expect(table.status == 0 && table.output.isEmpty)
    #expect(try plan.predict("--threads", "3").output == plan.work.text("out.csv"))
    #expect(try plan.predict("--output", "out.json", "--interval", "0.8").status == 0)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(plan.work.bytes("out.json"))) as? [String: Any])
    #expect(object["interval"] as? Double == 0.8)
    let series = try #require(object["series"] as? [String: Any])
    let expected = try #require(series["expected"] as? [Double])
    let written = try plan.work.text("out.csv").split(separator: "\n").dropFirst().map {
      Double($0.split(separator: ",")[1]) ?? .nan
    }
    #expect(expected.count == written.count)
    #expect(zip(expected, written).allSatisfy { abs($0 - $1) <= 1e-15 * abs($1) * 4 })
    let total = try #require(object["total"] as? [String: Double])
    let mean = try #require(total["mean"])
    #expect(abs(mean - expected.reduce(0, +)) < 1e-6 * mean)
    let channels = try #require(object["channels"] as? [[String: Any]])
    #expect(channels.map { $0["name"] as? String } == ["tv", "search"])
  }

  @Test("takes a plan without an outcome, and of one period")
  func shortPlan() throws {
    var plan = try PlanCase()
    plan.drop("revenue")
    plan.plan.rows.removeLast(5)
    let outcome = try plan.predict("--quiet")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.split(separator: "\n").count == 2)
  }

  @Test("goes on with a warning where the plan says less than it could, or more than was ever seen")
  func warnings() throws {
    var plan = try PlanCase()
    plan.drop("price_index")
    plan.plan.rows.removeFirst(2)
    plan.plan.set(1, "tv_spend", "900000")
    let outcome = try plan.predict()
    #expect(outcome.status == 0, "\(outcome.errors)")
    for words in [
      "The plan says nothing of price_index; its mean", "the 2 periods between count as without",
      "$900K of spend on tv", "rests on the shape of its curve",
    ] {
      #expect(outcome.errors.contains(words), "\(words) is not in: \(outcome.errors)")
    }
  }

  /// A plan that is refused: what is done to it, and what is said.
  struct Refusal: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var says: [String]
    var change: @Sendable (inout PlanCase) -> Void

    init(_ name: String, says: [String], _ change: @escaping @Sendable (inout PlanCase) -> Void) {
      testDescription = name
      self.says = says
      self.change = change
    }
  }

  static let refusals = [
    Refusal("negative spend", says: ["plan.csv, row 3, column tv_spend", "Spend is negative"]) {
      $0.plan.set(1, "tv_spend", "-5")
    },
    Refusal("not a number", says: ["row 2, column search_spend", "\"lots\" is not a number"]) {
      $0.plan.set(0, "search_spend", "lots")
    },
    Refusal("an empty cell", says: ["row 4, column tv_spend", "The value is missing"]) {
      $0.plan.set(2, "tv_spend", "")
    },
    Refusal("a missing channel", says: ["nothing of the spend on search", "search_spend"]) {
      $0.drop("search_spend")
    },
    Refusal("a mistyped channel", says: ["no channel \"serch\"", "Did you mean \"search_spend\"?"])
    {
      $0.plan.header[$0.plan.column("search_spend")] = "serch_spend"
    },
    Refusal("an unknown channel", says: ["no channel \"podcast\"", "tv, search"]) {
      $0.plan.header.append("podcast_spend")
      for row in $0.plan.rows.indices { $0.plan.rows[row].append("10") }
    },
    Refusal("no dates", says: ["The plan has no column of dates"]) { $0.drop("date") },
    Refusal("overlap", says: ["row 2, column date", "belongs to the data", "Start the plan on"]) {
      $0.plan.set(0, "date", "2023-06-26")
    },
    Refusal("another weekday", says: ["row 3, column date", "weeks of the model start on a"]) {
      $0.plan.set(1, "date", "2023-07-19")
    },
    Refusal("a gap inside", says: ["There is no row for", "after row 3"]) {
      $0.plan.rows.remove(at: 2)
    },
    Refusal("a date twice", says: ["appears twice", "first in row 2"]) {
      $0.plan.rows[1] = $0.plan.rows[0]
    },
    Refusal("no rows", says: ["no rows"]) { $0.plan.rows = [] },
    Refusal("the far future", says: ["row 7", "years after the model's data end"]) {
      $0.plan.set(5, "date", "2099-07-13")
    },
  ]

  @Test("is refused with the place and a way out", arguments: refusals)
  func refused(_ refusal: Refusal) throws {
    var plan = try PlanCase()
    refusal.change(&plan)
    let outcome = try plan.predict("--output", "out.csv")
    #expect(outcome.status == 65, "\(outcome.errors)")
    for words in refusal.says {
      #expect(outcome.errors.contains(words), "\(words) is not in: \(outcome.errors)")
    }
    #expect(try !plan.work.names().contains("out.csv"))
  }

  @Test("needs a model and a plan")
  func usage() throws {
    let work = try Workplace()
    try work.put("{}", "model.json")
    let cases: [([String], Int32, String)] = [
      (["predict"], 64, "needs a model file"), (["predict", "model.json"], 64, "needs a plan"),
      (["predict", "model.json", "--data", "none.csv"], 65, "not a model that mmm wrote"),
      (["predict", "none.json", "--data", "x.csv"], 66, "there is no file none.json"),
      (
        ["predict", "model.json", "--data", "x.csv", "--interval", "90"], 64, "between 0.5 and 0.99"
      ),
    ]
    for (arguments, status, words) in cases {
      let outcome = try BuiltProgram.run(arguments, in: work.path)
      #expect(outcome.status == status, "\(arguments): \(outcome.errors)")
      #expect(outcome.errors.contains(words), "\(words) is not in: \(outcome.errors)")
    }
  }
}

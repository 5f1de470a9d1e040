import Foundation
import Summary
import Testing

/// A saved model of two channels to plan with.
struct PlannedModel: Sendable {
  let work: Workplace

  init(work: Workplace) {
    self.work = work
  }

  init(_ table: SalesTable = SalesTable()) throws {
    work = try Workplace()
    try work.put(table.text, "data.csv")
    let fitted = try work.run(
      "fit", "data.csv", "--model", "ridge", "--output", "model.json", "--quiet")
    #expect(fitted.status == 0, "\(fitted.errors)")
  }

  func plan(_ more: String..., environment: [String: String] = [:]) throws -> Outcome {
    try BuiltProgram.run(
      ["plan", "model.json"] + more, in: work.path, environment: environment)
  }

  func summary(_ folder: String) throws -> ExecutiveSummary {
    try SummaryCoding.decode(try work.bytes("\(folder)/executive_summary.json"))
  }

  func optimization(_ folder: String) throws -> OptimizationBlock {
    try #require(try summary(folder).optimization)
  }
}

@Suite("A plan from a saved model")
struct PlanTests {
  static let names = [
    "allocation.csv", "executive_summary.json", "forecast.csv", "frontier.csv", "manifest.json",
    "report.html", "report.pdf", "report.txt", "scenarios.csv", "schedule.csv",
  ]

  @Test("is printed as tables and written as files, beside the report of the data")
  func files() throws {
    let model = try PlannedModel()
    let outcome = try model.plan()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try model.work.names("reports/data-plan") == Self.names)
    for words in [
      "Amounts in $", "Channel", "Total", "Expected gain", "90% interval", "with a probability of",
      "KKT residual", "gap to the best of", "Scenario", "10% less", "Without tv",
      "reports/data-plan/allocation.csv",
    ] {
      #expect(outcome.output.contains(words), "\(words) is not in: \(outcome.output)")
    }
    for line in outcome.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    let quiet = try model.plan("--quiet", "--output", "quiet")
    #expect(quiet.status == 0 && quiet.output.isEmpty && quiet.errors.isEmpty)
  }

  @Test("tables hold exactly the summary's numbers")
  func tables() throws {
    let model = try PlannedModel()
    #expect(try model.plan("--output", "out", "--window", "next_quarter").status == 0)
    let summary = try SummaryNumbers(
      json: Data(try model.work.bytes("out/executive_summary.json")))
    for (name, least) in [("allocation", 15), ("scenarios", 80), ("frontier", 100)] {
      let cells = try model.work.text("out/\(name).csv").split(separator: "\n").dropFirst()
        .flatMap { $0.split(separator: ",") }
      let numbers = cells.compactMap { Double($0) }
      #expect(numbers.count > least, "\(name)")
      for number in numbers { #expect(summary.hold(exactly: number), "\(name): \(number)") }
    }
  }

  @Test("one thread and two give the same bytes")
  func reproducible() throws {
    let model = try PlannedModel()
    for threads in ["1", "2"] {
      let outcome = try model.plan(
        "--threads", threads, "--output", threads,
        environment: ReportFilesTests.reproducible)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    for name in Self.names {
      #expect(
        try model.work.bytes("1/\(name)") == model.work.bytes("2/\(name)"), "\(name) differs")
    }
  }

  @Test("the current position is that of the report")
  func current() throws {
    let model = try PlannedModel()
    #expect(try model.plan("--output", "plan").status == 0)
    #expect(try model.work.run("report", "model.json", "--output", "report").status == 0)
    let (plan, report) = (try model.optimization("plan"), try model.optimization("report"))
    #expect(plan.current == report.current)
    #expect(plan.currentRevenue == report.currentRevenue)
    #expect(plan == report)
  }

  @Test("the command line wins over the configuration, and limits hold")
  func options() throws {
    let model = try PlannedModel()
    try model.work.put(
      "budget: {total: 400000, shift: 0.5, constraints: {tv: {max_change: 0.01}}}\n", "plan.yaml")
    let now = try {
      #expect(try model.plan("--output", "now").status == 0)
      return try model.optimization("now").current
    }()
    let (tv, search) = (try #require(now["tv"]), try #require(now["search"]))
    let total = Int(tv * 1.1 + search)
    let fitting = try model.plan(
      "--config", "plan.yaml", "--budget", "\(total)", "--max", "tv=+20%", "--min=tv=-10%",
      "--lock", "search", "--objective", "revenue", "--interval", "0.8", "--output", "out")
    #expect(fitting.status == 0, "\(fitting.errors)")
    let plan = try model.optimization("out")
    #expect(plan.objective == .revenue)
    #expect(plan.budget == Double(total))
    #expect(plan.allocation["search"] == search)
    let bounds = try #require(plan.channels.first { $0.channel == "tv" })
    #expect(abs(bounds.lowerBound - 0.9 * tv) < 1e-6 && abs(bounds.upperBound - 1.2 * tv) < 1e-6)
    #expect(try model.summary("out").report.interval == 0.8)
  }

  @Test("looks ahead by name, by periods and by days")
  func windows() throws {
    let model = try PlannedModel()
    for (options, periods) in [
      (["--window", "next_quarter"], 13), (["--periods", "4"], 4),
      (["--window", "2023-07-17..2023-08-13"], 4),
    ] {
      let outcome = try BuiltProgram.run(
        ["plan", "model.json", "--output", "out"] + options, in: model.work.path)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let plan = try model.optimization("out")
      #expect(plan.periods == periods)
      #expect(plan.direction == .forward)
      #expect(outcome.output.contains("same periods a year before"))
    }
    #expect(try model.plan("--window", "2023-01-02..2023-03-26", "--output", "past").status == 0)
    #expect(try model.optimization("past").direction == .retrospective)
  }

  @Test("starts from given periods: their spend is what the plan is compared with")
  func given() throws {
    var table = SalesTable(weeks: 86)
    table.rows.removeFirst(80)
    let model = try PlannedModel()
    try model.work.put(table.text, "future.csv")
    let outcome = try model.plan(
      "--data", "future.csv", "--origins", "0", "--output", "out")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let plan = try model.optimization("out")
    #expect(plan.periods == 6 && plan.direction == .forward)
    let spends = table.rows.compactMap { Double($0[table.column("tv_spend")]) }
    #expect(plan.current["tv"] == spends.reduce(0, +))
    let forecast = try #require(try model.summary("out").forecast)
    #expect(forecast.starts.count == 6 && forecast.accuracy.isEmpty)
    #expect(try model.work.text("out/forecast.csv").split(separator: "\n").count == 7)
    table.set(2, "tv_spend", "lots")
    try model.work.put(table.text, "future.csv")
    let bad = try model.plan("--data", "future.csv", "--output", "bad")
    #expect(bad.status == 65)
    #expect(bad.errors.contains("future.csv, row 4, column tv_spend"))
  }

  @Test("says how well the model would have foretold the past, as often as is asked")
  func origins() throws {
    let model = try PlannedModel(SalesTable(weeks: 130))
    #expect(try model.plan("--origins", "2", "--output", "out").status == 0)
    let forecast = try #require(try model.summary("out").forecast)
    #expect(forecast.accuracy.count == 2)
    #expect(forecast.accuracy.allSatisfy { $0.periods == 13 && $0.wmape > 0 })
    let rows = try model.work.text("out/forecast.csv").split(separator: "\n")
    #expect(rows.count == 1 + forecast.starts.count)
  }

  @Test("compares the user's own splits, from several files, with the usual questions")
  func scenarios() throws {
    let model = try PlannedModel()
    try model.work.put("channel,spend\ntv,\"250,000\"\nsearch,$150000\n", "mine.csv")
    try model.work.put("scenario,tv_spend,search_spend\nlean,90000,80000\n", "lean.csv")
    let outcome = try model.plan(
      "--scenario", "mine.csv", "--scenario", "lean.csv", "--output", "out")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let rows = try model.optimization("out").scenarios
    #expect(rows.suffix(2).map(\.name) == ["mine", "lean"])
    #expect(rows.suffix(2).map(\.position.spend) == [400_000, 170_000])
    #expect(rows.contains { $0.name == "25% less" })
    #expect(try model.work.text("out/scenarios.csv").contains("\nmine,split,false,400000,"))
    let again = try model.plan(
      "--scenario", "mine.csv", "--scenario", "mine.csv", "--output", "twice")
    #expect(again.status == 65)
    #expect(again.errors.contains("another scenario with the name \"mine\""))
    #expect(try !model.work.names().contains("twice"))
  }

  @Test("keeps what a configuration asks, in its order")
  func configured() throws {
    let model = try PlannedModel()
    try model.work.put(
      "budget:\n  scenarios:\n    - {name: a third less, change: -0.33}\n    - {name: no tv, off: tv}\n",
      "plan.yaml")
    #expect(try model.plan("--config", "plan.yaml", "--output", "out").status == 0)
    #expect(
      try model.optimization("out").scenarios.map(\.name)
        == ["Current", "Recommended", "a third less", "no tv"])
  }
}

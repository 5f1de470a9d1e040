import Foundation
import Summary
import Testing

@Suite("Monitoring", .serialized)
struct MonitoringTests {
  /// Two years of quiet weeks; the last quarter may sell less than it should.
  private func table(sellingLess share: Double = 0) -> String {
    var table = SalesTable(weeks: 117)
    let revenue = table.column("revenue")
    for row in table.rows.indices.suffix(13) {
      let value = Double(table.rows[row][revenue]) ?? 0
      table.rows[row][revenue] = "\(Int(value * (1 - share)))"
    }
    return table.text
  }

  private func run(
    _ place: Workplace, _ data: String, _ options: [String] = []
  ) throws -> (outcome: Outcome, summary: ExecutiveSummary) {
    try place.put(data, "data.csv")
    let outcome = try BuiltProgram.run(
      ["run", "data.csv", "--report", "monitoring", "--model", "ridge", "--output", "report"]
        + options, in: place.path)
    let json = try place.bytes("report/executive_summary.json")
    return (outcome, try SummaryCoding.decode(Array(json)))
  }

  @Test("a quarter that sold a tenth less than foretold raises alerts, and --strict ends with 1")
  func strict() throws {
    let place = try Workplace()
    let data = table(sellingLess: 0.1)
    let (lenient, summary) = try run(place, data, ["--formats", "csv,text"])
    #expect(lenient.status == 0, "\(lenient.errors)")
    let monitoring = try #require(summary.monitoring)
    #expect(monitoring.isAlarming)
    #expect(monitoring.alerts.contains { $0.kind == .bias && ($0.value ?? 0) > 0.05 })
    #expect(lenient.errors.contains("warning: Forecasts ran"))
    let text = String(decoding: try place.bytes("report/report.txt"), as: UTF8.self)
    #expect(text.contains("Forecasts ran"))
    let rows = String(decoding: try place.bytes("report/monitoring.csv"), as: UTF8.self)
    #expect(rows.contains("\nalert,bias,"))
    let strict = try run(place, data, ["--formats", "json", "--strict"]).outcome
    #expect(strict.status == 1, "\(strict.errors)")
  }

  @Test("quiet weeks raise none, and --strict ends with 0")
  func quiet() throws {
    let place = try Workplace()
    let (outcome, summary) = try run(place, table(), ["--formats", "json", "--strict"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let monitoring = try #require(summary.monitoring)
    #expect(!monitoring.isAlarming)
    #expect(monitoring.accuracy?.source == .forecasts)
    #expect(monitoring.kpi(.acquisitionCost) == nil)
    #expect(monitoring.notes.contains { $0.contains("data.new_customers") })
    #expect(summary.insights.headline == summary.narrative.pages["decision"]?.headline)
  }

  @Test("new customers are no cause of the outcome, and tell what each of them cost")
  func customers() throws {
    let place = try Workplace()
    var table = SalesTable(weeks: 117)
    table.header.append("signups")
    for row in table.rows.indices { table.rows[row].append("\(50 + row % 7)") }
    try place.put("data:\n  new_customers: signups\n", "mmm.yaml")
    let (outcome, summary) = try run(
      place, table.text, ["--config", "mmm.yaml", "--formats", "json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("new customers"))
    #expect(!summary.series.inputs.contains { $0.name == "signups" })
    let cost = try #require(summary.monitoring?.kpi(.acquisitionCost)?.recent)
    let spend = try #require(summary.monitoring?.kpi(.spend)?.recent)
    let won = table.rows.indices.suffix(13).map { 50 + $0 % 7 }.reduce(0, +)
    #expect(abs(cost.value - spend.value * 13 / Double(won)) <= 1e-9 * cost.value)
    #expect(cost.lower == nil, "it is counted")
  }

  @Test(
    "better or worse follows the direction of the figure: a lower cost is good, more spend is neither",
    arguments: [(0.5, "worse", "better"), (2, "better", "worse")])
  func direction(customers: Double, verdict: String, other: String) throws {
    let place = try Workplace()
    var table = SalesTable(weeks: 117)
    table.header.append("signups")
    for row in table.rows.indices {
      let won = Double(50 + row % 7) * (row < table.rows.count - 13 ? 1 : customers)
      table.rows[row].append("\(Int(won))")
    }
    try place.put("data:\n  new_customers: signups\n", "mmm.yaml")
    let (outcome, summary) = try run(
      place, table.text, ["--config", "mmm.yaml", "--formats", "json,html,text"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let monitoring = try #require(summary.monitoring)
    #expect(monitoring.kpi(.acquisitionCost)?.verdict.rawValue == verdict)
    #expect(monitoring.kpi(.spend)?.verdict.rawValue == "none")
    let rows = try place.text("report/report.html").components(separatedBy: "<tr")
    let row = try #require(rows.dropFirst().first { $0.contains("Spend per new customer<") })
    #expect(row.contains("\(verdict)\">"), "\(row)")
    #expect(!row.contains("\(other)\">"), "\(row)")
  }

  @Test("spend beside an earlier report's plan")
  func plan() throws {
    let place = try Workplace()
    var early = SalesTable(weeks: 117)
    early.rows.removeLast(13)
    try place.put(early.text, "early.csv")
    let first = try BuiltProgram.run(
      [
        "run", "early.csv", "--model", "ridge", "--output", "early", "--formats", "json", "--quiet",
      ], in: place.path)
    #expect(first.status == 0, "\(first.errors)")
    let (outcome, summary) = try run(
      place, SalesTable(weeks: 117).text,
      ["--previous", "early/executive_summary.json", "--formats", "text"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let monitoring = try #require(summary.monitoring)
    let plan = try #require(monitoring.plan)
    #expect(plan.periods == 13)
    #expect(!plan.isForThesePeriods, "a plan of past periods is taken at its pace")
    let earlier = try SummaryCoding.decode(
      Array(try place.bytes("early/executive_summary.json")))
    let budget = try #require(earlier.optimization).allocation
    for row in plan.rows {
      let planned = try #require(budget[row.channel]) * 13 / 52
      #expect(abs(row.planned - planned) <= 1e-9 * planned)
    }
    #expect(monitoring.returns.allSatisfy { $0.earlier != nil })
    #expect(summary.narrative.pages["plan_kept"] != nil)
  }

  @Test(
    "windows the data do not hold and keys that do not exist are refused",
    arguments: [
      ("report:\n  monitoring: {recent: 100}\n", "compares the last 100 periods"),
      ("report:\n  monitoring: {baseline: last_year}\n", "must be year_ago, preceding_year"),
      ("report:\n  monitoring: {new_customers: x}\n", "belongs to data"),
      ("report:\n  monitoring: {thresholds: {kpi_chnge: 0.1}}\n", "kpi_change"),
      ("report:\n  monitoring: {false_alarms: 0.9}\n", "between 0.001 and 0.5"),
      ("data:\n  new_customers: nobody\n", "nobody"),
    ])
  func refused(configuration: String, message: String) throws {
    let place = try Workplace()
    try place.put(configuration, "mmm.yaml")
    try place.put(SalesTable(weeks: 117).text, "data.csv")
    let outcome = try BuiltProgram.run(
      [
        "run", "data.csv", "--config", "mmm.yaml", "--report", "monitoring", "--model", "ridge",
        "--output", "report",
      ], in: place.path)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}

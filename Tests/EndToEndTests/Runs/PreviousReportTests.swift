import Foundation
import Summary
import Testing

@Suite("A report that compares with an earlier one")
struct PreviousReportTests {
  @Test(
    "says what changed since, from a configuration or the command line, and again from the model")
  func compares() throws {
    let work = try Workplace()
    try work.put(SalesTable(weeks: 117).text, "before.csv")
    try work.put(SalesTable(weeks: 130).text, "in/data.csv")
    let quick = ["--model", "ridge", "--formats", "json,text", "--quiet"]
    #expect(
      try BuiltProgram.run(["run", "before.csv", "--output", "in/old"] + quick, in: work.path)
        .status == 0)
    try work.put("report: {previous: old/executive_summary.json}\n", "in/mmm.yaml")
    let outcome = try BuiltProgram.run(
      ["run", "in/data.csv", "--config", "in/mmm.yaml", "--output", "new"] + quick, in: work.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let summary = try SummaryCoding.decode(try work.bytes("new/executive_summary.json"))
    let since = try #require(summary.sinceReport)
    #expect(since.channels.map(\.channel) == summary.channels.map(\.name))
    #expect(since.restated != nil && since.grade != nil)
    let text = String(decoding: try work.bytes("new/report.txt"), as: UTF8.self)
    #expect(text.contains("Since the last report"))
    #expect(text.contains("What changed since"))

    let named = try BuiltProgram.run(
      [
        "run", "in/data.csv", "--previous", "in/old/executive_summary.json", "--output", "named",
      ] + quick, in: work.path)
    #expect(named.status == 0, "\(named.errors)")
    let again = try BuiltProgram.run(
      ["report", "new/model.json", "--output", "again", "--formats", "json,text"], in: work.path)
    #expect(again.status == 0, "\(again.errors)")
    for folder in ["named", "again"] {
      let other = try SummaryCoding.decode(try work.bytes("\(folder)/executive_summary.json"))
      #expect(other.sinceReport == since && other.insights.shifts == summary.insights.shifts)
    }
  }

  @Test(
    "refuses what cannot be compared, before any model is fitted",
    arguments: [
      ("missing.json", Int32(66), "there is no file"), ("data.csv", 65, "not the summary"),
      ("euro.json", 65, "in EUR"), ("other.json", 65, "on \"orders\""),
    ])
  func refuses(file: String, status: Int32, says: String) throws {
    let work = try Workplace()
    try work.put(SalesTable().text, "data.csv")
    func summary(_ name: String, _ currency: String) -> String {
      """
      {"period": {"start": "2020-01-06", "end": "2021-01-03", "frequency": "weekly", "periods": 52},
       "outcome": {"name": "\(name)", "kind": "revenue", "currency": "\(currency)", "total": 1},
       "channels": []}
      """
    }
    try work.put(summary("revenue", "EUR"), "euro.json")
    try work.put(summary("orders", "USD"), "other.json")
    let outcome = try work.run("run", "data.csv", "--previous", file, "--output", "report")
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(says), "\(outcome.errors)")
    #expect(outcome.errors.contains(file))
    #expect(!outcome.errors.contains("fitting"))
  }
}

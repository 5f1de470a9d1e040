import Foundation
import Summary
import Testing

@Suite("The files of a run")
struct ReportFilesTests {
  static let names = [
    "allocation.csv", "changes.csv", "channel_performance.csv", "decomposition.csv",
    "diagnostics.csv",
    "executive_summary.json", "frontier.csv", "manifest.json", "model.json", "report.eml",
    "report.html", "report.pdf", "report.txt", "report.xlsx", "response_curves.csv",
    "scenarios.csv", "schedule.csv",
  ]
  static let reproducible = ["SOURCE_DATE_EPOCH": "1700000000"]

  @Test("the demo writes all of them and says where they are")
  func demo() throws {
    let work = try Workplace()
    let outcome = try work.run("demo")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try work.names("reports/demo") == Self.names)
    #expect(outcome.output.contains("reports/demo/report.pdf"))
    #expect(outcome.errors.contains("channel TV"))
    #expect(try work.names("reports") == ["demo"])
  }

  @Test("one thread and two give the same bytes, and so does a saved model")
  func reproducible() throws {
    let work = try Workplace()
    try work.put(SalesTable().text, "data.csv")
    for threads in ["1", "2"] {
      let outcome = try work.run(
        "run", "data.csv", "--output", threads, "--threads", threads, "--quiet",
        environment: Self.reproducible)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.isEmpty && outcome.errors.isEmpty, "quiet is quiet")
    }
    let again = try work.run(
      "report", "1/model.json", "--output", "again", environment: Self.reproducible)
    #expect(again.status == 0, "\(again.errors)")
    for name in Self.names {
      #expect(try work.bytes("1/\(name)") == work.bytes("2/\(name)"), "\(name) differs")
      // The manifest of a saved model cannot know the size of the data.
      guard name != "manifest.json" else { continue }
      #expect(try work.bytes("1/\(name)") == work.bytes("again/\(name)"), "\(name) differs")
    }
  }

  @Test("--formats leaves out what was not asked for, and drops it from an earlier report")
  func formats() throws {
    let work = try Workplace()
    try work.put(SalesTable().text, "data.csv")
    try work.put("old", "report/report.pdf")
    try work.put("mine", "report/notes.txt")
    let outcome = try work.run("run", "data.csv", "--output=report", "--formats", "text,json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      try work.names("report") == [
        "executive_summary.json", "manifest.json", "model.json", "notes.txt", "report.txt",
      ])
  }

  @Test("fit writes the model alone, from a configuration that names the data beside it")
  func fit() throws {
    let work = try Workplace()
    try work.put(SalesTable().text, "in/data.csv")
    #expect(try work.run("init", "in/data.csv", "--output", "in/mmm.yaml").status == 0)
    let outcome = try work.run("fit", "--config", "in/mmm.yaml", "--output", "out/model.json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try work.names("out") == ["model.json"])
  }

  @Test("strict ends with 1 when a gate failed, with the report in place, else with 0")
  func strict() throws {
    let work = try Workplace()
    try work.put(SalesTable().text, "good.csv")
    // An outcome that has nothing to do with spend, and drops where the holdout begins.
    let unforeseen = SalesTable.broken { table in
      for row in table.rows.indices {
        let level = row < 66 ? 900_000 : 90_000
        table.set(row, "revenue", "\(level + (row * 7_919) % 211 * 97)")
      }
    }
    try work.put(unforeseen, "bad.csv")
    for (data, status) in [("good", Int32(0)), ("bad", 1)] {
      let outcome = try work.run("run", "\(data).csv", "--output", data, "--strict")
      let summary = try SummaryCoding.decode(try work.bytes("\(data)/executive_summary.json"))
      #expect(summary.grade.actionable == (status == 0), "\(summary.grade)")
      #expect(outcome.status == status)
      #expect(outcome.errors.contains("gate failed") == (status == 1))
    }
  }

  @Test("the parts of the outcome add up")
  func addsUp() throws {
    let work = try Workplace()
    try work.put(SalesTable().text, "data.csv")
    #expect(try work.run("run", "data.csv", "--output", "report").status == 0)
    let summary = try SummaryCoding.decode(try work.bytes("report/executive_summary.json"))
    let parts =
      summary.baseline.contribution.mean
      + summary.components.reduce(0) { $0 + $1.contribution.mean }
      + summary.channels.reduce(0) { $0 + $1.contribution.mean } + summary.unexplained
    #expect(abs(parts / summary.outcome.total - 1) < 1e-6)
  }

  @Test("a file that grows past its limit ends with 74, and the earlier report stays")
  func full() throws {
    let work = try Workplace()
    try work.put(SalesTable().text, "data.csv")
    try work.put("old", "report/report.txt")
    let outcome = try work.run(
      "run", "data.csv", "--output", "report",
      launcher: ["/bin/bash", "-c", "ulimit -f 64; exec \"$@\"", "bash"])
    #expect(outcome.status == 74, "\(outcome.errors)")
    #expect(outcome.errors.contains("file too large"))
    #expect(outcome.errors.contains("unchanged"))
    #expect(try work.names("report") == ["report.txt"])
    #expect(try work.names() == ["data.csv", "report"])
  }

  @Test("a run that is told to stop ends by the signal and leaves nothing")
  func interrupted() throws {
    let work = try Workplace()
    try work.put(SalesTable(weeks: 300, channels: (1...8).map { "c\($0)_spend" }).text, "data.csv")
    try work.put("model: {draws: 10000}\n", "mmm.yaml")
    try work.put("old", "report/report.txt")
    let outcome = try work.run(
      "run", "data.csv", "--config", "mmm.yaml", "--output", "report", "--threads", "1",
      launcher: ["/usr/bin/timeout", "--preserve-status", "--signal=TERM", "0.2"])
    #expect(outcome.status == 143, "\(outcome.errors)")
    #expect(try work.names("report") == ["report.txt"])
    #expect(try work.names() == ["data.csv", "mmm.yaml", "report"])
  }
}

import Foundation
import Testing

@Suite("A broken template")
struct BadTemplateTests {
  @Test("is refused with its file and line, and the earlier report stays")
  func refused() throws {
    let work = try Workplace()
    try work.put(SalesTable().text, "data.csv")
    try work.put("old", "report/report.txt")
    try FileManager.default.copyItem(
      atPath: BuiltProgram.root + "/templates", toPath: work.path + "/mine")
    let source = try work.text("mine/shared/sections/decision.md")
    try work.put(source + "\n{{no_such_value}}\n", "mine/shared/sections/decision.md")
    let outcome = try work.run(
      "run", "data.csv", "--output", "report", "--templates", "mine")
    #expect(outcome.status == 65, "\(outcome.errors)")
    let line = source.split(separator: "\n", omittingEmptySubsequences: false).count + 1
    #expect(outcome.errors.contains("decision.md"))
    #expect(outcome.errors.contains("line \(line)"), "\(outcome.errors)")
    #expect(outcome.errors.contains("no_such_value"))
    #expect(try work.text("report/report.txt") == "old")
    #expect(try work.names("report") == ["report.txt"])
  }
}

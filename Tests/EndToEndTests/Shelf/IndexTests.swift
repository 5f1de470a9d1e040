import Foundation
import Testing

@Suite("A page over many reports")
struct IndexTests {
  /// Two reports of the same data at two times, and folders that are none.
  static func shelf() throws -> Workplace {
    let work = try Workplace()
    for (folder, weeks) in [("early", 80), ("late", 104)] {
      try work.put(SalesTable(weeks: weeks).text, "data.csv")
      let outcome = try work.run(
        "run", "data.csv", "--model", "ridge", "--output", "reports/\(folder)",
        "--formats", "html,text,workbook")
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    try work.put("{", "reports/broken/executive_summary.json")
    try work.put("{}", "reports/without/manifest.json")
    try FileManager.default.copyItem(
      atPath: work.path + "/reports/late",
      toPath: work.path + "/reports/<img src=x onerror=alert(1)>")
    try FileManager.default.createSymbolicLink(
      atPath: work.path + "/reports/early/up", withDestinationPath: "..")
    return work
  }

  @Test("links what exists, names what is broken, and is the same bytes again")
  func page() throws {
    let work = try Self.shelf()
    let outcome = try work.run("index", "reports")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "reports/index.html: 3 reports\n")
    #expect(outcome.errors.contains("executive_summary.json of broken is not the summary"))
    #expect(outcome.errors.contains("without has no executive_summary.json"))
    let html = try work.text("reports/index.html")
    #expect(html.contains("href=\"./late/report.html\"") && html.contains("./late/report.xlsx"))
    #expect(!html.contains("report.pdf"), "none was written")
    #expect(html.contains("executive_summary.json of broken"))
    #expect(!html.contains("<img"))
    #expect(html.contains("href=\"./%3Cimg%20src%3Dx%20onerror%3Dalert%281%29%3E/report.html\""))
    // The same data at two times follow each other.
    #expect(html.contains("class=\"histories\""))
    let before = try work.bytes("reports/index.html")
    #expect(try work.run("index", "reports/").status == 0)
    #expect(try work.bytes("reports/index.html") == before)
  }

  @Test("stands where it is told to, with the way to the reports")
  func elsewhere() throws {
    let work = try Self.shelf()
    let outcome = try work.run("index", "reports", "--output", "public/all.html")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try work.text("public/all.html").contains("href=\"../reports/late/report.html\""))
    #expect(try !work.names("reports").contains("index.html"))
  }

  @Test("a report whose summary was changed afterwards is told")
  func changed() throws {
    let work = try Self.shelf()
    let path = "reports/early/executive_summary.json"
    try work.put(try work.text(path) + "\n", path)
    let outcome = try work.run("index", "reports")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("early is not the file its manifest describes"))
  }

  @Test("without any report there is no page")
  func empty() throws {
    let work = try Workplace()
    #expect(try work.run("index", "reports").status == 66)
    try work.put("x", "reports/note.txt")
    let outcome = try work.run("index", "reports")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("there is no report in reports"))
    #expect(try work.names("reports") == ["note.txt"])
    #expect(try work.run("index", "reports", "more").status == 64)
  }
}

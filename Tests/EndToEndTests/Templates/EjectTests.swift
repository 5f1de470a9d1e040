import Foundation
import Testing

@Suite("Templates to change")
struct EjectTests {
  @Test("are listed with what each is for, and where they are")
  func list() throws {
    let work = try Workplace()
    let outcome = try work.run("templates", "list")
    #expect(outcome.status == 0)
    for type in ["detailed", "executive", "gallery", "monitoring", "optimization"] {
      #expect(outcome.output.contains("\n\(type) ") || outcome.output.hasPrefix("\(type) "))
    }
    #expect(outcome.output.contains("The executive report"))
    #expect(outcome.output.contains(BuiltProgram.root + "/templates"))
    #expect(outcome.errors.isEmpty)
  }

  @Test("a copy gives the same report, and a changed sentence stands in it")
  func change() throws {
    let work = try Workplace()
    try work.put(SalesTable().text, "data.csv")
    let time = ["SOURCE_DATE_EPOCH": "1790000000"]
    let fit = try work.run(
      "run", "data.csv", "--model", "ridge", "--output", "own", environment: time)
    #expect(fit.status == 0, "\(fit.errors)")
    let outcome = try work.run("templates", "eject", "executive", "--output", "mine")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try work.names("mine") == ["README.md", "executive", "shared"])
    func report(_ folder: String) throws -> Outcome {
      try work.run(
        "report", "own/model.json", "--templates", "mine", "--output", folder,
        "--formats", "html,text,email,pdf", environment: time)
    }
    #expect(try report("copy").status == 0)
    for file in ["report.html", "report.txt", "report.pdf", "report.eml"] {
      #expect(try work.bytes("copy/\(file)") == work.bytes("own/\(file)"), "\(file)")
    }
    let source = try work.text("mine/shared/sections/provenance.md")
    try work.put(
      "## Prepared for the board\r\n\r\nNothing else.\r\n\r\n" + source,
      "mine/shared/sections/provenance.md")
    let changed = try report("changed")
    #expect(changed.status == 0, "\(changed.errors)")
    #expect(try work.text("changed/report.txt").contains("Prepared for the board"))
    #expect(try work.text("changed/report.html").contains("<h3>Prepared for the board</h3>"))
  }

  @Test("a copy never writes over what is there unless told to, and keeps what is the user's")
  func overwriting() throws {
    let work = try Workplace()
    try work.put("mine", "t/executive/report.md")
    try work.put("note", "t/executive/sections/own.md")
    try work.put("note", "t/other/note.txt")
    let refused = try work.run("templates", "eject", "--output", "t")
    #expect(refused.status == 73)
    #expect(refused.errors.contains("t/executive/report.md exists already"))
    #expect(try work.names("t") == ["executive", "other"])
    #expect(try work.run("templates", "eject", "--output", "t", "--force").status == 0)
    #expect(try work.text("t/executive/report.md").contains("::document"))
    #expect(try work.text("t/executive/sections/own.md") == "note")
    #expect(try work.text("t/other/note.txt") == "note")
    #expect(try work.names("t").filter { $0.hasPrefix(".") }.isEmpty)
  }

  @Test("another type joins a copy without undoing what was changed in it")
  func joining() throws {
    let work = try Workplace()
    #expect(try work.run("templates", "eject", "executive", "--output", "t").status == 0)
    try work.put("changed", "t/shared/sections/plan.md")
    try work.put(SalesTable().text, "data.csv")
    let missing = try work.run(
      "run", "data.csv", "--model", "ridge", "--templates", "t", "--report", "detailed")
    #expect(missing.status == 65)
    #expect(missing.errors.contains("mmm templates eject detailed --output t"), "\(missing.errors)")
    let outcome = try work.run("templates", "eject", "detailed", "--output", "t")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try work.text("t/shared/sections/plan.md") == "changed")
    #expect(try work.names("t") == ["README.md", "detailed", "executive", "shared"])
    #expect(try work.run("templates", "eject", "executive", "--output", "t").status == 73)
  }

  @Test(
    "wrong use is told with what is close",
    arguments: [
      (["templates"], "needs list, eject or gallery"),
      (["templates", "ejekt"], "Did you mean \"eject\"?"),
      (["templates", "eject", "executiv"], "Did you mean \"executive\"?"),
      (["templates", "list", "executive"], "mmm templates takes"),
      (["templates", "list", "--forse"], "Did you mean \"--force\"?"),
    ])
  func wrong(arguments: [String], words: String) throws {
    let work = try Workplace()
    let outcome = try BuiltProgram.run(arguments, in: work.path)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(try work.names().isEmpty)
  }

  @Test("a folder that cannot be written to is status 73")
  func uncreatable() throws {
    let work = try Workplace()
    try work.put("a file", "t")
    #expect(try work.run("templates", "eject", "--output", "t/inside").status == 73)
  }
}

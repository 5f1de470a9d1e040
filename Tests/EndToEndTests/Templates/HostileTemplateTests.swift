import Foundation
import Testing

@Suite("A template is only a template")
struct HostileTemplateTests {
  struct Mistake: Sendable, CustomStringConvertible {
    /// What stands in the section of the template, from its fifth line on.
    var text: String
    var words: String
    var line = 5
    var description: String { text }
  }

  static let mistakes = [
    Mistake(text: "{{report.titel}}", words: "Did you mean \"title\"?"),
    Mistake(text: "{{> sections/plam}}", words: "Did you mean \"sections/plan\"?"),
    Mistake(text: "{{> ../../../../etc/passwd}}", words: "name"),
    Mistake(text: "{{> /etc/passwd}}", words: "There is no partial \"/etc/passwd\""),
    Mistake(text: "{{> file:///etc/passwd}}", words: "There is no partial"),
    Mistake(text: "{{</etc/passwd}}{{//etc/passwd}}", words: "There is no partial"),
    Mistake(text: "{{> report}}", words: "nested more than"),
    Mistake(
      text: String(repeating: "{{#channels}}", count: 60) + "x"
        + String(repeating: "{{/channels}}", count: 60), words: "more than a report can hold"),
    Mistake(text: "\n::chart kind=rio", words: "Did you mean \"roi\"?", line: 6),
    Mistake(text: "\n::table name=retuns", words: "Did you mean \"returns\"?", line: 6),
    Mistake(text: "\n::chart kind=roi titel=x", words: "Did you mean \"title\"?", line: 6),
    Mistake(text: "\n::include file=/etc/passwd", words: "There is no directive", line: 6),
    Mistake(text: "{{report.title.shell}}", words: "There is no \"shell\""),
  ]

  private static func template(_ inside: String) -> String {
    """
    {{! A template of one section. }}
    ::document title=x author=x subject=x language=en
    :::section id=a tab=A question=Q
    # Headline
    \(inside)
    :::

    """
  }

  @Test("whatever is wrong is told with file and line, and nothing is written", arguments: mistakes)
  func refused(mistake: Mistake) throws {
    let work = try Workplace()
    try work.put(SalesTable(weeks: 60).text, "data.csv")
    try work.put(Self.template(mistake.text), "mine/executive/report.md")
    let outcome = try work.run(
      "run", "data.csv", "--model", "ridge", "--templates", "mine", "--output", "out")
    #expect(outcome.status == 65, "\(outcome.errors)")
    #expect(outcome.errors.contains(mistake.words), "\(outcome.errors)")
    #expect(outcome.errors.contains("at: executive/report.md, line "), "\(outcome.errors)")
    if !mistake.text.contains("> report") {
      #expect(outcome.errors.contains("report.md, line \(mistake.line)"), "\(outcome.errors)")
    }
    #expect(!outcome.errors.contains("root:"))
    #expect(try !work.names().contains("out"))
  }

  @Test("a link that leads out of the templates is refused")
  func link() throws {
    let work = try Workplace()
    try work.put(SalesTable(weeks: 60).text, "data.csv")
    try work.put(Self.template("{{> secret}}"), "mine/executive/report.md")
    try work.put("the secret", "elsewhere/secret.md")
    try FileManager.default.createSymbolicLink(
      atPath: work.path + "/mine/executive/secret.md",
      withDestinationPath: work.path + "/elsewhere/secret.md")
    let outcome = try work.run(
      "run", "data.csv", "--model", "ridge", "--templates", "mine", "--output", "out")
    #expect(outcome.status == 65, "\(outcome.errors)")
    #expect(outcome.errors.contains("secret.md is a link that leads out"), "\(outcome.errors)")
    #expect(try !work.names().contains("out"))
  }

  @Test("the address of a picture or a script in it does nothing")
  func network() throws {
    let work = try Workplace()
    try work.put(SalesTable(weeks: 60).text, "data.csv")
    try work.put(
      Self.template(
        "\n![x](https://example.com/x.png) <img src=https://example.com/y.png> [z](javascript:alert(1))\n"
      ),
      "mine/executive/report.md")
    let outcome = try work.run(
      "run", "data.csv", "--model", "ridge", "--templates", "mine", "--output", "out",
      "--formats", "html")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let html = try work.text("out/report.html")
    for marker in ["<img", "javascript:", "href=\"https://example"] {
      #expect(!html.contains(marker), "\(marker)")
    }
  }
}

import Documents
import Findings
import Testing

@Suite("Strict Mustache")
struct StrictMustacheTests {
  static let context: TemplateValue = .object([
    "gain": .object(["mean": .number(1.5), "lower": .number(1), "upper": .number(2)]),
    "channels": .list([.object(["name": .text("TV")]), .object(["name": .text("Radio")])]),
    "plan": .null,
    "actionable": .bool(true),
  ])

  struct Mistake: Sendable, CustomStringConvertible {
    var template: String
    var line: Int
    var code: String
    var fix: String
    var description: String { template }
  }

  static let mistakes = [
    Mistake(
      template: "one\n\n{{gian}}", line: 3, code: "unknown-name", fix: "Did you mean \"gain\"?"),
    Mistake(
      template: "{{gain.men}}", line: 1, code: "unknown-name", fix: "Did you mean \"mean\"?"),
    Mistake(
      template: "{{gain.mean.monet}}", line: 1, code: "unknown-name",
      fix: "Did you mean \"money\"?"),
    Mistake(
      template: "{{#channels}}\n{{nme}}\n{{/channels}}", line: 2, code: "unknown-name",
      fix: "Did you mean \"name\"?"),
    Mistake(
      template: "a\n{{#channels}}\nb", line: 2, code: "open-section",
      fix: "Close it with {{/channels}}."),
    Mistake(
      template: "{{#channels}}\n{{/chanels}}", line: 2, code: "unopened-section",
      fix: "Close \"channels\" of line 1 first."),
    Mistake(
      template: "{{/channels}}", line: 1, code: "unopened-section",
      fix: "Remove it, or open the section with {{#channels}}."),
    Mistake(template: "\n\n{{gain", line: 3, code: "open-tag", fix: "Close it with }}."),
    Mistake(template: "{{{gain}}", line: 1, code: "open-tag", fix: "Close it with }}}."),
    Mistake(template: "{{=<% %>", line: 1, code: "open-tag", fix: "Close it with =}}."),
    Mistake(
      template: "{{= x =}}", line: 1, code: "delimiters", fix: "Write it like {{=<% %>=}}."),
    Mistake(
      template: "{{ }}", line: 1, code: "tag-name",
      fix: "Use one name, such as {{report.title}}."),
    Mistake(
      template: "{{gain..mean}}", line: 1, code: "tag-name",
      fix: "Use one name, such as {{report.title}}."),
    Mistake(
      template: "{{>header}}", line: 1, code: "unknown-partial", fix: "Did you mean \"head\"?"),
    Mistake(
      template: "{{<header}}{{/header}}", line: 1, code: "unknown-partial",
      fix: "Did you mean \"head\"?"),
    Mistake(
      template: "{{<page}}\n{{$titel}}x{{/titel}}\n{{/page}}", line: 2, code: "unknown-block",
      fix: "Did you mean \"title\"?"),
    Mistake(
      template: "{{<page}}\n{{$title}}x{{/title}}\nwords\n{{/page}}", line: 3,
      code: "parent-content", fix: "Put it into a block, between {{$name}} and {{/name}}."),
    Mistake(
      template: "{{<page}}{{$title}}{{nme}}{{/title}}{{/page}}", line: 1, code: "unknown-name",
      fix: "Use one of: actionable, channels, gain, plan."),
    Mistake(
      template: "{{$title}}\nx", line: 1, code: "open-section", fix: "Close it with {{/title}}."),
    Mistake(
      template: "{{> ../../etc/passwd}}", line: 1, code: "tag-name",
      fix: "Use one name, such as {{report.title}}."),
    Mistake(
      template: "{{> /etc/passwd}}", line: 1, code: "unknown-partial",
      fix: "Use one of: broken, head, loop, page, spiral."),
    Mistake(
      template: "{{</etc/passwd}}{{//etc/passwd}}", line: 1, code: "unknown-partial",
      fix: "Use one of: broken, head, loop, page, spiral."),
    Mistake(
      template: "{{> https://example.com/x}}", line: 1, code: "unknown-partial",
      fix: "Use one of: broken, head, loop, page, spiral."),
    Mistake(
      template: "{{channels}}", line: 1, code: "not-a-value",
      fix: "Open it with {{#channels}} and name one of its parts."),
  ]

  @Test("a mistake names its line and what to write", arguments: mistakes)
  func names(test: Mistake) throws {
    let finding = try #require(mistake { () throws(Unusable) in try Self.expand(test.template) })
    #expect(finding.code == "template.\(test.code)")
    #expect(finding.place.file == "report.md")
    #expect(finding.place.row == test.line)
    #expect(finding.fix == test.fix)
  }

  @Test("a mistake in a partial names the partial's file and line")
  func partials() throws {
    let finding = try #require(mistake { () throws(Unusable) in try Self.expand("{{>broken}}") })
    #expect(finding.place.file == "broken.md")
    #expect(finding.place.row == 2)
  }

  @Test(
    "a template that names itself for ever is stopped",
    arguments: [("{{>loop}}", "loop.md"), ("{{<spiral}}{{/spiral}}", "spiral.md")])
  func recursion(template: String, file: String) throws {
    let finding = try #require(mistake { () throws(Unusable) in try Self.expand(template) })
    #expect(finding.code == "template.nesting")
    #expect(finding.place.file == file)
  }

  @Test("a mistake in what replaces a block names the file it stands in")
  func blocks() throws {
    let text = "{{<page}}\n{{$title}}\n{{gian}}\n{{/title}}\n{{/page}}\n"
    let finding = try #require(mistake { () throws(Unusable) in try Self.expand(text) })
    #expect(finding.place.file == "report.md")
    #expect(finding.place.row == 3)
  }

  @Test("a block on lines of its own leaves none behind, replaced or not, with or without words")
  func blockLines() throws {
    let page = "Title: plain\nbody\n"
    #expect(try Self.expand("{{<page}}{{/page}}\n").text == page)
    #expect(
      try Self.expand("{{<page}}\n  {{$body}}\n  a\n    b\n  {{/body}}\n{{/page}}\n").text
        == "Title: plain\na\n  b\n")
    #expect(
      try Self.expand("{{<page}}{{$body}}{{/body}}{{/page}}").text == "Title: plain\n")
  }

  @Test("a template that doubles without end is stopped, written or not", arguments: ["x", ""])
  func growth(inner: String) throws {
    let text =
      String(repeating: "{{#channels}}", count: 40) + inner
      + String(repeating: "{{/channels}}", count: 40)
    let finding = try #require(mistake { () throws(Unusable) in try Self.expand(text) })
    #expect(finding.code == "template.too-long")
  }

  @Test("what does not exist prints as a dash, and so does whatever is asked of it")
  func missing() throws {
    #expect(try Self.expand("{{plan}} {{plan.gain.money}}").text == "– –")
    #expect(try Self.expand("{{#plan}}yes{{/plan}}{{^plan.gain}}no{{/plan.gain}}").text == "no")
  }

  @Test("each output line knows the template line it came from")
  func origins() throws {
    let template = "first\n{{! gone }}\n{{#channels}}\n- {{name}}\n{{/channels}}\n\n{{>head}}last"
    let expanded = try Self.expand(template)
    #expect(expanded.text == "first\n- TV\n- Radio\n\nHead\nlast")
    #expect(
      expanded.origins == [
        TemplateLine(file: "report.md", line: 1), TemplateLine(file: "report.md", line: 4),
        TemplateLine(file: "report.md", line: 4), TemplateLine(file: "report.md", line: 6),
        TemplateLine(file: "head.md", line: 1), TemplateLine(file: "report.md", line: 7),
      ])
  }

  static func expand(_ text: String) throws(Unusable) -> ExpandedTemplate {
    let partials = [
      "head": TemplateSource(file: "head.md", text: "Head\n"),
      "broken": TemplateSource(file: "broken.md", text: "fine\n{{nothing}}"),
      "loop": TemplateSource(file: "loop.md", text: "{{>loop}}"),
      "spiral": TemplateSource(
        file: "spiral.md", text: "{{$a}}{{<spiral}}{{/spiral}}{{/a}}"),
      "page": TemplateSource(
        file: "page.md", text: "Title: {{$title}}plain{{/title}}\n{{$body}}\nbody\n{{/body}}\n"),
    ]
    let views = ReportViews(
      style: .init(locale: "en-US", currency: "USD", outcomeIsMoney: true))
    return try Mustache(partials: partials, options: .report(views: views))
      .expand(TemplateSource(file: "report.md", text: text), context: context)
  }
}

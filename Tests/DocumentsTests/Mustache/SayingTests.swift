import Documents
import Findings
import Testing
import Wording

@Suite("Words of templates in other languages")
struct SayingTests {
  static let german = Catalogue(
    language: "de",
    texts: [
      "Data through {1}": "Daten bis {1}", "From {1} to {2}.": "Bis {2}, von {1}.",
      "What to **keep** in mind": "Was zu **beachten** ist",
    ])

  struct Case: Sendable, CustomStringConvertible {
    var template: String
    var said: String
    var description: String { template }
  }

  static let cases = [
    Case(
      template: "{{#say}}Data through {{end.day}}{{/say}}!",
      said: "Daten bis 27\\.\u{A0}Sept\\.\u{A0}2026!"),
    Case(template: "{{#say}}From {{a}} to {{{b}}}.{{/say}}", said: "Bis **y**, von \\*x\\*."),
    Case(
      template: "{{#say}}\nFrom {{a}}\n  to {{a}}.\n{{/say}}\nnext",
      said: "Bis \\*x\\*, von \\*x\\*.\nnext"),
    Case(
      template: "## {{#say}} What to\n**keep** in mind {{/say}}", said: "## Was zu **beachten** ist"
    ),
    Case(template: "{{#say}}Not there {{a}}{{/say}}", said: "Not there \\*x\\*"),
    Case(
      template: "{{#list}}{{#say}}Data through {{.}}{{/say}} {{/list}}",
      said: "Daten bis 1 Daten bis 2 "),
    Case(
      template: "::footer text=\"{{#say}}Data through {{a}}{{/say}}\"",
      said: "::footer text=\"Daten bis \\*x\\*\""),
  ]

  @Test(
    "words are said as the catalogue has them, with the values in their places", arguments: cases)
  func said(test: Case) throws {
    #expect(try Self.expand(test.template) == test.said)
  }

  @Test("sections and partials between the tags are refused with their line")
  func refused() throws {
    for (inner, line) in [("{{#list}}x{{/list}}", 3), ("{{>part}} x", 2), ("{{#say}}x{{/say}}", 3)]
    {
      let finding = try #require(
        mistake { () throws(Unusable) in try Self.expand("\n{{#say}}a\n\(inner) b{{/say}}") })
      #expect(finding.code == "template.say-content")
      #expect(finding.place.row == line)
    }
  }

  @Test("a name that does not exist is refused at its own line")
  func unknown() throws {
    let finding = try #require(
      mistake { () throws(Unusable) in try Self.expand("{{#say}}a\n{{ab}}{{/say}}") })
    #expect(finding.code == "template.unknown-name")
    #expect(finding.place.row == 2)
  }

  @Test("strong words stay strong beside the commas of a script without spaces")
  func strongWithoutSpaces() throws {
    let escaping = TemplateEscaping.markdownWithStrong
    let text = escaping("**検索。**次は**「TV」**と**17%**の**\u{FFE5}2**。")
    let document = try TemplateCompiler.compile(
      TemplateSource(
        file: "a.md",
        text:
          "::document title=t author=a subject=s language=ja\n:::section id=a tab=a question=q\n\(text)\n:::"
      ),
      context: .object([:]), resources: TemplateResources(), views: NoViews())
    guard case .paragraph(_, let inlines) = document.sections.first?.blocks.first else {
      Issue.record("there is no paragraph")
      return
    }
    let strong = inlines.compactMap {
      if case .strong(let inner) = $0 { inner.plainText } else { nil }
    }
    #expect(strong == ["検索。", "「TV」", "17%", "\u{FFE5}2"])
    #expect(!inlines.plainText.contains("\u{2060}") && !inlines.plainText.contains("*"))
  }

  @Test("outside of reports it is a name like others")
  func specification() throws {
    let text = try Mustache(partials: [:], options: .specification).expand(
      TemplateSource(file: "a", text: "{{#say}}yes{{/say}}"), context: .object(["say": .bool(true)])
    )
    #expect(text.text == "yes")
  }

  static func expand(_ text: String) throws(Unusable) -> String {
    let context = TemplateValue.object([
      "a": .text("*x*"), "b": .text("**y**"), "end": .text("2026-09-27"),
      "list": .list([.number(1), .number(2)]),
    ])
    let style = NumberStyle(
      locale: "de-DE", currency: "EUR", outcomeIsMoney: true, words: german)
    return try Mustache(partials: [:], options: .report(views: ReportViews(style: style)))
      .expand(TemplateSource(file: "report.md", text: text), context: context).text
  }
}

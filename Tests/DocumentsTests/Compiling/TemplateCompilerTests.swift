import Charts
import Documents
import Drawing
import Findings
import Testing
import Wording

/// A chart without content.
struct BlankChart: Chart {
  func preferredHeight(width: Double) -> Double { 10 }
  func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    Scene(size: size, nodes: [])
  }
  var table: ChartData { ChartData(columns: [], rows: []) }
}

@Suite("Compiling a template")
struct TemplateCompilerTests {
  static let head = "::document title=T author=A subject=S language=en\n"

  static func compile(_ text: String, head: String = head) throws(Unusable) -> Document {
    var resources = TemplateResources()
    resources.figures["roi"] = Figure(
      title: "Finding", subtitle: "ROI", source: nil, chart: BlankChart(), description: "")
    resources.tables["returns"] = Table(
      title: "Own", columns: [TableColumn("A")], rows: [TableRow([TableCell("1")])])
    resources.tables["nothing"] = Table(columns: [], rows: [])
    resources.keyFigures["decision"] = [
      KeyFigureItem(label: "ROI", value: "$2", unit: nil, interval: nil, scale: nil, note: "")
    ]
    resources.absent["plan"] = "optimization"
    let style = NumberStyle(locale: "en-US", currency: "USD", outcomeIsMoney: true)
    return try TemplateCompiler.compile(
      TemplateSource(file: "report.md", text: head + text),
      partials: ["bad": TemplateSource(file: "sections/bad.md", text: "\n\n::chart kind=roy\n")],
      context: .object(["name": .text("a \"b\" <c> [d] \\e"), "on": .bool(true)]),
      resources: resources, views: ReportViews(style: style))
  }

  @Test("what stands in one medium only is left out of the other")
  func media() throws {
    let document = try Self.compile(
      """
      :::section id=a tab=A question=""
      ::chart kind=roi only=paper
      ::table name=returns only=screen
      :::
      :::section id=b tab=B question="" only=screen
      :::
      :::section id=b tab=C question="" only=paper
      ::rule
      ::rule
      :::
      """)
    func count(_ medium: Medium) -> [Int] {
      document.shown(on: medium).sections.map(\.blocks.count)
    }
    #expect(count(.paper) == [1, 2])
    #expect(count(.screen) == [1, 0])
    guard case .figure = document.shown(on: .paper).sections[0].blocks[0],
      case .table = document.shown(on: .screen).sections[0].blocks[0]
    else {
      Issue.record("the chart is for paper, the table for the screen")
      return
    }
    let found = mistake { () throws(Unusable) in
      try Self.compile(":::section id=a tab=A question=\"\" only=wall\n:::\n")
    }
    #expect(found?.code == "template.unknown-medium")
  }

  @Test("a chart for spare room is marked, and another kind of room is unknown")
  func spareRoom() throws {
    let document = try Self.compile(
      ":::section id=a tab=A question=\"\"\n::chart kind=roi room=spare\n:::\n")
    guard case .spare(.figure) = document.sections[0].blocks[0] else {
      Issue.record("the chart is for spare room")
      return
    }
    let found = mistake { () throws(Unusable) in
      try Self.compile(
        ":::section id=a tab=A question=\"\"\n::chart kind=roi room=large\n:::\n")
    }
    #expect(found?.code == "template.unknown-room")
  }

  @Test("directives, Markdown and values become one document")
  func whole() throws {
    let document = try Self.compile(
      """
      ::footer text="Page foot"
      :::banner
      Do **not** act.
      :::
      :::section id=one tab="One" question="What is {{name}}?"
      # Head
      :::lead
      Lead **words**
      :::
      ::key-figures name=decision
      :::columns 2 1
      left
      ---
      ::table name=returns title="Other"
      :::
      ::chart kind=roi
      :::
      """)
    #expect(document.title == "T")
    #expect(document.footer == ["Page foot"])
    #expect(document.banner == "Do not act.")
    let section = try #require(document.sections.first)
    #expect(section.question == "What is a \"b\" <c> [d] \\e?")
    #expect(section.blocks.count == 5)
    guard section.blocks.count == 5, case .heading(1, _) = section.blocks[0],
      case .paragraph(.lead, let lead) = section.blocks[1], case .keyFigures = section.blocks[2],
      case .columns(let columns) = section.blocks[3], case .figure(let figure) = section.blocks[4]
    else {
      Issue.record("other blocks: \(section.blocks)")
      return
    }
    #expect(lead == [.text("Lead "), .strong([.text("words")])])
    #expect(columns.map(\.weight) == [2, 1])
    guard case .table(let table) = columns.last?.blocks.first else {
      Issue.record("no table in the second column")
      return
    }
    #expect(table.title == "Other")
    #expect(figure.title == "Finding")
  }

  struct Mistake: Sendable, CustomStringConvertible {
    var template: String
    /// Counted with the line of `head`.
    var line: Int
    var code: String
    var fix: String
    var description: String { template }
  }

  static let section = ":::section id=a tab=A question=Q\n"

  static let mistakes = [
    Mistake(
      template: section + "::chrt kind=roi\n:::", line: 3, code: "unknown-directive",
      fix: "Did you mean \"chart\"?"),
    Mistake(
      template: section + "::chart kind=rio\n:::", line: 3, code: "unknown-piece",
      fix: "Did you mean \"roi\"?"),
    Mistake(
      template: section + "::chart kind=plan\n:::", line: 3, code: "absent-piece",
      fix: "Put it between {{#optimization}} and {{/optimization}}."),
    Mistake(
      template: section + "::chart\n:::", line: 3, code: "missing-option",
      fix: "Write ::chart kind=..."),
    Mistake(
      template: section + "::chart kind=roi titel=x\n:::", line: 3, code: "unknown-option",
      fix: "Did you mean \"title\"?"),
    Mistake(
      template: section + "::chart kind=roi kind=roi\n:::", line: 3, code: "repeated-option",
      fix: "Keep one of them."),
    Mistake(
      template: section + "::chart roi\n:::", line: 3, code: "bare-word",
      fix: "Write it as kind=roi."),
    Mistake(
      template: section + "::chart kind=\"roi\n:::", line: 3, code: "open-quote",
      fix: "End it with a double quote on the same line."),
    Mistake(
      template: section + ":::chart kind=roi\n:::", line: 3, code: "directive-form",
      fix: "Write ::chart."),
    Mistake(
      template: "::section id=a", line: 2, code: "directive-form",
      fix: "Write :::section, and ::: on the line that ends it."),
    Mistake(
      template: section + "words\n", line: 2, code: "open-directive",
      fix: "End it with ::: on a line of its own."),
    Mistake(
      template: section + ":::\n\n:::", line: 5, code: "unopened-directive",
      fix: "Remove it, or open a directive such as :::section above it."),
    Mistake(
      template: section + ":::columns 1 x\n:::\n:::", line: 3, code: "column-weight",
      fix: "Give each column a number above 0, such as :::columns 676 324."),
    Mistake(
      template: section + ":::columns 1 2\na\n:::\n:::", line: 3, code: "column-count",
      fix: "Put --- between columns, and give each one width."),
    Mistake(
      template: section + ":::\n" + section + ":::", line: 4, code: "repeated-section",
      fix: "Give each section its own id."),
    Mistake(
      template: section + ":::lead\n::chart kind=roi\n:::\n:::", line: 4, code: "only-words",
      fix: "Move ::chart below it."),
    Mistake(
      template: "\nloose words\n" + section + ":::", line: 3, code: "outside-section",
      fix: "Move it between :::section and the ::: that ends it."),
    Mistake(
      template: section + "::footer text=x\n:::", line: 3, code: "misplaced",
      fix: "Move it to the top of the template, outside every section."),
    Mistake(
      template: "::footer text=x", line: 1, code: "no-section",
      fix: "Put the report's blocks between :::section and :::."),
    Mistake(
      template: "{{#on}}\n" + section + "{{/on}}\n\n::chart kind={{nam}}\n:::", line: 6,
      code: "unknown-name", fix: "Did you mean \"name\"?"),
    Mistake(
      template: "{{#on}}\n" + section + "{{/on}}\n\n::chart kind=roo\n:::", line: 6,
      code: "unknown-piece", fix: "Did you mean \"roi\"?"),
  ]

  @Test("a mistake names the template's own line and what to write", arguments: mistakes)
  func names(test: Mistake) throws {
    let finding = try #require(mistake { () throws(Unusable) in try Self.compile(test.template) })
    #expect(finding.code == "template.\(test.code)")
    #expect(finding.place.file == "report.md")
    #expect(finding.place.row == test.line)
    #expect(finding.fix == test.fix)
  }

  @Test("a mistake inside a partial names the partial")
  func partial() throws {
    let finding = try #require(
      mistake { () throws(Unusable) in try Self.compile(Self.section + "{{>bad}}\n:::") })
    #expect(finding.place.file == "sections/bad.md")
    #expect(finding.place.row == 3)
  }

  @Test("a template must say what the document is called")
  func untitled() throws {
    let finding = try #require(
      mistake { () throws(Unusable) in try Self.compile(Self.section + ":::", head: "") })
    #expect(finding.code == "template.no-document")
  }

  @Test("a folder without a report says so")
  func folder() throws {
    let style = NumberStyle(locale: "en-US", currency: "USD", outcomeIsMoney: true)
    let finding = try #require(
      mistake { () throws(Unusable) in
        try TemplateCompiler.compile(
          TemplateFolder(name: "mine", files: ["other.md": ""]), context: .object([:]),
          resources: TemplateResources(), views: ReportViews(style: style))
      })
    #expect(finding.place.file == "mine")
    #expect(finding.message.contains("report.md"))
  }

  @Test("a piece with nothing to show leaves no trace")
  func empty() throws {
    let document = try Self.compile(
      Self.section + "::table name=nothing\n::actions\n::rule\n:::")
    #expect(document.sections.first?.blocks.count == 1)
  }

  @Test("colons in a code block are only text")
  func code() throws {
    let document = try Self.compile(Self.section + "```\n::chart kind=x\n:::\n```\n:::")
    let block = try #require(document.sections.first?.blocks.first)
    guard case .paragraph(.body, let words) = block else {
      Issue.record("another block: \(block)")
      return
    }
    #expect(words == [.code("::chart kind=x\n:::\n")])
  }
}

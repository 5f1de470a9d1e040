import Documents
import Findings
import Publishing
import SampleSummary
import Summary
import Testing

@Suite("Composing the executive report")
struct ComposerTests {
  static let summaries: [(name: String, summary: ExecutiveSummary)] = [
    ("plain", SampleSummary.make()),
    ("one channel", SampleSummary.make(channels: 1, periods: 60)),
    ("hostile names", SampleSummary.make(hostileNames: true)),
    ("failed gate", SampleSummary.make(failedGate: true)),
    ("without a plan", SampleSummary.make(plan: false)),
    ("many channels", SampleSummary.make(channels: 20)),
    ("short", SampleSummary.make(channels: 3, periods: 26)),
    ("a count", counted), ("a posterior", posterior), ("nothing spent", unspent),
    ("nothing to say", silent),
  ]

  /// Conversions without a value.
  static var counted: ExecutiveSummary {
    var summary = SampleSummary.make()
    summary.outcome.kind = .conversions
    summary.outcome.currency = nil
    return summary
  }

  /// With chains, priors and experiments.
  static var posterior: ExecutiveSummary { SampleSummary.make(posterior: said) }

  static var said: SamplePosterior {
    var said = SamplePosterior()
    said.experiments = [0.4, -1.6, 2.7]
    return said
  }

  static var unspent: ExecutiveSummary {
    var summary = SampleSummary.make(plan: false)
    for index in summary.channels.indices {
      summary.channels[index].roi = nil
      summary.channels[index].marginalRoi = nil
      summary.channels[index].probabilityAboveBreakeven = nil
    }
    summary.media.roi = nil
    summary.responseCurves = []
    return summary
  }

  static var silent: ExecutiveSummary {
    var summary = SampleSummary.make(plan: false)
    summary.narrative.notes = [:]
    summary.narrative.actions = []
    summary.findings = []
    summary.diagnostics = []
    summary.report.client = nil
    summary.model.penalty = nil
    return summary
  }

  static func compose(_ summary: ExecutiveSummary) throws -> Document {
    try ReportComposer.compose(summary: summary, template: OwnTemplate.folder())
  }

  @Test(
    "every kind of summary makes a document with its sections", arguments: summaries.map(\.name))
  func composes(name: String) throws {
    let summary = try #require(Self.summaries.first { $0.name == name }?.summary)
    let document = try Self.compose(summary)
    let planned = summary.optimization == nil ? [] : ["plan", "risk"]
    let cards = summary.responseCurves.isEmpty ? [] : ["channels"]
    let changed = summary.changes == nil ? [] : ["changes"]
    #expect(
      document.sections.map(\.id)
        == ["decision"] + changed + ["drivers", "returns"] + cards + ["next-dollar"] + planned
        + ["trust", "appendix", "appendix", "method"])
    #expect(document.title == summary.report.title)
    for section in document.sections {
      guard case .heading(1, let headline) = section.blocks.first else {
        Issue.record("\(section.id) does not start with its headline")
        continue
      }
      #expect(!headline.plainText.isEmpty)
    }
  }

  @Test("headlines and leads are the narrative's own words")
  func words() throws {
    let summary = SampleSummary.make(hostileNames: true)
    let document = try Self.compose(summary)
    for (id, page) in [("decision", "decision"), ("next-dollar", "next_dollar"), ("plan", "plan")] {
      let section = try #require(document.sections.first { $0.id == id })
      let text = try #require(summary.narrative.pages[page])
      guard section.blocks.count > 1, case .heading(1, let headline) = section.blocks[0],
        case .paragraph(.lead, let lead) = section.blocks[1]
      else {
        Issue.record("\(id) lacks headline or lead")
        continue
      }
      #expect(headline.plainText == text.headline)
      // Names are escaped where Markdown is read, and come out as they were given.
      #expect(lead.plainText.filter { $0 != "*" } == text.lead.filter { !"*\\".contains($0) })
      #expect(section.question == text.question)
    }
  }

  @Test("a failed gate leaves no recommendation and puts up a banner")
  func failed() throws {
    let summary = SampleSummary.make(failedGate: true)
    let document = try Self.compose(summary)
    #expect(document.banner == summary.narrative.banner)
    #expect(document.banner?.hasPrefix("No recommendation is made.") == true)
    let blocks = document.everyBlock
    for block in blocks {
      if case .actions = block { Issue.record("actions are advised") }
      if case .table(let table) = block {
        let marks = table.rows.flatMap(\.cells).compactMap(\.mark)
        #expect(!marks.contains { [.scale, .test, .hold, .reduce].contains($0) })
      }
    }
  }

  @Test("a broken template of the folder names its file, line and remedy")
  func broken() throws {
    var folder = try OwnTemplate.folder()
    let plan = try #require(folder.text("sections/plan.md"))
    folder.files["sections/plan.md"] = plan.replacing(
      "::chart kind=allocation", with: "::chart kind=alocation")
    let line = plan.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex(of: "::chart kind=allocation")
    do {
      _ = try ReportComposer.compose(summary: SampleSummary.make(), template: folder)
      Issue.record("the mistake went unnoticed")
    } catch {
      let finding = try #require(error.findings.first)
      #expect(finding.place.file == "executive/sections/plan.md")
      #expect(finding.place.row == line.map { $0 + 1 })
      #expect(finding.fix == "Did you mean \"allocation\"?")
    }
  }

  @Test("the same summary gives the same words")
  func repeatable() throws {
    let summary = SampleSummary.make(channels: 20)
    #expect(
      TextReport.render(try Self.compose(summary)) == TextReport.render(try Self.compose(summary)))
  }
}

extension Document {
  /// Every block, those in columns too.
  var everyBlock: [Block] {
    func inside(_ blocks: [Block]) -> [Block] {
      blocks.flatMap { block -> [Block] in
        switch block {
        case .columns(let columns): columns.flatMap { inside($0.blocks) }
        case .spare(let inner): [inner]
        default: [block]
        }
      }
    }
    return sections.flatMap { inside($0.blocks) }
  }

  func table(headed title: String) -> Table? {
    for case .table(let table) in everyBlock where table.columns.first?.title == title {
      return table
    }
    return nil
  }
}

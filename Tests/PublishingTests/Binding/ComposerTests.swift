import Documents
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
  ]

  @Test("every kind of summary makes a document", arguments: summaries.map(\.name))
  func composes(name: String) throws {
    let summary = try #require(Self.summaries.first { $0.name == name }?.summary)
    let document = try ReportComposer.compose(
      summary: summary, template: ExecutiveTemplate.folder())
    let planned = summary.optimization == nil ? [] : ["plan"]
    #expect(
      document.sections.map(\.id)
        == ["decision", "drivers", "returns", "next-dollar"] + planned + ["trust", "appendix"])
    #expect(document.title == summary.report.title)
  }
}

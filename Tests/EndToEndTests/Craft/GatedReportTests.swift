import Summary
import Testing

/// Criterion 12: a failed gate removes recommendations and puts a banner in every output.
@Suite("A report on a model that did not pass")
struct GatedReportTests {
  static let reports = MadeReport.every(.gated)

  @Test("says so first in every file that people read", arguments: reports, ReportWords.readable)
  func banner(report: MadeReport, file: ReportWords.File) throws {
    let banner = try #require(try report.summary().narrative.banner)
    let text = try ReportWords(report).string(of: file)
    #expect(text.contains(ReportWords.joined([banner])), "\(text.prefix(200))")
    for words in [
      "Move $", "Scale ", "Three actions", "Two actions", "Money moved", "likely to gain",
    ] {
      // What tiers mean is told where there are none, too.
      let said = text.replacing("Scale: the whole interval", with: "")
      #expect(!said.contains(words), "\(file): \(words)")
    }
  }

  @Test("holds no plan, no tier and no action on money", arguments: reports)
  func withheld(report: MadeReport) throws {
    let summary = try report.summary()
    #expect(!summary.grade.actionable)
    #expect(summary.optimization == nil && summary.insights.optimizationOpportunities.isEmpty)
    #expect(summary.channels.allSatisfy { $0.recommendation == .withheld })
    #expect(summary.narrative.actions.allSatisfy { $0.money == nil })
    for name in ["allocation", "frontier", "scenarios", "schedule"] {
      #expect(try report.text("\(name).csv").split(separator: "\n").count == 1, "\(name)")
    }
  }
}

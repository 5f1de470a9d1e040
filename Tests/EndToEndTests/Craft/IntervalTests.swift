import Foundation
import Summary
import Testing

/// Criterion 5: every return, contribution and gain in prose carries an interval, whose level is printed.
@Suite("Numbers in sentences")
struct IntervalTests {
  @Test("carry their interval, and its level is said", arguments: MadeReport.all)
  func intervals(report: MadeReport) throws {
    var seen = 0
    for text in try Self.prose(of: report.summary()) {
      for (number, next) in Self.estimates(in: text) {
        seen += 1
        #expect(Self.isInterval(next), "\(number) in: \(text)")
      }
      let hasInterval = text.firstMatch(of: /\([+−]?\$?[\d.,]+[KMB]?( to |–)[^()]*\)/) != nil
      #expect(!hasInterval || text.contains("90% interval"), "no level in: \(text)")
    }
    #expect(seen > 20)
  }

  /// What is said in whole sentences; headlines have their interval in the lead below.
  private static func prose(of summary: ExecutiveSummary) -> [String] {
    let narrative = summary.narrative
    var texts = narrative.pages.sorted { $0.key < $1.key }.map(\.value.lead)
    texts +=
      narrative.actions.map(\.detail) + narrative.notes.sorted { $0.key < $1.key }.map(\.value)
    texts += summary.channels.flatMap { [$0.advice, $0.nextStep ?? ""] }
    texts += summary.insights.shifts + summary.insights.topChannels.map(\.message)
    texts += summary.insights.optimizationOpportunities.map(\.message)
    texts += (summary.monitoring?.alerts ?? []).map(\.message)
    return texts.map { text in
      text.filter { $0 != "*" && $0 != "\\" }.replacing("\u{A0}", with: " ")
    }
  }

  private static let verbs = [
    "returned", "returns", "brought", "brings", "added", "add", "promises", "revenue by",
    "profit by",
  ]

  /// Amounts behind a word that makes them an estimate, each with what follows it.
  private static func estimates(in text: String) -> [(String, Substring)] {
    text.matches(of: /([a-z]+(?: by)?)\s([+−]?\$[\d.,]*\d[KMB]?)(?: per \$1)?/).compactMap {
      found in
      guard Self.verbs.contains(String(found.output.1)) else { return nil }
      return (String(found.output.2), text[found.range.upperBound...])
    }
  }

  private static func isInterval(_ text: Substring) -> Bool {
    text.prefixMatch(of: /\s\((?:90% interval )?[+−]?\$?[\d.,]+[KMB]?(?: to |–)/) != nil
  }
}

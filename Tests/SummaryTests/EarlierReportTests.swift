import Findings
import Insights
import SampleSummary
import Settings
import Summary
import Testing

@Suite("An earlier report")
struct EarlierReportTests {
  /// What the first summaries held of what is read, and something no version knows.
  private static let old = """
    {"schema_version": "0.9", "unheard_of": {"a": [1]},
     "period": {"start": "2023-01-02", "end": "2025-12-28", "frequency": "weekly", "periods": 156},
     "outcome": {"name": "revenue", "kind": "revenue", "currency": "USD", "total": 10, "expected_total": 9},
     "model": {"method": "bayes", "seed": 1, "performance": {"r2_score": 0.9, "holdout": {"mape": 0.1}}},
     "grade": {"letter": "B", "score": 80.0, "reasons": []},
     "channels": [{"name": "paid_tv", "spend": 2, "contribution": {"mean": 3, "lower": 2, "upper": 4},
       "roi": {"mean": 1.5, "median": 1.5, "lower": 1, "upper": 2}}],
     "attribution": {"method": "data_driven", "shares": {"paid_tv": 1.0}},
     "optimization": {"allocation": {"paid_tv": 1}, "current": {"paid_tv": 2}}}
    """

  private func read(_ text: String) throws(Unusable) -> EarlierReport {
    try SummaryCoding.earlier(Array(text.utf8), file: "old.json")
  }

  @Test("of an old version is read as far as it goes")
  func lenient() throws {
    let report = try read(Self.old)
    #expect(report.interval == 0.9 && report.currency == "USD")
    #expect(report.channel("paid_tv")?.roi?.upper == 2)
    #expect(report.attribution?.shares == ["paid_tv": 1])
    #expect(report.optimization?.allocation == ["paid_tv": 1])
    #expect(report.model?.performance?.holdout?.mape == 0.1)
    #expect(report.media == nil && report.series == nil)
  }

  @Test("of this version is read whole")
  func current() throws {
    let summary = SampleSummary.make()
    let report = try SummaryCoding.earlier(SummaryCoding.encode(summary), file: "old.json")
    #expect(report.period.end == summary.period.end)
    #expect(report.channels.map(\.name) == summary.channels.map(\.name))
    #expect(report.media?.recent?.contribution.mean == summary.media.recent.contribution.mean)
    #expect(report.coefficients?.count == summary.coefficients.count)
    #expect(report.series?.parts.count == summary.series.parts.count)
    #expect(report.grade?.reasons?.count == summary.grade.reasons.count)
  }

  @Test(
    "that is none is refused in one sentence",
    arguments: [
      ("no text", "it is not JSON"), ("[1]", "it is not an object"), ("{}", "it has no period"),
      (old.replacing("\"spend\": 2", with: "\"spend\": \"much\""), "holds something else"),
      (old.replacing("\"2025-12-28\"", with: "\"soon\""), "period.end"),
    ])
  func refused(text: String, says: String) throws {
    do {
      _ = try read(text)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.cause == .input && error.findings.count == 1)
      #expect(error.findings[0].message.contains("old.json"))
      #expect(error.findings[0].message.contains(says), "\(error.findings[0].message)")
    }
  }

  @Test("on another outcome or in another currency is not compared")
  func mismatch() throws {
    let data = SampleSummary.analysis().make().dataset
    #expect(try read(Self.old).mismatch(with: data) == nil)
    let euro = try read(Self.old.replacing("\"USD\"", with: "\"EUR\""))
    #expect(euro.mismatch(with: data) == .currency(earlier: "EUR", now: "USD"))
    let sales = try read(Self.old.replacing("\"name\": \"revenue\"", with: "\"name\": \"sales\""))
    #expect(sales.mismatch(with: data) == .outcome(earlier: "sales", now: "revenue"))
    let counts = try read(
      Self.old.replacing("\"currency\": \"USD\"", with: "\"currency\": null")
        .replacing("\"kind\": \"revenue\"", with: "\"kind\": \"conversions\""))
    #expect(counts.mismatch(with: data) != nil)
  }

  @Test("says which returns moved beyond noise, and how far its plan was kept")
  func since() throws {
    var before = SampleSummary.make(periods: 143)
    let name = before.channels[0].name
    before.channels[0].roi?.mean *= 0.3
    before.channels[0].roi?.lower *= 0.3
    before.channels[0].roi?.upper *= 0.3
    let report = try SummaryCoding.earlier(SummaryCoding.encode(before), file: "old.json")
    let summary = SummaryBuilder.build(
      analysis: SampleSummary.analysis().make(), outlook: nil, findings: [],
      configuration: Configuration(), run: RunRecord(version: "0", dataFingerprint: ""),
      previous: report)
    let since = try #require(summary.sinceReport)
    #expect(since.end == before.period.end && !since.sameData)
    let moved = since.channels.filter { $0.roi?.beyondNoise == true }.map(\.channel)
    #expect(moved == [name])
    #expect(summary.insights.shifts.contains { $0.contains(name) && $0.contains("beyond noise") })
    let plan = try #require(since.plan)
    func distance(_ shares: (PlanKept.Channel) -> Double) -> Double {
      plan.channels.reduce(0) { $0 + abs(shares($1) - $1.recommendedShare) }
    }
    #expect(plan.periods == 13)
    #expect(abs(plan.kept - (1 - distance(\.actualShare) / distance(\.earlierShare))) < 1e-12)
    for shares in [\PlanKept.Channel.actualShare, \.earlierShare, \.recommendedShare] {
      #expect(abs(plan.channels.reduce(0) { $0 + $1[keyPath: shares] } - 1) < 1e-9)
    }
  }
}

import MediaMix
import SampleSummary
import Settings
import Summary
import Testing

@Suite("Geographies in the summary")
struct GeoTests {
  @Test("are what the analysis says, and are left out where there are none")
  func geos() throws {
    var sample = SampleSummary.analysis(channels: 2, periods: 60).make()
    let estimate = sample.channels[0].whole.contribution
    sample.geos = ["north", "south"].map { name in
      GeoResult(
        name: name, outcome: 7,
        channels: [
          GeoResult.Channel(name: "TV", spend: 3, contribution: estimate, roi: estimate),
          GeoResult.Channel(name: "Radio", spend: 0, contribution: estimate, roi: nil),
        ])
    }
    sample.quality.holdoutCRPS = 12.5
    let run = RunRecord(version: "0", dataFingerprint: "")
    let summary = SummaryBuilder.build(
      analysis: sample, outlook: nil, findings: [], configuration: Configuration(), run: run)
    #expect(summary.geos?.map(\.name) == ["north", "south"])
    #expect(summary.geos?[1].channels[0].roi?.upper == estimate.upper)
    #expect(summary.geos?[1].channels[1].roi == nil)
    #expect(summary.model.performance.holdout?.crps == 12.5)
    #expect(summary.diagnostics.first { $0.name == "holdout_crps" }?.value == 12.5)
    sample.geos = []
    let national = SummaryBuilder.build(
      analysis: sample, outlook: nil, findings: [], configuration: Configuration(), run: run)
    #expect(national.geos == nil)
    let text = String(decoding: try SummaryCoding.encode(national), as: UTF8.self)
    #expect(!text.contains("\"geos\""))
  }
}

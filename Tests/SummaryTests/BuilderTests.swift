import SampleSummary
import MediaMix
import Settings
import Summary
import Testing

@Suite("Building the summary")
struct BuilderTests {
  @Test(
    "Baseline, components, channels and unexplained are the outcome", arguments: [1, 2, 8, 40],
    [26, 60, 156])
  func addsUp(channels: Int, periods: Int) {
    let summary = SampleSummary.make(channels: channels, periods: periods)
    let parts =
      summary.baseline.contribution.mean
      + summary.components.reduce(0) { $0 + $1.contribution.mean }
      + summary.channels.reduce(0) { $0 + $1.contribution.mean } + summary.unexplained
    #expect(abs(parts - summary.outcome.total) <= 1e-6 * summary.outcome.total)
    for period in summary.series.starts.indices {
      let sum = summary.series.parts.reduce(0) { $0 + $1.values[period] }
      #expect(abs(sum - summary.series.expected[period]) <= 1e-6 * abs(sum))
    }
  }

  @Test("The plan's present is that of the results for the same window")
  func samePresent() throws {
    let summary = SampleSummary.make()
    let plan = try #require(summary.optimization)
    #expect(
      abs(plan.currentRevenue - summary.media.recent.contribution.mean) <= 1e-9
        * plan.currentRevenue)
    #expect(abs(plan.currentTotal - summary.media.recent.spend) <= 1e-9 * plan.currentTotal)
    #expect(
      abs(plan.projectedRevenue - plan.currentRevenue - plan.gain.mean) <= 1e-6
        * plan.currentRevenue)
    for channel in summary.channels {
      #expect(plan.current[channel.name].map { abs($0 - channel.recent.spend) < 1e-6 } == true)
    }
  }

  @Test("Shares of spend and effect sum to one, and colours are a ranking")
  func shares() {
    let summary = SampleSummary.make(channels: 12)
    #expect(abs(summary.channels.reduce(0) { $0 + $1.spendShare } - 1) < 1e-9)
    #expect(abs(summary.attribution.shares.values.reduce(0, +) - 1) < 1e-9)
    #expect(Set(summary.channels.map(\.colorIndex)) == Set(0..<12))
    let ranked = summary.channels.sorted { $0.colorIndex < $1.colorIndex }.map(\.contribution.mean)
    #expect(ranked == ranked.sorted(by: >))
  }

  @Test("The transforms are those of the fit")
  func transforms() {
    var sample = SampleSummary.analysis(channels: 1, periods: 60).make()
    sample.channels[0].form = ResponseForm(adstock: .delayed, saturation: .logistic)
    sample.channels[0].carryOver = [0.2, 0.5, 0.3]
    let summary = SummaryBuilder.build(
      analysis: sample, outlook: nil, findings: [], configuration: Configuration(),
      run: RunRecord(version: "0", dataFingerprint: ""))
    #expect(summary.channels[0].adstock.kind == .delayed)
    #expect(summary.channels[0].adstock.weights == [0.2, 0.5, 0.3])
    #expect(summary.channels[0].saturation.kind == .logistic)
  }

  @Test("A failed gate leaves no plan, and curves without a recommendation")
  func failed() {
    let summary = SampleSummary.make(failedGate: true)
    #expect(summary.optimization == nil)
    #expect(summary.narrative.banner != nil)
    #expect(summary.responseCurves.count == 8)
    #expect(summary.responseCurves.allSatisfy { $0.recommendedSpend == nil })
    #expect(summary.channels.allSatisfy { $0.recommendation == .withheld })
  }

  @Test("Conversions without a value have no currency and no break-even")
  func conversions() {
    let summary = SampleSummary.make(money: false)
    #expect(summary.outcome.currency == nil)
    #expect(summary.channels.allSatisfy { $0.probabilityAboveBreakeven == nil })
  }

  @Test("Diagnostics name every check behind the grade, without hyphens, once")
  func diagnostics() {
    let summary = SampleSummary.make()
    let names = summary.diagnostics.map(\.name)
    #expect(Set(names).count == names.count)
    for reason in summary.grade.reasons {
      let name = String(reason.check.map { $0 == "-" ? "_" : $0 })
      #expect(summary.diagnostics.first { $0.name == name }?.verdict == reason.verdict)
    }
  }

  @Test(
    "Studies of the model speak of the same periods and columns as the rest", arguments: [30, 156])
  func studies(periods: Int) throws {
    let summary = SampleSummary.make(channels: 4, periods: periods)
    let residuals = try #require(summary.residuals)
    #expect(residuals.fitted == summary.series.expected)
    #expect(residuals.standardized.count == periods)
    #expect(residuals.quantiles.observed == residuals.standardized.sorted())
    #expect(residuals.acf.count == residuals.pacf.count)
    #expect(residuals.tests.contains { $0.name == .shapiroWilk && $0.verdict != nil })
    let influence = try #require(summary.influence)
    #expect(influence.leverage.count == periods)
    #expect(influence.periods.count == 10)
    for period in influence.periods {
      #expect(summary.series.starts[period.index] == period.start)
      #expect(summary.series.residual[period.index] == period.residual)
    }
    #expect(summary.correlations.names == summary.channels.map(\.name))
    #expect(summary.inflation.map(\.name) == summary.channels.map(\.name))
    let stability = try #require(summary.stability)
    #expect(stability.channels.map(\.name) == summary.channels.map(\.name))
    #expect(stability.windows.last?.end == summary.period.end)
    for channel in stability.channels {
      #expect(channel.returns.count == stability.windows.count)
    }
  }

  @Test("Every diagnostic of the studies says what it means, and has its threshold's numbers")
  func studyRows() {
    let summary = SampleSummary.make()
    for group in [DiagnosticGroup.residuals, .influence, .overlap, .stability] {
      let rows = summary.diagnostics.filter { $0.group == group }
      #expect(rows.count > 3, "\(group)")
      #expect(rows.allSatisfy { !$0.message.isEmpty && $0.threshold.isEmpty == $0.limits.isEmpty })
    }
  }

  @Test("The headline of the insights is that of the first page")
  func headline() {
    let summary = SampleSummary.make()
    #expect(summary.insights.headline == summary.narrative.pages["decision"]?.headline)
  }
}

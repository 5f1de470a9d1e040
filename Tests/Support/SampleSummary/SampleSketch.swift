import Calendars
import Findings
import Summary

#if canImport(Glibc)
  import Glibc
#endif

/// The sample's weeks, from which every block is summed.
struct SampleSketch {
  var channels: [SampleChannel]
  var periods: Int
  var failed: Bool

  var window: Range<Int> { max(0, periods - 52)..<periods }
  var starts: [CivilDate] {
    let first = CivilDate(year: 2023, month: 10, day: 2) ?? CivilDate(dayNumber: 0)
    return (0..<periods).map { first.adding(days: 7 * $0) }
  }
  var baseline: [Double] {
    weekly { week in
      let season = 500_000 * cos(week * 0.1208)
      return 5_000_000 + 4_000 * week + season
    }
  }
  var holidays: [Double] { (0..<periods).map { $0 % 52 == 11 || $0 % 52 == 12 ? 640_000 : 0 } }
  var controls: [Double] { (0..<periods).map { -90_000 - 400 * Double($0) } }
  var parts: [SeriesPart] {
    [
      SeriesPart(name: "baseline", label: "Baseline", kind: .baseline, values: baseline),
      SeriesPart(name: "holidays", label: "Holidays", kind: .component, values: holidays),
      SeriesPart(name: "controls", label: "Controls", kind: .component, values: controls),
    ]
      + channels.map { channel in
        SeriesPart(
          name: channel.name, label: channel.name, kind: .channel,
          values: channel.spend.map { channel.weekly($0) })
      }
  }
  var expected: [Double] {
    (0..<periods).map { week in parts.reduce(0) { $0 + $1.values[week] } }
  }
  var residual: [Double] {
    weekly { week in
      let quick = 180_000 * sin(week * 2.3)
      let ragged = 90_000 * cos(week * week * 0.37)
      return quick + ragged + 2_000
    }
  }

  private func weekly(_ value: (Double) -> Double) -> [Double] {
    (0..<periods).map { value(Double($0)) }
  }

  func summary(planned: Bool) -> ExecutiveSummary {
    let actual = zip(expected, residual).map { $0 + $1 }
    let total = actual.reduce(0, +)
    let dates = starts
    let end = dates[periods - 1].adding(days: 6)
    let plan =
      planned
      ? SamplePlan(channels: channels, window: window).block(
        start: dates[window.lowerBound], end: end)
      : nil
    let media = SampleMedia(sketch: self, total: total, start: dates[window.lowerBound], end: end)
    let grade = SampleTexts.grade(failed: failed)
    let blocks = media.channels
    let partBlocks = parts.prefix(3).map { part -> PartBlock in
      let sum = part.values.reduce(0, +)
      return PartBlock(
        name: part.name, label: part.label,
        contribution: SampleChannel.difference(sum, deviation: abs(sum) * 0.03), share: sum / total)
    }
    let explained =
      partBlocks.reduce(0) { $0 + $1.contribution.mean }
      + blocks.reduce(0) { $0 + $1.contribution.mean }
    return ExecutiveSummary(
      report: report,
      period: PeriodBlock(start: dates[0], end: end, frequency: .weekly, periods: periods),
      outcome: OutcomeBlock(
        name: "revenue", kind: .revenue, currency: "USD", total: total,
        expectedTotal: expected.reduce(0, +)),
      model: model(actual: actual), grade: grade, baseline: partBlocks[0],
      components: Array(partBlocks.dropFirst()), unexplained: total - explained,
      unexplainedShare: (total - explained) / total, channels: blocks, media: media.block,
      insights: SampleTexts.insights(blocks, plan: plan, failed: failed),
      attribution: AttributionBlock(
        method: "data_driven",
        shares: Dictionary(uniqueKeysWithValues: blocks.map { ($0.name, $0.effectShare) })),
      optimization: plan,
      narrative: SampleTexts.narrative(
        channels: blocks, media: media.block, plan: plan, grade: grade, total: total),
      series: series(actual: actual), responseCurves: media.curves(plan: plan),
      diagnostics: SampleTexts.diagnostics,
      findings: [
        Finding(
          .note, code: "data.detected", "Channels were detected from columns that end in _spend."),
        Finding(
          .warning, code: "data.gap", "The price index is missing in 2 weeks and was filled in.",
          at: Place(file: "northwind.csv", row: 41, column: "price_index"),
          fix: "Fill in the missing values."),
      ])
  }

  private var report: ReportBlock {
    ReportBlock(
      type: "executive", title: "Marketing mix report", client: "Northwind Outdoor",
      locale: "en-US", currency: "USD", interval: 0.9, breakEven: 1, version: "0.1.0",
      dataName: "northwind", dataFingerprint: String(repeating: "0f", count: 32),
      assumptions: ["The outcome is the column revenue, in USD.", "Weeks start on Monday."])
  }

  private func model(actual: [Double]) -> ModelBlock {
    let mean = actual.reduce(0, +) / Double(periods)
    return ModelBlock(
      method: .ridge, seed: 1,
      performance: PerformanceBlock(
        r2Score: 0.89, adjustedR2: 0.86, mape: 0.025, wmape: 0.024, rmse: 151_000, mae: 122_000,
        meanActual: mean, meanPredicted: expected.reduce(0, +) / Double(periods),
        holdout: HoldoutBlock(
          r2Score: failed ? -1.4 : 0.61, mape: failed ? 0.31 : 0.034, wmape: 0.033, rmse: 236_000,
          mae: 201_000, coverage: 12.0 / 13, periods: 13, inside: 12)),
      draws: 200,
      penalty: PenaltyBlock(
        value: 0.1, tried: [0.01, 0.1, 1, 10], error: [0.21, 0.17, 0.19, 0.34]),
      timings: TimingsBlock(fitSeconds: 0.9))
  }

  private func series(actual: [Double]) -> SeriesBlock {
    let expected = self.expected
    let held = periods - 13
    return SeriesBlock(
      starts: starts, actual: actual, expected: expected, lower: expected.map { $0 - 310_000 },
      upper: expected.map { $0 + 310_000 }, residual: residual, parts: parts, holdoutStart: held,
      holdoutExpected: expected[held...].map { $0 * 0.99 },
      holdoutLower: expected[held...].map { $0 * 0.99 - 340_000 },
      holdoutUpper: expected[held...].map { $0 * 0.99 + 340_000 })
  }
}

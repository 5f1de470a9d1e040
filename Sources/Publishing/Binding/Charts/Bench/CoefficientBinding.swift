import Charts
import MediaMix
import Summary

extension SummaryBinding {
  /// Rows that fit on a page.
  private static let mostRows = 44

  /// Effects in standard errors from zero, so that all units share an axis; `nil` where there is none.
  ///
  /// Level, trend, season and noise are left to the table: no one doubts that they are not zero.
  var coefficientChart: CoefficientChart? {
    let drawn: [Coefficient.Part] = [
      .media, .organic, .synergies, .nonMedia, .controls, .events, .holidays,
    ]
    var room = Self.mostRows
    let parts = drawn.compactMap { part -> CoefficientChart.Part? in
      let blocks = summary.coefficients.filter {
        $0.part == part && $0.quantity.isEffect && $0.inStandardErrors != nil
      }
      guard let label = blocks.first?.partLabel, room > 1 else { return nil }
      let shown = blocks.prefix(room - 1)
      room -= shown.count + 1
      return CoefficientChart.Part(name: label, rows: shown.compactMap(row))
    }
    guard !parts.isEmpty else { return nil }
    return CoefficientChart(
      parts: parts,
      clearance: summary.narrative.evidence["standard_errors_clear_of_zero"] ?? 0, level: level,
      unitLabel: say("Standard errors from zero"), style: style)
  }

  private func row(_ block: CoefficientBlock) -> CoefficientChart.Row? {
    block.inStandardErrors.map {
      CoefficientChart.Row(
        name: block.label, channel: block.part == .media ? channelKey(block.name) : nil,
        estimate: ChartEstimate(mean: $0.mean, lower: $0.lower, upper: $0.upper))
    }
  }
}

extension Coefficient.Quantity {
  /// Whether zero would mean that there is no effect.
  var isEffect: Bool { self == .coefficient || self == .effect || self == .synergy }
}

import Charts
import Summary

extension SummaryBinding {
  /// Rows worth a place on the page.
  private static let mostSensitivities = 10

  /// What the plan hangs on; `nil` without a plan.
  var sensitivityChart: SensitivityChart? {
    guard let rows = summary.optimization?.sensitivities, !rows.isEmpty else { return nil }
    return SensitivityChart(
      rows: rows.prefix(Self.mostSensitivities).map {
        SensitivityChart.Row(
          channel: key($0.channel), cause: $0.cause.word(style), value: $0.valueOfKnowing,
          share: $0.varianceShare)
      }, style: style)
  }
}

import Charts
import enum MarketingData.SeriesRole
import Summary

extension SummaryBinding {
  /// Panels that fit on a page.
  private static let mostPanels = 32

  /// Every series the model was given, over time; `nil` for a summary without them.
  var seriesChart: SeriesChart? {
    let inputs = summary.series.inputs
    guard !inputs.isEmpty else { return nil }
    return SeriesChart(
      starts: summary.series.starts,
      panels: inputs.prefix(Self.mostPanels).map { input in
        SeriesChart.Panel(
          name: input.role == .exposure ? say("\(input.name), exposure") : input.name,
          channel: input.role == .spend ? channelKey(input.name) : nil, values: input.values,
          note: mean(input).map { say("mean \($0)") } ?? "")
      }, style: style)
  }

  private func mean(_ input: SeriesInput) -> String? {
    let profile = summary.dataQuality.series.first {
      $0.name == input.name && $0.role == input.role
    }
    return profile.map { amount($0.mean, of: input.role) }
  }

  /// A value of a series as its role asks: money, the outcome, or a plain number.
  func amount(_ value: Double, of role: SeriesRole) -> String {
    switch role {
    case .outcome: style.outcome(value)
    case .spend: style.money(value)
    default: figures(value)
    }
  }
}

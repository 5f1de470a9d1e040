import Charts

extension SummaryBinding {
  /// Bars that fit on a page.
  private static let mostBars = 40

  /// How far each series is told by the others, the most first; `nil` where there is nothing to compare.
  var inflationChart: InflationChart? {
    guard summary.dataQuality.inflation.count > 1 else { return nil }
    return InflationChart(
      rows: inflationBySize.prefix(Self.mostBars).map {
        InflationChart.Row(name: $0.name, channel: channelKey($0.name), factor: $0.factor)
      }, style: style)
  }

  /// Factors with those that the others tell exactly as infinite, largest first.
  var inflationBySize: [(name: String, factor: Double)] {
    summary.dataQuality.inflation.enumerated()
      .map { (place: $0.offset, name: $0.element.name, factor: $0.element.factor ?? .infinity) }
      .sorted { ($1.factor, $0.place) < ($0.factor, $1.place) }
      .map { ($0.name, $0.factor) }
  }

  /// The look of a paid channel; `nil` for any other series.
  func channelKey(_ name: String) -> ChannelKey? {
    summary.channels.contains { $0.name == name } ? key(name) : nil
  }
}

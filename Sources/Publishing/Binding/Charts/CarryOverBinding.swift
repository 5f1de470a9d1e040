import Charts

extension SummaryBinding {
  /// How long each channel's effect lasts, largest channels first.
  var carryOverChart: CarryOverChart {
    CarryOverChart(
      panels: channelsBySize.map {
        CarryOverChart.Panel(
          channel: key($0.name), weights: $0.adstock.weights, halfLife: $0.adstock.halfLife)
      },
      frequency: summary.period.frequency, style: style)
  }
}

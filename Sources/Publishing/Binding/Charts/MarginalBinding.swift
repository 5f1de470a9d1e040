import Charts

extension SummaryBinding {
  /// Average and next return, highest next return first, channels without spend last.
  var marginalChart: MarginalChart {
    let rows =
      channelsBySize
      .sorted { ($0.marginalRoi?.mean ?? -.infinity) > ($1.marginalRoi?.mean ?? -.infinity) }
      .map {
        MarginalChart.Row(
          channel: key($0.name), average: $0.roi?.mean, next: $0.marginalRoi.map(estimate))
      }
    return MarginalChart(rows: rows, breakEven: breakEven, level: level, style: style)
  }
}

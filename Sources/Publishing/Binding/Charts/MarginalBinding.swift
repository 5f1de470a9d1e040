import Charts

extension SummaryBinding {
  /// Average and next return over the plan window, highest next return first, channels without spend last.
  var marginalChart: MarginalChart {
    let rows =
      channelsBySize
      .sorted {
        ($0.recent.marginalRoi?.mean ?? -.infinity) > ($1.recent.marginalRoi?.mean ?? -.infinity)
      }
      .map {
        MarginalChart.Row(
          channel: key($0.name), average: $0.recent.roi?.mean,
          next: $0.recent.marginalRoi.map(estimate))
      }
    return MarginalChart(rows: rows, breakEven: breakEven, level: level, style: style)
  }
}

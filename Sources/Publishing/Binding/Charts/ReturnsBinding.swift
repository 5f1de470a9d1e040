import Charts
import Summary

extension SummaryBinding {
  /// ROI with its intervals, highest first, channels without spend last.
  var returnsChart: ReturnsChart {
    ReturnsChart(
      rows: channelsByReturn.map {
        ReturnsChart.Row(
          channel: key($0.name), roi: $0.roi.map(estimate), tier: tier($0.recommendation))
      },
      breakEven: breakEven, level: level, style: style)
  }

  var channelsByReturn: [ChannelBlock] {
    channelsBySize.sorted { ($0.roi?.mean ?? -.infinity) > ($1.roi?.mean ?? -.infinity) }
  }
}

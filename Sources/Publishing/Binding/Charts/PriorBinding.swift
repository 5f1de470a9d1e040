import Charts
import Summary

extension SummaryBinding {
  /// Returns before and after the data, largest channels first; `nil` where there were no priors.
  var priorChart: PriorChart? {
    let rows = channelsBySize.compactMap { channel -> PriorChart.Row? in
      guard let prior = channel.prior, let posterior = channel.posterior,
        let isDataInformed = channel.dataInformed, channel.spend > 0
      else { return nil }
      return PriorChart.Row(
        channel: key(channel.name), prior: estimate(prior), posterior: estimate(posterior),
        isDataInformed: isDataInformed)
    }
    return rows.isEmpty ? nil : PriorChart(rows: rows, level: level, style: style)
  }
}

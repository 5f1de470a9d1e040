import Charts

extension SummaryBinding {
  /// How the outcome and all that explains it move together; `nil` for one series.
  var correlationChart: CorrelationChart? {
    let block = summary.dataQuality.correlations
    guard block.names.count > 1 else { return nil }
    return CorrelationChart(
      names: block.names,
      rows: block.values.enumerated().map { row, values in values.prefix(row).map { $0 } },
      style: style)
  }
}

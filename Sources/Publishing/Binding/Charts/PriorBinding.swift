import Charts
import Summary

extension SummaryBinding {
  /// Panels beside other things on a page.
  private static let mainPriors = 4

  /// Returns before and after the data, largest channels first; `nil` where there were no priors.
  var priorChart: PriorChart? {
    let rows = priorRows
    return rows.isEmpty
      ? nil : PriorChart(rows: rows, breakEven: breakEven, level: level, style: style)
  }

  /// The channels least known for a narrow column: those the priors made, then those whose intervals are wide.
  var mainPriorChart: PriorChart? {
    func width(_ row: PriorChart.Row) -> Double {
      let estimate = row.posterior.estimate
      return (estimate.upper - estimate.lower) / max(abs(estimate.mean), .leastNormalMagnitude)
    }
    let rows = priorRows.enumerated().sorted { first, second in
      let (left, right) = (first.element, second.element)
      if left.isDataInformed != right.isDataInformed { return right.isDataInformed }
      let (wide, narrow) = (width(left), width(right))
      return wide == narrow ? first.offset < second.offset : wide > narrow
    }
    guard !rows.isEmpty else { return nil }
    return PriorChart(
      rows: rows.prefix(Self.mainPriors).map(\.element), breakEven: breakEven, level: level,
      isNarrow: true, style: style)
  }

  private var priorRows: [PriorChart.Row] {
    channelsBySize.compactMap { channel in
      guard let prior = priorReturn(channel), let posterior = posteriorReturn(channel),
        let isDataInformed = channel.dataInformed, channel.spend > 0
      else { return nil }
      return PriorChart.Row(
        channel: key(channel.name), prior: prior, posterior: posterior,
        isDataInformed: isDataInformed)
    }
  }

  /// What was believed of a channel's return before the data; `nil` where there were no priors.
  func priorReturn(_ channel: ChannelBlock) -> KnownReturn? {
    channel.prior.map { KnownReturn(estimate($0), density: density(channel.roiDensity?.prior)) }
  }

  /// What is believed of it after; `nil` without spend.
  func posteriorReturn(_ channel: ChannelBlock) -> KnownReturn? {
    (channel.posterior ?? channel.roi).map {
      KnownReturn(estimate($0), density: density(channel.roiDensity?.posterior))
    }
  }

  private func density(_ block: DensityBlock?) -> ChartDensity? {
    block.map { ChartDensity(values: $0.roi, heights: $0.density) }
  }
}

import Findings

/// An outcome or exposure that does not move for several periods was likely carried forward.
enum StuckValues {
  /// Equal values in a row from which on they are told.
  static let run = 4

  static func faults(_ data: ExaminedData, _ context: CheckContext) -> [CellFault] {
    data.markets.flatMap { market in
      market.data.seriesKeys.compactMap { key in
        switch key {
        case .outcome, .exposure: fault(key, in: market, context)
        default: nil
        }
      }
    }
  }

  private static func fault(
    _ key: SeriesKey, in market: ExaminedData.Market, _ context: CheckContext
  ) -> CellFault? {
    let values = market.data[key]
    var (start, longest) = (0, 0..<0)
    for period in values.indices.dropFirst() {
      if values[period] != values[period - 1] { start = period }
      if period + 1 - start > longest.count { longest = start..<(period + 1) }
    }
    guard longest.count >= run, longest.count < values.count / 2,
      isTelling(values[longest.lowerBound])
    else { return nil }
    let isRepeatedRow =
      market.data.channels.count > 1
      && market.data.channels.allSatisfy { channel in
        longest.allSatisfy { channel.spend[$0] == channel.spend[longest.lowerBound] }
      }
    guard !isRepeatedRow else { return nil }
    let starts = market.data.starts
    let dates = (first: starts[longest.lowerBound], last: starts[longest.upperBound - 1])
    return CellFault(
      finding: Finding(
        .warning, code: "data.stuck-values",
        "\(market.subject(key)) is the same in \(longest.count) periods from \(dates.first) to \(dates.last).",
        at: context.place(key, in: market, period: longest.lowerBound),
        fix: "Fill in each period's own value."))
  }

  /// Small counts come again by chance, long numbers do not.
  private static func isTelling(_ value: Double) -> Bool {
    value >= 100 || value != value.rounded()
  }
}

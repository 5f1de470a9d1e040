import Findings

/// A row that says the same as the one before was likely copied, or filled in where data were missing.
enum RepeatedRow {
  static func faults(_ data: ExaminedData, _ context: CheckContext) -> [CellFault] {
    data.markets.compactMap { market in
      let series = [market.data.outcome.values] + market.data.channels.map(\.spend)
      guard series.count > 2, market.data.count > 2 else { return nil }
      let repeats = market.data.starts.indices.dropFirst().filter { period in
        series[0][period] == series[0][period - 1] && series[0][period] != 0
          && series.allSatisfy { $0[period] == $0[period - 1] }
          && series.dropFirst().count { $0[period] != 0 } >= 2
      }
      // Where hardly anything ever changes, a repeat says nothing.
      guard let first = repeats.first, 4 * repeats.count < market.data.count else { return nil }
      var place = context.place(.outcome, in: market, period: first)
      place.column = nil
      return CellFault(
        finding: Finding(
          .warning, code: "data.repeated-row",
          "\(market.placed("The outcome and the spend of every channel")) are those of the period before \(DateList.phrase(repeats, market.data)).",
          at: place, fix: "Fill in the period's own values."))
    }
  }
}

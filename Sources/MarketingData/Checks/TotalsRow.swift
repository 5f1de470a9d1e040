import Findings

/// A last row that sums the rows above it is no period.
enum TotalsRow {
  static func faults(_ data: ExaminedData, _ context: CheckContext) -> [CellFault] {
    data.markets.compactMap { market in
      let last = market.data.count - 1
      guard last >= 2, isTotal(market.data.outcome.values),
        market.data.channels.contains(where: { isTotal($0.spend) })
      else { return nil }
      var place = context.place(.outcome, in: market, period: last)
      place.column = nil
      return CellFault(
        finding: Finding(
          .error, code: "data.totals-row",
          "\(market.placed("The row of \(market.data.starts[last])")) holds the totals of the rows above it.",
          at: place, fix: "Remove the row."),
        cells: market.data.seriesKeys.map {
          SuspectCell(
            series: $0, geo: market.geo, period: last, likely: market.data[$0][last - 1])
        })
    }
  }

  /// Whether the last value is the sum of the others.
  private static func isTotal(_ values: [Double]) -> Bool {
    guard let last = values.last, last > 0 else { return false }
    let sum = values.dropLast().reduce(0, +)
    return abs(sum - last) <= 1e-6 * last
  }
}

import Findings
import Statistics

/// Where something is sold all the time, a period without sales is more likely a missing value.
enum ZeroOutcome {
  /// The largest share of periods that may be taken for missing ones.
  static let share = 0.1

  static func faults(_ data: ExaminedData, _ context: CheckContext) -> [CellFault] {
    data.markets.compactMap { market in
      let values = market.data.outcome.values
      let zeros = values.indices.filter { values[$0] == 0 }
      guard let first = zeros.first, Double(zeros.count) <= share * Double(values.count),
        sellsAlways(values)
      else { return nil }
      let neighbours = Neighbours(values, frequency: market.data.frequency)
      let dates = DateList.phrase(zeros, market.data)
      return CellFault(
        finding: Finding(
          .warning, code: "data.zero-outcome",
          "\(market.subject(.outcome)) is 0 \(dates), and well above 0 in all other periods.",
          at: context.place(.outcome, in: market, period: first),
          fix: "Fill in what was sold, or name what happened as an event."),
        cells: zeros.map {
          SuspectCell(
            series: .outcome, geo: market.geo, period: $0, likely: neighbours.middle(of: $0))
        })
    }
  }

  /// Whether nearly all values are far from 0: the tenth lowest in a hundred is a quarter of the middle one.
  private static func sellsAlways(_ values: [Double]) -> Bool {
    let sold = values.filter { $0 > 0 }.sorted()
    let middle = Quantile.value(at: 0.5, ofSorted: sold)
    // Counts below 20 reach 0 by chance.
    let isCount = sold.allSatisfy { $0 == $0.rounded() }
    return sold.count >= 10 && Quantile.value(at: 0.1, ofSorted: sold) >= 0.25 * middle
      && (!isCount || middle >= 20)
  }
}

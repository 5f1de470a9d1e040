import Findings

/// Sales below zero are returns at best and an error of signs at worst.
enum NegativeOutcome {
  static func faults(_ data: ExaminedData, _ context: CheckContext) -> [CellFault] {
    data.markets.flatMap { market in
      let values = market.data.outcome.values
      let neighbours = Neighbours(values, frequency: market.data.frequency)
      return values.indices.filter { values[$0] < 0 }.map { period in
        CellFault(
          finding: Finding(
            .warning, code: "data.negative-outcome",
            "\(market.subject(.outcome)) is negative in the period of \(market.data.starts[period]).",
            at: context.place(.outcome, in: market, period: period),
            fix: "Book returns in the period of their sale, or correct the value."),
          cells: [
            SuspectCell(
              series: .outcome, geo: market.geo, period: period,
              likely: neighbours.middle(of: period))
          ])
      }
    }
  }
}

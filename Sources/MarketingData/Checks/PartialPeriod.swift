import Findings

/// A first or last period that lacks days looks like a collapse of sales and spend at once.
enum PartialPeriod {
  /// The share of the least of the neighbours below which both must fall.
  static let share = 0.6
  static let reach = 8

  static func faults(_ data: ExaminedData, _ context: CheckContext) -> [CellFault] {
    let whole = data.national
    guard whole.count > 2 * reach, !whole.channels.isEmpty else { return [] }
    let spend = whole.starts.indices.map { period in
      whole.channels.reduce(0) { $0 + $1.spend[period] }
    }
    return [(0, 1...reach), (whole.count - 1, (whole.count - 1 - reach)...(whole.count - 2))]
      .compactMap { period, neighbours in
        func falls(_ values: [Double]) -> Bool {
          let least = neighbours.map { values[$0] }.min() ?? 0
          return least > 0 && values[period] < share * least
        }
        guard falls(whole.outcome.values), falls(spend) else { return nil }
        return CellFault(
          finding: Finding(
            .warning, code: "data.partial-period",
            period == 0
              ? "Outcome and spend of the first period, \(whole.starts[period]), are far below those of its neighbours: it may lack days."
              : "Outcome and spend of the last period, \(whole.starts[period]), are far below those of its neighbours: it may lack days.",
            at: context.place(.outcome, period: period),
            fix: "Remove the period unless it is complete."),
          cells: data.geos.isEmpty
            ? [
              SuspectCell(
                series: .outcome, period: period,
                likely: Neighbours(whole.outcome.values, frequency: whole.frequency)
                  .middle(of: period))
            ] : [])
      }
  }
}

import Summary

/// `frontier.csv`: the best that each total budget can bring, and the places on it that are marked.
///
/// `point` is `frontier`, `plan` for the plan's own budget, `current` for spend and response as they are (below the
/// frontier), and `break_even` for the budget whose last unit of money just comes back, where there is one.
package enum FrontierCSV {
  package static func table(_ summary: ExecutiveSummary) -> CSVTable {
    var table = CSVTable(columns: [
      "point", "budget", "response", "response_lower", "response_upper", "gain", "gain_lower",
      "gain_upper",
    ])
    guard let plan = summary.optimization else { return table }
    for point in plan.frontier {
      table.rows.append(
        row(
          point.budget == plan.budget ? "plan" : "frontier", point.budget, point.revenue, point.gain
        ))
    }
    if let current = plan.scenarios.first(where: { $0.kind == .current }) {
      table.rows.append(
        row("current", current.position.spend, current.position.response, current.gain))
    }
    if let budget = plan.breakEvenBudget {
      table.rows.append(row("break_even", budget, nil, nil))
    }
    return table
  }

  private static func row(
    _ point: String, _ budget: Double, _ response: EstimateBlock?, _ gain: EstimateBlock?
  ) -> [CSVTable.Cell] {
    [.text(point), .number(budget)]
      + [response, gain].flatMap { [.init($0?.mean), .init($0?.lower), .init($0?.upper)] }
  }
}

import Statistics

/// One channel's planned money, to be shared out over geographies.
package struct GeoSplit: Sendable {
  /// Money in each geography now; each above 0.
  package let current: [Double]
  /// The planned money in today's shares.
  package let usual: [Double]
  package let bounds: [ClosedRange<Double>]

  /// - Parameter shift: how far each geography's share may move, as a share of it.
  package init(current: [Double], total: Double, shift: Double) {
    self.current = current
    let level = total / Summation.sum(current)
    usual = current.map { level * $0 }
    bounds = usual.map { max(0, $0 * (1 - shift))...$0 * (1 + shift) }
  }

  /// The split that brings most; today's shares where none brings more than rounding.
  package func best(_ curves: [SpendCurve]) -> [Double] {
    let total = usual.reduce(0, +)
    let problem = AllocationProblem(
      curves: curves, bounds: bounds,
      rows: [SpendRow(sum: Array(usual.indices), lower: total, upper: total)])
    guard let found = AllocationSolver(.gradient).solve(problem, starts: [usual]) else {
      return usual
    }
    return found.value - problem.value(usual) > 1e-9 * problem.size(usual) ? found.spends : usual
  }
}

/// Which spends serve best: maximise `sum_i curve_i(x_i) - price sum_i x_i` within bounds and linear limits.
///
/// The spends may be channels, or a channel's weeks; a method only sees curves. Methods are in `Methods/`.
package struct AllocationProblem: Sendable {
  /// One per spend.
  package var curves: [SpendCurve]
  package var bounds: [ClosedRange<Double>]
  /// What a unit of money must bring, in the curves' unit; 0 where the total is fixed.
  package var price: Double
  /// Limits on sums and ratios, the total's among them.
  package var rows: [SpendRow]
  /// One per spend, or empty.
  package var zones: [DeadZone?]

  package init(
    curves: [SpendCurve], bounds: [ClosedRange<Double>], price: Double = 0, rows: [SpendRow] = [],
    zones: [DeadZone?] = []
  ) {
    precondition(curves.count == bounds.count)
    self.curves = curves
    self.bounds = bounds
    self.price = price
    self.rows = rows
    self.zones = zones
  }

  var count: Int { curves.count }

  /// The objective.
  package func value(_ spends: [Double]) -> Double {
    var total = 0.0
    for index in spends.indices {
      total += curves[index].at(spends[index]).value - price * spends[index]
    }
    return total
  }

  /// What differences of the objective are compared with: all that the money brings, whatever it costs.
  func size(_ spends: [Double]) -> Double {
    max(spends.indices.reduce(0) { $0 + abs(curves[$1].at(spends[$1]).value) }, 1e-300)
  }

  /// The objective's derivative to each spend.
  package func slopes(_ spends: [Double]) -> [Double] {
    spends.indices.map { curves[$0].at(spends[$0]).slope - price }
  }

  func zone(_ index: Int) -> DeadZone? { zones.isEmpty ? nil : zones[index] }

  /// What amounts of money are compared with: the largest total that the limits speak of.
  var moneyScale: Double {
    let most = bounds.reduce(0) { $0 + $1.upperBound }
    let named = rows.filter(\.isSum).compactMap { row -> Double? in
      row.members.count == count && row.upper.isFinite ? row.upper : nil
    }
    return max(named.min() ?? most, 1e-300)
  }

  /// The largest violation of a bound or limit, as a share of the money scale.
  package func infeasibility(_ spends: [Double]) -> Double {
    var worst = 0.0
    for (index, range) in bounds.enumerated() {
      worst = max(worst, range.lowerBound - spends[index], spends[index] - range.upperBound)
    }
    for row in rows { worst = max(worst, row.violation(spends)) }
    return worst / moneyScale
  }

  /// Whether every change is worth making.
  package func respectsZones(_ spends: [Double]) -> Bool {
    spends.indices.allSatisfy { zone($0)?.allows(spends[$0]) ?? true }
  }
}

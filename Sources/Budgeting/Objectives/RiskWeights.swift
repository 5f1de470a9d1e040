import Glibc
import Settings

/// How much each draw counts, by its rank: what a risk measure maximises is a weighted sum of sorted draws.
///
/// Its derivative is the same weighted sum of the draws' derivatives, each draw at its rank.
package struct RiskWeights: Sendable {
  /// By rank, the lowest draw first; they sum to 1.
  package let byRank: [Double]

  package init(_ risk: RiskSettings, count: Int) {
    var weights = [Double](repeating: 0, count: count)
    switch risk.measure {
    case .expected:
      for rank in 0..<count { weights[rank] = 1 / Double(count) }
    case .cvar:
      // The worst draws whole, and what is left of the share from the next.
      let share = max(risk.level * Double(count), 1e-9)
      for rank in 0..<count { weights[rank] = min(1, max(0, share - Double(rank))) / share }
    case .quantile:
      // A narrow hat of ranks around the quantile: single draws would make it jump.
      let place = risk.level * Double(count - 1)
      let reach = max(1, risk.level * Double(count) / 4)
      for rank in 0..<count { weights[rank] = max(0, 1 - abs(Double(rank) - place) / reach) }
    }
    let sum = weights.reduce(0, +)
    byRank = weights.map { $0 / sum }
  }

  /// Each draw's weight at its rank among `values`; of equals the earlier ranks lower.
  package func weights(_ values: [Double]) -> [Double] {
    var weights = [Double](repeating: 0, count: values.count)
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    for (rank, draw) in order.enumerated() { weights[draw] = byRank[rank] }
    return weights
  }
}

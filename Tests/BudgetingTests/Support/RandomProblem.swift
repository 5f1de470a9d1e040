import Budgeting
import Statistics
import Testing

/// A budget problem from a seed, of a stated kind.
struct RandomProblem: Sendable, CustomTestStringConvertible {
  enum Shape: Sendable { case concave, shaped }
  enum Limits: Sendable { case total, groups, crossing }

  var seed: Int
  var channels: Int
  var shape: Shape
  var limits: Limits

  var testDescription: String { "\(channels) channels, \(shape), \(limits), seed \(seed)" }

  var problem: AllocationProblem {
    var random = SeededGenerator(seed: UInt64(seed), stream: UInt64(channels))
    var spends: [Double] = []
    let curves = (0..<channels).map { _ -> SpendCurve in
      let now = random.uniform(1_000, 50_000)
      spends.append(now)
      return .hill(
        HillCurve(
          effect: now * random.uniform(1, 8), half: now * random.uniform(0.3, 2),
          slope: shape == .concave ? random.uniform(0.5, 1) : random.uniform(0.8, 3.5)))
    }
    let total = spends.reduce(0, +) * random.uniform(0.8, 1.2)
    let all = Array(0..<channels)
    var rows = [SpendRow(sum: all, lower: total, upper: total)]
    if limits != .total { rows += groups(spends, total, &random) }
    if limits == .crossing {
      // A ratio, and a group that cuts across the others.
      let (first, second) = (0, channels - 1)
      let now = spends[first] / spends[second]
      rows += SpendRow.ratio(first, to: second, lower: 0.8 * now, upper: 1.1 * now)
      let across = all.filter { $0 % 2 == 0 }
      rows.append(SpendRow(sum: across, upper: 1.3 * across.reduce(0) { $0 + spends[$1] }))
    }
    return AllocationProblem(
      curves: curves, bounds: spends.map { 0.1 * $0...3 * $0 }, rows: rows)
  }

  /// The first half keeps within limits, and two of it within limits of their own.
  private func groups(
    _ spends: [Double], _ total: Double, _ random: inout SeededGenerator
  ) -> [SpendRow] {
    let ratio = total / spends.reduce(0, +)
    func sum(_ members: [Int]) -> Double { ratio * members.reduce(0) { $0 + spends[$1] } }
    let half = Array(0..<max(channels / 2, 2))
    let pair = [0, 1]
    return [
      SpendRow(
        sum: half, lower: sum(half) * random.uniform(0.7, 0.95),
        upper: sum(half) * random.uniform(1.02, 1.2)),
      SpendRow(sum: pair, upper: sum(pair) * random.uniform(1, 1.3)),
    ]
  }

  /// An allowed allocation from random numbers, near no optimum in particular.
  static func start(_ problem: AllocationProblem, _ random: inout SeededGenerator) -> [Double]? {
    Projection(problem).nearest(
      to: problem.bounds.map { range in
        let share = random.uniform()
        let place = share < 0.3 ? 0 : share > 0.7 ? 1 : random.uniform()
        return range.lowerBound + place * (range.upperBound - range.lowerBound)
      })
  }
}

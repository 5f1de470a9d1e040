import Budgeting
import Statistics
import Testing

@Suite("Amounts with a given sum")
struct SharedTotalTests {
  static func random(_ seed: Int) -> (allowed: SharedTotal, amounts: [Double]) {
    var random = SeededGenerator(seed: UInt64(seed), stream: 8)
    let count = 1 + random.integer(below: 60)
    let bounds = (0..<count).map { _ -> ClosedRange<Double> in
      let low = random.uniform(0, 3)
      return low...low + (random.uniform() < 0.2 ? 0 : random.uniform(0, 4))
    }
    let least = bounds.reduce(0) { $0 + $1.lowerBound }
    let most = bounds.reduce(0) { $0 + $1.upperBound }
    let share = random.uniform()
    return (
      SharedTotal(bounds: bounds, total: least + share * (most - least)),
      (0..<count).map { _ in random.uniform(-5, 10) }
    )
  }

  @Test(
    "The nearest amounts keep the sum and the bounds, and differ from the wish by one price",
    arguments: 0..<300)
  func nearestIsAProjection(_ seed: Int) {
    let (allowed, amounts) = Self.random(seed)
    let near = allowed.nearest(to: amounts)
    #expect(abs(near.reduce(0, +) - allowed.total) <= 1e-12 * max(1, allowed.total))
    var (lowest, highest) = (-Double.infinity, Double.infinity)
    for (place, range) in allowed.bounds.enumerated() {
      #expect(range.contains(near[place]))
      let price = amounts[place] - near[place]
      if near[place] < range.upperBound - 1e-12 { lowest = max(lowest, price) }
      if near[place] > range.lowerBound + 1e-12 { highest = min(highest, price) }
    }
    // One price explains all: it is at least that of every amount that could grow, at most that of those that could
    // shrink.
    #expect(lowest <= highest + 1e-9)
  }

  @Test("The best amounts for weights beat random ones", arguments: 0..<50)
  func bestForWeights(_ seed: Int) {
    let (allowed, weights) = Self.random(seed)
    func value(_ amounts: [Double]) -> Double {
      zip(amounts, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let best = allowed.best(for: weights)
    #expect(abs(best.reduce(0, +) - allowed.total) <= 1e-12 * max(1, allowed.total))
    #expect(allowed.residual(best, slopes: weights) <= 1e-9)
    var random = SeededGenerator(seed: UInt64(seed), stream: 9)
    for _ in 0..<20 {
      let other = allowed.nearest(to: weights.map { _ in random.uniform(-2, 8) })
      #expect(value(other) <= value(best) + 1e-9)
    }
  }
}

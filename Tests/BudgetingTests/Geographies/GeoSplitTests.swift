import Budgeting
import Statistics
import Testing

@Suite("A channel's money by geography")
struct GeoSplitTests {
  @Test("No split of a fine grid brings more", arguments: 0..<20)
  func bruteForce(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed), stream: 21)
    let current = (0..<3).map { _ in random.uniform(50, 200) }
    let isShaped = seed % 2 == 1
    let curves = current.map { spend in
      SpendCurve.hill(
        HillCurve(
          effect: spend * random.uniform(1, 5), half: spend * random.uniform(0.5, 2),
          slope: isShaped ? random.uniform(1.5, 3) : random.uniform(0.7, 1)))
    }
    let total = 1.2 * current.reduce(0, +)
    let split = GeoSplit(current: current, total: total, shift: 0.4)
    let best = split.best(curves)
    func value(_ money: [Double]) -> Double {
      zip(curves, money).reduce(0) { $0 + $1.0.at($1.1).value }
    }
    #expect(abs(best.reduce(0, +) - total) <= 1e-9 * total)
    for place in best.indices {
      #expect(best[place] >= split.bounds[place].lowerBound - 1e-9 * total)
      #expect(best[place] <= split.bounds[place].upperBound + 1e-9 * total)
    }
    let steps = 120
    for first in 0...steps {
      for second in 0...steps {
        func place(_ index: Int, _ step: Int) -> Double {
          let range = split.bounds[index]
          return range.lowerBound
            + (range.upperBound - range.lowerBound) * Double(step) / Double(steps)
        }
        let money = [place(0, first), place(1, second)]
        let rest = total - money[0] - money[1]
        guard split.bounds[2].contains(rest) else { continue }
        #expect(value(money + [rest]) <= value(best) * (1 + 1e-6))
      }
    }
  }

  @Test("Today's shares stay where no other brings more")
  func nothingToGain() {
    let current = [100.0, 200, 400]
    let curves = current.map {
      SpendCurve.hill(HillCurve(effect: 3 * $0, half: $0, slope: 0.9))
    }
    let split = GeoSplit(current: current, total: 700, shift: 0.3)
    for (money, now) in zip(split.best(curves), current) { #expect(abs(money - now) < 1e-6) }
  }
}

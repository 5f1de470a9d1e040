import Charts
import Testing

@Suite struct NiceTicksTests {
  @Test(arguments: [
    (0.0...10.0, 5, [0.0, 2, 4, 6, 8, 10]), (-3...3, 3, [-2, 0, 2]),
    (0...0.07, 4, [0, 0.02, 0.04, 0.06]),
    (0...1_250_000, 5, [0, 250_000, 500_000, 750_000, 1_000_000, 1_250_000]),
  ])
  func marksRoundNumbers(domain: ClosedRange<Double>, count: Int, expected: [Double]) {
    let ticks = NiceTicks.ticks(in: domain, count: count)
    #expect(ticks.count == expected.count)
    #expect(zip(ticks, expected).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($1)) })
  }

  @Test(arguments: 0..<200) func staysInsideAndNearTheWantedCount(seed: Int) {
    var numbers = Numbers(seed: UInt64(seed))
    let size = numbers.next(1e-6...1e3) * (seed.isMultiple(of: 2) ? 1 : 1e7)
    let lower = numbers.next(-1...0.5) * size
    let domain = lower...(lower + numbers.next(0.2...3) * size)
    let count = 3 + numbers.index(below: 6)
    let ticks = NiceTicks.ticks(in: domain, count: count)
    #expect((1...(count * 2 + 1)).contains(ticks.count))
    let margin = 1e-9 * size
    #expect(
      ticks.allSatisfy {
        $0 >= domain.lowerBound - margin && $0 <= domain.upperBound + margin
      })
  }

  @Test(arguments: [0.0, -1, .infinity, .nan]) func survivesASpanWithoutWidth(_ span: Double) {
    #expect(NiceTicks.step(span: span, count: 5) == 1)
  }
}

import Charts
import Testing

@Suite struct RobustDomainTests {
  @Test func holdsEveryBoundOfOrdinaryIntervals() {
    let domain = RobustDomain([ChartEstimate(1, 0.5, 2), ChartEstimate(2, 1, 4)])
    #expect(domain.domain == 0...4)
    #expect(!domain.clipsHigh && !domain.clipsLow)
  }

  @Test func endsBeforeAnEnormousBound() {
    let domain = RobustDomain([
      ChartEstimate(1, 0.5, 2), ChartEstimate(2, 1, 3), ChartEstimate(1.5, 0.1, 400),
    ])
    #expect(domain.clipsHigh)
    #expect(domain.domain.upperBound < 5)
  }

  @Test(arguments: 0..<100) func holdsZeroAndEveryMean(seed: Int) {
    var numbers = Numbers(seed: UInt64(seed))
    let estimates = (0..<(1 + numbers.index(below: 12))).map { _ in
      let mean = numbers.next(-3...3)
      return ChartEstimate(mean, mean - numbers.next(0...90), mean + numbers.next(0...900))
    }
    let domain = RobustDomain(estimates).domain
    #expect(domain.contains(0))
    #expect(estimates.allSatisfy { domain.contains($0.mean) })
  }
}

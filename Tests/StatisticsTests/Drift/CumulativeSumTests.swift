import Statistics
import Testing

@Suite("Cumulative sums")
struct CumulativeSumTests {
  /// Montgomery, "Introduction to Statistical Quality Control", table of average run lengths of a tabular scheme with
  /// an allowance of one half: 168 and 465 for limits of 4 and 5.
  @Test("run lengths agree with the textbook's", arguments: [(4.0, 168.0), (5.0, 465.0)])
  func runLength(limit: Double, expected: Double) {
    #expect(abs(CumulativeSum.runLength(limit: limit) - expected) < 0.02 * expected)
  }

  @Test("a limit for a rate of false alarms keeps to it")
  func falseAlarms() {
    let limit = CumulativeSum.limit(values: 52, falseAlarms: 0.1)
    var alarms = 0
    for seed in UInt64(1)...2_000 {
      var random = SeededGenerator(seed: seed, stream: 5)
      if CumulativeSum(random.vector(52), limit: limit).alarm != nil { alarms += 1 }
    }
    // Binomial(2000, 0.1): mean 200, deviation 13; sums start at 0, so alarms come a little later than in the long run.
    #expect((120...240).contains(alarms))
  }

  @Test("it says when a shift came, and which way")
  func shift() throws {
    let values = [0.2, -0.4, 0.1, -0.3] + [Double](repeating: -1.5, count: 8)
    let sums = CumulativeSum(values, limit: 4)
    #expect(sums.since == 4)
    #expect(sums.alarm == 8)
    #expect(!sums.isHigh)
    #expect(near(sums.low[5], 2, 1e-12))
    #expect(sums.high.allSatisfy { $0 == 0 })
    #expect(CumulativeSum([0.3, -0.2, 0.4], limit: 4).alarm == nil)
  }

  /// scipy 1.17.1: `binom.cdf`.
  @Test(
    "binomial probabilities agree with scipy",
    arguments: [
      (6, 13, 0.9, 9.928548639999986e-05), (9, 13, 0.9, 0.034160720922999974),
      (13, 13, 0.9, 1), (0, 4, 0.5, 0.0625), (140, 156, 0.9, 0.4963246637753885), (-1, 5, 0.3, 0),
    ])
  func binomial(successes: Int, trials: Int, probability: Double, expected: Double) {
    let found = BinomialDistribution.cumulative(
      successes, trials: trials, probability: probability)
    #expect(abs(found - expected) <= 1e-11 * max(expected, 1e-3))
  }
}

import Statistics
import Testing

@Suite("Distributions")
struct DistributionTests {
  /// scipy 1.17.1: `norm.cdf`.
  @Test(
    "the normal distribution agrees with scipy",
    arguments: [
      (-8, 6.22096057427174e-16), (-3, 0.0013498980316300933), (-1, 0.15865525393145707),
      (0, 0.5), (0.5, 0.6914624612740131), (1.959963984540054, 0.975), (6, 0.9999999990134123),
    ])
  func normal(x: Double, expected: Double) {
    let value = NormalDistribution.cumulative(x)
    #expect(abs(value - expected) <= 1e-13 * expected)
  }

  /// scipy 1.17.1: `norm.ppf`.
  @Test(
    "normal quantiles agree with scipy",
    arguments: [
      (1e-10, -6.361340902404056), (0.025, -1.9599639845400545), (0.5, 0),
      (0.9, 1.2815515655446004), (0.999999, 4.753424308817087),
    ])
  func quantile(share: Double, expected: Double) {
    #expect(near(NormalDistribution.quantile(share), expected, 1e-13))
  }

  /// scipy 1.17.1: `chi2.sf`.
  @Test(
    "the tail of chi-square agrees with scipy",
    arguments: [
      (0, 3, 1.0), (1, 1, 0.31731050786291115), (5.991, 2, 0.05001161502657909),
      (18.3, 10, 0.050109061411462506), (100, 10, 5.4497019829205215e-17),
      (0.001, 0.5, 0.8350402492315872),
    ])
  func chiSquare(x: Double, degrees: Double, expected: Double) {
    let value = ChiSquareDistribution.upperTail(x, degrees: degrees)
    #expect(abs(value - expected) <= 1e-12 * expected)
  }

  @Test("outside the domain there is no number")
  func domain() {
    #expect(NormalDistribution.quantile(0) == -.infinity)
    #expect(NormalDistribution.quantile(1) == .infinity)
    #expect(NormalDistribution.quantile(1.5).isNaN)
    #expect(NormalDistribution.quantile(-0.1).isNaN)
    #expect(ChiSquareDistribution.upperTail(-1, degrees: 2).isNaN)
    #expect(ChiSquareDistribution.upperTail(1, degrees: 0).isNaN)
    #expect(ChiSquareDistribution.upperTail(.infinity, degrees: 3) == 0)
  }

  @Test("the quantile undoes the distribution", arguments: -10...10)
  func roundTrip(halves: Int) {
    let x = Double(halves) / 2
    #expect(near(NormalDistribution.quantile(NormalDistribution.cumulative(x)), x, 1e-9))
  }
}

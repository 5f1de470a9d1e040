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

  /// scipy 1.17.1: `t.sf`.
  @Test(
    "the tail of Student's t agrees with scipy",
    arguments: [
      (0, 5, 0.5),
      (-1.5, 3, 0.8847080673775886),
      (0.5, 1, 0.35241638234956674),
      (2.1, 12, 0.028772469367475562),
      (3.5, 150, 0.0003064258939499768),
      (4.2, 2.5, 0.017482154362840667),
    ])
  func student(x: Double, degrees: Double, expected: Double) {
    let value = StudentDistribution.upperTail(x, degrees: degrees)
    #expect(abs(value - expected) <= 1e-12 * expected)
    #expect(near(StudentDistribution.quantile(1 - expected, degrees: degrees), x, 1e-6))
  }

  /// scipy 1.17.1: `f.sf`.
  @Test(
    "the tail of F agrees with scipy",
    arguments: [
      (0.2, (1, 5), 0.6734284355375537),
      (1, (3, 10), 0.4323372030216972),
      (2.7, (4, 100), 0.034827296578773356),
      (15, (2, 40), 1.3779676637770927e-05),
      (0.01, (7, 3), 0.9999958695778987),
    ])
  func fisher(x: Double, degrees: (Double, Double), expected: Double) {
    let value = FisherDistribution.upperTail(x, numerator: degrees.0, denominator: degrees.1)
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
    #expect(StudentDistribution.upperTail(1, degrees: 0).isNaN)
    #expect(StudentDistribution.upperTail(-.infinity, degrees: 3) == 1)
    #expect(StudentDistribution.quantile(1, degrees: 3) == .infinity)
    #expect(StudentDistribution.quantile(2, degrees: 3).isNaN)
    #expect(FisherDistribution.upperTail(-1, numerator: 2, denominator: 3).isNaN)
    #expect(FisherDistribution.upperTail(1, numerator: 0, denominator: 3).isNaN)
    #expect(FisherDistribution.upperTail(.infinity, numerator: 2, denominator: 3) == 0)
  }

  @Test("the quantile undoes the distribution", arguments: -10...10)
  func roundTrip(halves: Int) {
    let x = Double(halves) / 2
    #expect(near(NormalDistribution.quantile(NormalDistribution.cumulative(x)), x, 1e-9))
  }
}

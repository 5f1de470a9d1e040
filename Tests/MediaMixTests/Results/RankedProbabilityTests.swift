import Glibc
import MarketingData
import Statistics
import Testing

import MediaMix

@Suite("The continuous ranked probability score") struct RankedProbabilityTests {
  @Test("of one normal is its closed form", arguments: [-3, -0.4, 0, 0.7, 2.5])
  func normal(value: Double) {
    // Gneiting and Raftery (2007), eq. 21: s (z (2 Phi(z) - 1) + 2 phi(z) - 1 / sqrt(pi)).
    let (mean, deviation) = (0.3, 1.7)
    let z = (value - mean) / deviation
    let density = exp(-z * z / 2) / (2 * Double.pi).squareRoot()
    let reference =
      deviation
      * (z * (2 * NormalDistribution.cumulative(z) - 1) + 2 * density - 1 / Double.pi.squareRoot())
    expectNear(
      RankedProbability.score(value, means: [mean], deviations: [deviation]), reference, 1e-12)
  }

  @Test("of points is the mean distance less half the mean distance of pairs")
  func points() {
    // mean |2.5 - x| = 2 less half of mean |x - x'| = 2.5
    let score = RankedProbability.score(2.5, means: [1, 2, 4, 7], deviations: [0, 0, 0, 0])
    expectNear(score, 0.75, 1e-12)
    expectNear(RankedProbability.score(3, means: [5], deviations: [0]), 2, 1e-12)
    #expect(RankedProbability.score(5, means: [5, 5], deviations: [0, 0]) == 0)
  }

  @Test("of a mixture is the integral of the squared distance of distributions", arguments: 0..<6)
  func mixture(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed), stream: 8)
    let means = (0..<7).map { _ in random.uniform(-3, 3) }
    let deviations = (0..<7).map { _ in random.uniform(0.2, 1.5) }
    let value = random.uniform(-4, 4)
    let step = 1e-3
    var integral = 0.0
    for index in -15_000..<15_000 {
      let x = (Double(index) + 0.5) * step
      let share =
        zip(means, deviations).reduce(0) { $0 + NormalDistribution.cumulative((x - $1.0) / $1.1) }
        / 7
      let distance = share - (x >= value ? 1 : 0)
      integral += distance * distance * step
    }
    let score = RankedProbability.score(value, means: means, deviations: deviations)
    #expect(abs(score - integral) < 1e-3)
  }

  @Test("of thousands of components is all but that of every pair")
  func many() {
    var random = SeededGenerator(seed: 4, stream: 8)
    let means = (0..<2_000).map { _ in 10 + random.normal() }
    let deviations = (0..<2_000).map { _ in 2 + 0.1 * random.normal() }
    for value in [6.0, 10, 13] {
      var exact = 0.0
      for (place, mean) in means.enumerated() {
        exact +=
          RankedProbability.score(value, means: [mean], deviations: [deviations[place]]) / 2_000
      }
      // The score of a mixture is the mean score of its parts less half of how far they lie apart, which for all
      // pairs is the mean score of each pair's mixture; a sample of pairs shifted around covers it evenly.
      var apart = 0.0
      for place in means.indices {
        for shift in [1, 331, 773, 1_201, 1_777] {
          let other = (place + shift) % 2_000
          let pair = RankedProbability.score(
            value, means: [means[place], means[other]],
            deviations: [deviations[place], deviations[other]])
          let alone =
            (RankedProbability.score(value, means: [means[place]], deviations: [deviations[place]])
              + RankedProbability.score(
                value, means: [means[other]], deviations: [deviations[other]]))
            / 2
          apart += 2 * (alone - pair) / 10_000
        }
      }
      let score = RankedProbability.score(value, means: means, deviations: deviations)
      #expect(abs(score - (exact - apart)) < 0.004 * exact)
    }
  }

  @Test("is part of a holdout, in the outcome's unit")
  func holdout() throws {
    let holdout = Holdout.make(
      start: 7, expectedDraws: [[10, 20], [14, 22]], noise: [1, 3], units: [1, 2],
      actual: [11, 25], interval: 0.9)
    #expect(holdout.start == 7)
    #expect(holdout.expected == [12, 21])
    let reach = 1.6448536269514722
    expectNear(holdout.upper[0], 12 + reach * (4.0 + 5).squareRoot())
    expectNear(holdout.lower[1], 21 - reach * (1.0 + 4 * 5).squareRoot())
    let scores = [
      RankedProbability.score(11, means: [10, 14], deviations: [1, 3]),
      RankedProbability.score(25, means: [20, 22], deviations: [2, 6]),
    ]
    expectNear(try #require(holdout.crps), (scores[0] + scores[1]) / 2)
  }

  @Test("of a refit is reported with the quality")
  func quality() throws {
    let made = InventedKind(form: ResponseForm(order: .saturationFirst), hasUnitValues: true).make()
    var fit = made.fit
    let holdout = Holdout.make(dataset: made.dataset, refit: fit, start: 70, threads: 2)
    #expect(holdout.expected.count == 10)
    let draws = fit.draws.indices.map { draw in
      let linear = zip(fit.terms, fit.draws[draw].coefficients).reduce(0) {
        $0 + $1.0.values[72] * $1.1
      }
      return (0..<4).reduce(linear) { sum, driver in
        sum + made.contributions(driver: driver, draw: draw)[0][72]
      }
    }
    expectNear(holdout.expected[2], Moments.mean(draws))
    fit.holdout = holdout
    let quality = Analysis.make(dataset: made.dataset, fit: fit, threads: 2).quality
    #expect(quality.holdoutCRPS == holdout.crps)
    #expect(try #require(holdout.crps) > 0)
  }
}

import MarketingData
import Testing

import MediaMix

@Suite struct QualityTests {
  @Test func accuracyMatchesReference() throws {
    // numpy: e = y - f; R2 = 1 - (e**2).sum() / ((y - y.mean())**2).sum(); and so on.
    let accuracy = Accuracy(actual: [10, 12, 0, 9, 15], expected: [11, 11.5, 0.5, 9, 13])
    #expect(abs((accuracy.r2 ?? 0) - 0.9566246056782335) < 1e-12)
    #expect(abs((accuracy.mape ?? 0) - 0.06875) < 1e-12)
    #expect(abs((accuracy.wmape ?? 0) - 0.08695652173913043) < 1e-12)
    #expect(abs(accuracy.rmse - 1.0488088481701516) < 1e-12)
    #expect(abs(accuracy.mae - 0.8) < 1e-12)
  }

  @Test func accuracyWithoutVariationOrSizeIsUnknown() {
    let flat = Accuracy(actual: [0, 0], expected: [1, -1])
    #expect(flat.r2 == nil)
    #expect(flat.mape == nil)
    #expect(flat.wmape == nil)
    #expect(flat.mae == 1)
  }

  @Test func estimateMatchesReference() {
    // numpy.quantile(range(11), [.5, .05, .95, .25, .75])
    let estimate = Estimate(draws: (0...10).map(Double.init), interval: 0.9)
    let values = [
      estimate.mean, estimate.median, estimate.lower, estimate.upper, estimate.innerLower,
      estimate.innerUpper,
    ]
    for (value, reference) in zip(values, [5, 5, 0.5, 9.5, 2.5, 7.5]) {
      #expect(abs(value - reference) < 1e-12)
    }
  }

  @Test(arguments: zip([26, 60, 104, 156, 400], [3, 9, 13, 15, 40]))
  func holdoutIsAQuarterOrSo(periods: Int, length: Int) throws {
    var shape = Invented.Shape()
    shape.periods = periods
    let fit = try RidgeEngine.fit(
      Invented(shape).dataset, settings: quickSettings(draws: 20), threads: 2)
    let holdout = try #require(fit.holdout)
    #expect(holdout.start == periods - length)
    #expect(holdout.expected.count == length)
    for index in holdout.expected.indices {
      #expect(holdout.lower[index] < holdout.expected[index])
      #expect(holdout.expected[index] < holdout.upper[index])
    }
  }

  @Test func holdoutDoesNotSeeWhatItPredicts() throws {
    let plain = Invented().dataset
    var changed = plain
    for period in 120..<130 { changed.outcome.values[period] *= 3 }
    let first = try RidgeEngine.fit(plain, settings: quickSettings(), threads: 2)
    let second = try RidgeEngine.fit(changed, settings: quickSettings(), threads: 2)
    #expect(first.holdout?.start == 117)
    #expect(first.holdout?.expected != nil)
    #expect((first.holdout?.crps ?? 0) < (second.holdout?.crps ?? 0))
    // Periods 117 to 119 are held out in both, so nothing the refit sees has changed.
    #expect(first.holdout?.expected == second.holdout?.expected)
    #expect(first.holdout?.lower == second.holdout?.lower)
    #expect(first.holdout?.upper == second.holdout?.upper)
  }

  @Test func aGoodModelPassesItsChecks() throws {
    let quality = try analyse(Invented().dataset, quickSettings(draws: 100)).quality
    #expect((quality.holdout?.mape ?? 1) < 0.06)
    #expect((quality.holdoutCoverage ?? 0) >= 0.7)
    #expect((quality.adjustedR2 ?? 1) < (quality.inSample.r2 ?? 0))
    #expect((quality.durbinWatson ?? 0) > 1.4 && (quality.durbinWatson ?? 4) < 2.8)
    #expect(quality.negativeBaseline <= 0.02)
    #expect(quality.varianceInflation.map(\.name) == ["channel 1", "channel 2"])
    #expect(quality.varianceInflation.allSatisfy { $0.value >= 1 && $0.value < 5 })
  }
}

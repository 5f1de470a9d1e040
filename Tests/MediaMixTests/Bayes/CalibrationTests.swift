import MarketingData
import Settings
import Statistics
import Testing

import MediaMix

/// What experiments and synergies do to a fit.
@Suite struct CalibrationTests {
  /// Two channels whose spend can hardly be told apart.
  private let confounded: Dataset = {
    var shape = Invented.Shape()
    shape.isCollinear = true
    return Invented(shape).dataset
  }()

  private func fit(lift: Double?, of channel: Int, error: Double) throws -> Fit {
    var settings = quickPosterior(draws: 300)
    if let lift {
      let periods = 40..<60
      let spent = Summation.sum(confounded.channels[channel].spend[periods])
      settings.bayes.liftTests = [
        DensityCase.test(
          of: confounded, channel, periods: periods, change: spent, lift: lift * spent,
          error: error * spent)
      ]
    }
    return try BayesEngine.fit(confounded, settings: settings, threads: 2)
  }

  @Test(arguments: [0, 1])
  func aTightTestMovesItsChannelAndNarrowsIt(_ channel: Int) throws {
    func width(_ estimate: Estimate) -> Double { estimate.upper - estimate.lower }
    let without = try #require(try fit(lift: nil, of: channel, error: 1).posterior)
    let before = without.priors[channel].posterior
    #expect(without.experiments.isEmpty)
    for roi in [1.0, 2.5] {
      let report = try #require(try fit(lift: roi, of: channel, error: 0.05).posterior)
      let after = report.priors[channel].posterior
      #expect(abs(after.mean - roi) < 0.3, "\(after.mean) for a test of \(roi)")
      #expect(width(after) < 0.5 * width(before))
      let result = try #require(report.experiments.first)
      #expect((result.start, result.end) == (40, 60))
      #expect(abs(result.modelled.mean - result.lift) < 2 * result.standardError)
      #expect(abs(result.distance) < 2)
    }
  }

  @Test func aVagueTestChangesNothing() throws {
    let without = try #require(try fit(lift: nil, of: 0, error: 1).posterior)
    let with = try #require(try fit(lift: 9, of: 0, error: 1e4).posterior)
    let (before, after) = (without.priors[0].posterior, with.priors[0].posterior)
    #expect(abs(before.mean - after.mean) < 0.2 * (before.upper - before.lower))
    let result = try #require(with.experiments.first)
    #expect(abs(result.distance) < 0.1)
  }

  @Test func whatWasSavedWhileDarkCountsAgainstALoss() throws {
    var shape = Invented.Shape()
    shape.returns = [2, 2]
    var dataset = Invented(shape).dataset
    for period in 60..<66 { dataset.channels[1].spend[period] = 0 }
    var settings = quickPosterior(draws: 200)
    settings.bayes.liftTests = [
      DensityCase.test(of: dataset, 1, periods: 60..<66, change: -300, lift: -240, error: 5)
    ]
    let report = try #require(
      try BayesEngine.fit(dataset, settings: settings, threads: 2).posterior)
    let result = try #require(report.experiments.first)
    #expect(result.modelled.mean < -200)
    #expect(abs(result.modelled.mean - result.lift) < 15)
  }

  @Test(arguments: [nil, ModelPreset.pymcMarketing], [SaturationKind.hill, .linear])
  func synergiesAreAComponentOfTheirOwn(
    _ preset: ModelPreset?, _ saturation: SaturationKind
  ) throws {
    var shape = Invented.Shape()
    shape.periods = 104
    var invented = Invented(shape)
    let (first, second) = (invented.truth[0], invented.truth[1])
    // 8 % of the outcome come from both channels together.
    let product = zip(first, second).map { $0 * $1 }
    let size = 0.08 * Summation.sum(invented.dataset.outcome.values) / Summation.sum(product)
    for period in product.indices {
      invented.dataset.outcome.values[period] += size * product[period]
    }
    var settings = quickPosterior(draws: 200)
    settings.bayes.preset = preset
    settings.saturation = saturation
    settings.bayes.synergies = [ChannelPair(first: "channel 1", second: "channel 2")]
    let fit = try BayesEngine.fit(invented.dataset, settings: settings, threads: 2)
    #expect(fit.synergies == [Synergy(first: 0, second: 1)])
    let analysis = Analysis.make(dataset: invented.dataset, fit: fit, threads: 2)
    let parts = analysis.decomposition
    let synergies = try #require(parts.components.first { $0.name == "synergies" })
    let share = synergies.total.mean / Summation.sum(invented.dataset.outcome.values)
    // Straight lines leave less to a synergy than curves that level off.
    #expect(share > (saturation == .hill ? 0.01 : 0) && share < 0.2)
    for period in parts.expected.indices {
      let sum = (parts.components + parts.channels).reduce(parts.baseline.values[period]) {
        $0 + $1.values[period]
      }
      #expect(abs(sum - parts.expected[period]) < 1e-9 * abs(sum))
    }
    // The results add up what the sampler fitted: what is left has the size of the sampler's noise.
    let noise = Moments.mean(fit.draws.map(\.noise))
    #expect(Moments.deviation(parts.residual, lostDegrees: 0) < 1.15 * noise)
  }
}

import MarketingData
import Settings
import Statistics
import Testing

import MediaMix

@Suite struct BayesEngineTests {
  private func invented(_ change: (inout Invented.Shape) -> Void = { _ in }) -> Invented {
    var shape = Invented.Shape()
    change(&shape)
    return Invented(shape)
  }

  @Test func theSameOnAnyNumberOfThreads() throws {
    let dataset = invented { $0.periods = 80 }.dataset
    let one = try BayesEngine.fit(dataset, settings: quickPosterior(), threads: 1)
    let three = try BayesEngine.fit(dataset, settings: quickPosterior(), threads: 3)
    #expect(one == three)
    var other = quickPosterior()
    other.seed = 2
    let moved = try BayesEngine.fit(dataset, settings: other, threads: 2)
    #expect(moved.draws != one.draws)
  }

  @Test func returnsAreRecovered() throws {
    let invented = invented()
    let fit = try BayesEngine.fit(
      invented.dataset, settings: quickPosterior(draws: 400), threads: 2)
    let analysis = Analysis.make(dataset: invented.dataset, fit: fit, threads: 2)
    #expect(invented.contributionError(analysis) < 0.35)
    let report = try #require(fit.posterior)
    #expect(report.convergence.divergences == 0)
    #expect(report.convergence.maxRhat < 1.05)
    for (channel, comparison) in zip(analysis.channels, report.priors) {
      // The sampler's own contributions are those of the results.
      let roi = try #require(channel.whole.roi)
      #expect(abs(roi.mean - comparison.posterior.mean) < 1e-9 * abs(roi.mean))
      #expect(comparison.isDataInformed)
      #expect(comparison.prior.lower < comparison.posterior.lower)
    }
  }

  @Test(arguments: [nil, ModelPreset.meridian, .pymcMarketing])
  func heldOutPeriodsAreForetold(_ preset: ModelPreset?) throws {
    let dataset = invented().dataset
    var settings = quickPosterior(draws: 100)
    settings.bayes.preset = preset
    let fit = try BayesEngine.fit(dataset, settings: settings, threads: 2)
    let quality = Analysis.make(dataset: dataset, fit: fit, threads: 2).quality
    let holdout = try #require(fit.holdout)
    #expect(holdout.start + holdout.expected.count == dataset.count)
    let coverage = try #require(quality.holdoutCoverage)
    #expect(coverage > 0.6)
    let error = try #require(quality.holdout?.mape)
    #expect(error < 0.1)
    let score = try #require(holdout.crps)
    #expect(score > 0 && score < 100)
    let leaveOneOut = try #require(fit.posterior?.leaveOneOut)
    #expect(leaveOneOut.paretoK.count == dataset.count)
    #expect(leaveOneOut.parameters > 2 && leaveOneOut.parameters < 40)
  }

  @Test func oddPeriodsPullStudentsNoiseLess() throws {
    var invented = invented()
    for period in [20, 45, 70, 95] { invented.dataset.outcome.values[period] += 700 }
    var settings = quickPosterior(draws: 200)
    settings.bayes.noise = .studentT
    let heavy = try BayesEngine.fit(invented.dataset, settings: settings, threads: 2)
    let degrees = heavy.draws.compactMap(\.degrees)
    #expect(degrees.count == heavy.draws.count)
    #expect(Moments.mean(degrees) < 6)
    #expect(heavy.posterior?.convergence.divergences == 0)
    let normal = try BayesEngine.fit(
      invented.dataset, settings: quickPosterior(draws: 200), threads: 2)
    #expect(
      Moments.mean(heavy.draws.map(\.noise)) < 0.5 * Moments.mean(normal.draws.map(\.noise)))
    let better = try #require(heavy.posterior?.leaveOneOut?.elpd)
    #expect(better > (normal.posterior?.leaveOneOut?.elpd ?? better))
  }

  @Test(arguments: TransformCases.forms.filter { ($0.maximumLag ?? 1) > 0 })
  func everyKindIsSampledWithoutDivergences(_ form: ResponseForm) throws {
    let dataset = invented { $0.periods = 78 }.dataset
    var settings = quickPosterior(draws: 300)
    (settings.adstock, settings.saturation, settings.order) = (
      form.adstock, form.saturation, form.order
    )
    settings.maximumLag = form.maximumLag
    let fit = try BayesEngine.fit(dataset, settings: settings, threads: 2)
    let convergence = try #require(fit.posterior?.convergence)
    #expect(convergence.divergences <= 1)
    #expect(convergence.maxRhat < 1.15)
  }

  @Test func aPeriodsUnitValueMultipliesMedia() throws {
    var dataset = invented().dataset
    dataset.outcome.counts = dataset.outcome.values.map { $0 / 20 }
    var settings = quickPosterior(draws: 100)
    settings.bayes.preset = .meridian
    let fit = try BayesEngine.fit(dataset, settings: settings, threads: 2)
    let analysis = Analysis.make(dataset: dataset, fit: fit, threads: 2)
    for (channel, comparison) in zip(analysis.channels, fit.posterior?.priors ?? []) {
      let roi = try #require(channel.whole.roi)
      #expect(abs(roi.mean - comparison.posterior.mean) < 1e-9 * abs(roi.mean))
    }
  }
}

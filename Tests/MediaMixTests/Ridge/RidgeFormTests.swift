import Glibc
import Settings
import Statistics
import Testing

import MediaMix

/// Kinds of transforms, trends and synergies that a ridge model is asked for.
@Suite struct RidgeFormTests {
  static let kinds: [(AdstockKind, SaturationKind, TransformOrder)] =
    AdstockKind.allCases.map { ($0, .hill, .adstockFirst) }
    + SaturationKind.allCases.map { (.geometric, $0, .adstockFirst) }
    + [(.weibullPDF, .logistic, .saturationFirst), (.none, .linear, .adstockFirst)]

  @Test(arguments: kinds)
  func everyKindIsFitted(
    _ adstock: AdstockKind, _ saturation: SaturationKind, _ order: TransformOrder
  ) throws {
    var settings = quickSettings(draws: 20)
    settings.adstock = adstock
    settings.saturation = saturation
    settings.order = order
    let invented = Invented()
    let analysis = try analyse(invented.dataset, settings)
    let form = ResponseForm(adstock: adstock, saturation: saturation, order: order)
    #expect(analysis.fit.forms == [form, form])
    #expect((analysis.quality.inSample.r2 ?? 0) > 0.8)
    for channel in analysis.channels {
      let roi = try #require(channel.whole.roi)
      #expect(roi.mean.isFinite && roi.lower >= 0)
    }
    // The data were made by geometric carry-over and Hill; what other kinds find is near it all the same.
    #expect(invented.contributionError(analysis) < 0.6)
  }

  @Test func aChannelMayHaveKindsOfItsOwn() throws {
    var dataset = Invented().dataset
    dataset.channels[1].adstock = .delayed
    dataset.channels[1].saturation = .logistic
    let analysis = try analyse(dataset, quickSettings(draws: 20))
    #expect(analysis.fit.forms[0] == ResponseForm())
    #expect(analysis.fit.forms[1] == ResponseForm(adstock: .delayed, saturation: .logistic))
    #expect(analysis.fit.draws.contains { $0.channels[1].peak > 0 })
    #expect(analysis.fit.draws.allSatisfy { $0.channels[0].peak == 0 })
  }

  @Test func aLateEffectIsFoundLate() throws {
    // All of the effect comes three periods after the spend.
    var shape = Invented.Shape()
    shape.returns = [3]
    var dataset = Invented(shape).dataset
    let spend = dataset.channels[0].spend
    var random = SeededGenerator(seed: 5)
    for period in dataset.starts.indices {
      let late = period >= 3 ? spend[period - 3] : 0
      dataset.outcome.values[period] = 1_000 + 3 * late + 10 * random.normal()
    }
    var settings = quickSettings()
    settings.adstock = .delayed
    settings.saturation = .linear
    let analysis = try analyse(dataset, settings)
    let weights = analysis.channels[0].carryOver
    #expect(weights.indices.max { weights[$0] < weights[$1] } == 3)
    #expect(abs((analysis.channels[0].whole.roi?.mean ?? 0) - 3) < 0.3)
  }

  @Test func whatTwoChannelsBringTogetherIsFound() throws {
    var shape = Invented.Shape()
    shape.returns = [2, 2]
    shape.periods = 156
    let invented = Invented(shape)
    var dataset = invented.dataset
    let products = zip(invented.truth[0], invented.truth[1]).map { $0 * $1 }
    // A tenth of the outcome.
    let effect = 0.1 * Summation.sum(dataset.outcome.values) / Summation.sum(products)
    for period in dataset.starts.indices {
      dataset.outcome.values[period] += effect * products[period]
    }
    var settings = quickSettings()
    settings.bayes.synergies = [
      ChannelPair(first: "channel 1", second: "channel 2"),
      ChannelPair(first: "channel 1", second: "nobody"),
    ]
    let analysis = try analyse(dataset, settings)
    #expect(analysis.fit.synergies == [Synergy(first: 0, second: 1)])
    #expect(analysis.fit.notes == [.synergy(first: "channel 1", second: "nobody")])
    #expect(analysis.fit.draws.allSatisfy { $0.synergies.count == 1 && $0.synergies[0] >= 0 })
    let found = try #require(analysis.decomposition.components.first { $0.name == "synergies" })
    let truth = effect * Summation.sum(products)
    #expect(found.total.lower < truth && truth < found.total.upper)
    #expect(found.total.mean > 0.3 * truth)
    let row = try #require(analysis.coefficients.first { $0.part == .synergies })
    #expect(row.name == "channel 1 × channel 2")
    let table = analysis.fit.specifications
    let without = try #require(table.first { $0.aspect == .synergies })
    #expect(without.synergies == 0)
  }

  @Test func aTrendBendsAtItsKnots() throws {
    var dataset = Invented().dataset
    let half = dataset.count / 2
    for period in dataset.starts.indices {
      dataset.outcome.values[period] += 20 * Double(max(0, period - half))
    }
    var settings = quickSettings(draws: 20)
    settings.trend = .piecewise
    settings.bayes.knots = 3
    let fit = try RidgeEngine.fit(dataset, settings: settings, threads: 2)
    #expect(fit.terms.count { $0.name.hasPrefix("bend ") } == 3)
    #expect(fit.specifications.first?.knots == 3)
    // Bend 2 is the change of slope in the middle, in outcome over the whole span.
    let place = try #require(fit.terms.firstIndex { $0.name == "bend 2" })
    let bend = Moments.mean(fit.draws.map { $0.coefficients[place] })
    #expect(abs(bend / (20 * Double(dataset.count - 1)) - 1) < 0.3)
    settings.bayes.knots = nil
    let chosen = try RidgeEngine.fit(dataset, settings: settings, threads: 2)
    #expect(chosen.terms.contains { $0.name.hasPrefix("bend ") })
  }

  @Test func theBestPredictingSpecificationIsFittedWhereThatIsAsked() throws {
    var settings = quickSettings()
    settings.seasonality.harmonics = 0
    let asked = try RidgeEngine.fit(Invented().dataset, settings: settings, threads: 2)
    #expect(!asked.terms.contains { $0.part == .seasonality })
    settings.search.choosesSpecification = true
    let chosen = try RidgeEngine.fit(Invented().dataset, settings: settings, threads: 2)
    // The data have one yearly wave, which the asked specification lacks.
    let trial = try #require(chosen.specifications.first { $0.isChosen })
    #expect(trial.aspect == .seasonality && trial.harmonics > 0)
    #expect(chosen.terms.count { $0.part == .seasonality } == 2 * trial.harmonics)
    #expect(chosen.specifications.count(where: \.isChosen) == 1)
    #expect(trial.difference == 0 && chosen.specifications.allSatisfy { $0.difference >= 0 })
  }

  @Test func specificationsAreJudgedOnTheSameBlocks() throws {
    let fit = try RidgeEngine.fit(Invented().dataset, settings: quickSettings(), threads: 2)
    let table = fit.specifications
    #expect(table.count(where: \.isChosen) == 1)
    #expect(table[0].isChosen && table[0].aspect == .asked && table[0].difference == 0)
    for aspect in [SpecificationTrial.Aspect.trend, .seasonality, .adstock, .saturation] {
      #expect(table.contains { $0.aspect == aspect })
    }
    for trial in table {
      #expect(trial.loss > 0 && trial.loss < 2 && trial.standardError > 0)
      #expect(abs(trial.difference - (trial.loss - table[0].loss)) < 1e-12)
      #expect(trial.parameters > 0)
    }
    // The data have one yearly wave: none at all predicts far worse.
    let none = try #require(table.first { $0.aspect == .seasonality && $0.harmonics == 0 })
    #expect(none.difference > 2 * none.differenceError)
    #expect(none.parameters < table[0].parameters)
  }

  @Test func everyParameterIsInTheTable() throws {
    let analysis = try analyse(Invented().dataset)
    let table = analysis.coefficients
    #expect(
      table.count { $0.quantity == .coefficient } == analysis.fit.terms.count)
    let price = try #require(table.first { $0.name == "price" })
    // The level is 1,000 and the price's effect 0.8 of it per unit.
    #expect(price.estimate.lower < -800 && -800 < price.estimate.upper)
    #expect(price.standardError > 0 && (price.probabilityPositive ?? 1) < 0.05)
    for name in ["channel 1", "channel 2"] {
      #expect(
        table.filter { $0.name == name }.map(\.quantity)
          == [.effect, .decay, .halfSaturation, .slope, .halfLife, .ninetyPercent])
    }
    let decay = try #require(table.first { $0.quantity == .decay })
    #expect(decay.probabilityPositive == nil)
    #expect(abs(decay.estimate.mean - analysis.channels[0].decay.mean) < 1e-12)
    #expect(table.last?.quantity == .deviation)
  }

  @Test func theSteadyResponseIsThePointOnTheCurve() throws {
    let analysis = try analyse(Invented().dataset)
    for (index, channel) in analysis.channels.enumerated() {
      let steady = try #require(channel.steady)
      let means = analysis.fit.draws.map { draw in
        draw.channels[index].effect
          * channel.form.saturated(steady.spend, draw.channels[index]).response
      }
      #expect(abs(steady.response.mean / Moments.mean(means) - 1) < 1e-12)
      // One percent more is a hundredth of the derivative, to first order.
      let linear = steady.marginal.mean * steady.spend / 100
      #expect(abs(steady.onePercent.mean / linear - 1) < 0.02)
      let (percent, slope) = (
        try #require(channel.onePercentROI), try #require(channel.recent.marginalROI)
      )
      #expect(abs(percent.mean / slope.mean - 1) < 0.02)
    }
  }
}

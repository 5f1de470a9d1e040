import Glibc
import MarketingData
import MediaMix
import Settings
import Statistics
import Testing

@Suite struct PanelFitTests {
  private var settings: ModelSettings {
    var settings = ModelSettings()
    settings.bayes.chains = 2
    settings.bayes.warmup = 400
    settings.draws = 300
    return settings
  }

  @Test func contributionsOfNationAndGeographiesAreRecovered() throws {
    let panel = InventedPanel()
    let fit = try BayesEngine.fit(panel.dataset, settings: settings, threads: 2)
    let analysis = Analysis.make(dataset: panel.dataset, fit: fit, threads: 2)
    #expect(fit.isPerGeo)
    for (channel, truth) in zip(analysis.channels, panel.truth) {
      let total = Summation.sum(truth)
      #expect(abs(channel.whole.contribution.mean - total) < 0.25 * total)
    }
    var inside = 0
    for (geo, result) in analysis.geos.enumerated() {
      for (channel, part) in result.channels.enumerated() {
        let truth = panel.truth[channel][geo]
        #expect(abs(part.contribution.mean - truth) < 0.5 * truth)
        if part.contribution.lower <= truth, truth <= part.contribution.upper { inside += 1 }
      }
    }
    #expect(inside >= 6)
  }

  @Test func partsAddUpToTheExpectedOutcome() throws {
    let panel = InventedPanel()
    let fit = try BayesEngine.fit(panel.dataset, settings: settings, threads: 2)
    let left = try fit.draws.prefix(20).map { draw in
      var total = 0.0
      for (term, coefficient) in zip(fit.terms, draw.coefficients) {
        total += coefficient * Summation.sum(term.values)
      }
      let parts = try #require(panel.dataset.panel)
      for (geo, data) in parts.data.enumerated() {
        for (channel, parameters) in zip(data.channels, draw.channels) {
          let heads = channel.spend.map { $0 / parts.populations[geo] }
          let own = parts.populations[geo] * parameters.effect * parameters.geoFactors[geo]
          total += own * Summation.sum(ResponseForm().response(heads, parameters))
        }
      }
      return total / Summation.sum(panel.dataset.outcome.values) - 1
    }
    #expect(abs(Moments.mean(left)) < 0.005)
  }

  @Test func threadsChangeNothing() throws {
    let panel = InventedPanel(geos: 3, weeks: 54)
    var settings = settings
    settings.bayes.warmup = 100
    settings.draws = 50
    let one = try BayesEngine.fit(panel.dataset, settings: settings, threads: 1)
    let two = try BayesEngine.fit(panel.dataset, settings: settings, threads: 2)
    #expect(one == two)
  }

  @Test func presetsWithoutGeographiesAreFittedToTheSums() throws {
    let panel = InventedPanel(geos: 3, weeks: 54)
    var settings = settings
    settings.bayes.preset = .pymcMarketing
    settings.bayes.warmup = 100
    settings.draws = 50
    let fit = try BayesEngine.fit(panel.dataset, settings: settings, threads: 2)
    #expect(!fit.isPerGeo)
    #expect(fit.notes.contains(.geographiesSummed(.preset)))
  }

  @Test func aGeographyThatSellsNothingIsSummedAndNamed() throws {
    var panel = InventedPanel(geos: 3, weeks: 54)
    panel.dataset.panel?.data[1].outcome.values = Array(repeating: 0, count: 54)
    var settings = settings
    settings.bayes.warmup = 100
    settings.draws = 50
    let fit = try BayesEngine.fit(panel.dataset, settings: settings, threads: 2)
    #expect(!fit.isPerGeo)
    #expect(fit.notes.contains(.geographiesSummed(.silent("region 2"))))
  }
}

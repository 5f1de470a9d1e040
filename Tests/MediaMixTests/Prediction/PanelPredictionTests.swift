import MarketingData
import MediaMix
import Settings
import Statistics
import Testing

@Suite("The outcome of planned spend in several geographies")
struct PanelPredictionTests {
  static let data = InventedPanel(geos: 3, weeks: 120).dataset

  static let settings: ModelSettings = {
    var settings = ModelSettings()
    (settings.bayes.chains, settings.bayes.warmup, settings.draws) = (2, 150, 50)
    settings.trend = .linear
    return settings
  }()

  static func fit() throws -> Fit {
    try BayesEngine.fit(data, settings: settings, threads: 2).withoutDrift
  }

  @Test("is what the fit expects of it, where every geography's plan is known")
  func hindcast() throws {
    let (data, fit) = (Self.data, try Self.fit())
    let analysis = Analysis.make(dataset: data, fit: fit, threads: 2)
    #expect(fit.isPerGeo)
    let prediction = try Prediction.make(
      dataset: data.part(0..<90), fit: fit.ending(at: 90), future: data.part(90..<120),
      settings: Self.settings, threads: 2)
    for (period, expected) in prediction.expected.enumerated() {
      let known = analysis.decomposition.expected[90 + period]
      #expect(abs(expected - known) <= 1e-9 * known)
    }
    for (part, known) in zip(prediction.channels, analysis.decomposition.channels) {
      for period in 0..<30 {
        #expect(abs(part.values[period] - known.values[90 + period]) <= 1e-6 * known.values[90])
      }
    }
    let total = Summation.sum(prediction.expected)
    #expect(abs(Moments.mean(prediction.expectedDraws) - total) <= 1e-9 * total)
  }

  @Test("splits a plan for the whole as in the last year, which is close to the truth")
  func split() throws {
    let (data, fit) = (Self.data, try Self.fit())
    var future = data.part(90..<120)
    let known = try Prediction.make(
      dataset: data.part(0..<90), fit: fit.ending(at: 90), future: future, settings: Self.settings,
      threads: 2)
    future.panel = nil
    let blind = try Prediction.make(
      dataset: data.part(0..<90), fit: fit.ending(at: 90), future: future, settings: Self.settings,
      threads: 2)
    let (left, right) = (Summation.sum(blind.expected), Summation.sum(known.expected))
    #expect(left != right)
    #expect(abs(left - right) < 0.02 * right)
    let parts = try #require(future.split(as: data.part(0..<90)).panel)
    for channel in data.channels.indices {
      for period in 0..<30 {
        let sum = parts.data.reduce(0) { $0 + $1.channels[channel].spend[period] }
        let planned = future.channels[channel].spend[period]
        #expect(abs(sum - planned) <= 1e-9 * max(planned, 1))
      }
    }
  }
}

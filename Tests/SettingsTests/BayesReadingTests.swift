import Calendars
import Settings
import Testing

/// A line under `model` (with `method: bayes`), and what it must be read as.
struct ModelKey: Sendable, CustomTestStringConvertible {
  var text: String
  var change: @Sendable (inout ModelSettings) -> Void

  init(_ text: String, _ change: @escaping @Sendable (inout ModelSettings) -> Void) {
    self.text = text
    self.change = change
  }

  var testDescription: String { text }
}

@Suite("Reading a Bayesian model")
struct BayesReadingTests {
  static let keys = [
    ModelKey("adstock: delayed") { $0.adstock = .delayed },
    ModelKey("adstock: weibull_pdf") { $0.adstock = .weibullPDF },
    ModelKey("adstock: weibull_cdf") { $0.adstock = .weibullCDF },
    ModelKey("adstock: binomial") { $0.adstock = .binomial },
    ModelKey("adstock: none") { $0.adstock = .none },
    ModelKey("saturation: logistic") { $0.saturation = .logistic },
    ModelKey("saturation: michaelis_menten") { $0.saturation = .michaelisMenten },
    ModelKey("saturation: tanh") { $0.saturation = .tanh },
    ModelKey("saturation: linear") { $0.saturation = .linear },
    ModelKey("order: saturation_first") { $0.order = .saturationFirst },
    ModelKey("maximum_lag: 8") { $0.maximumLag = 8 },
    ModelKey("trend: none") { $0.trend = .level },
    ModelKey("trend: piecewise") { $0.trend = .piecewise },
    ModelKey("{trend: piecewise, knots: 12}") {
      $0.trend = .piecewise
      $0.bayes.knots = 12
    },
    ModelKey("noise: student_t") { $0.bayes.noise = .studentT },
    ModelKey("seasonality: {harmonics: 5}") { $0.seasonality.harmonics = 5 },
    ModelKey("synergies: [[tv, search], [tv, radio]]") {
      $0.bayes.synergies = [
        ChannelPair(first: "tv", second: "search"), ChannelPair(first: "tv", second: "radio"),
      ]
    },
    ModelKey("synergies: true") { $0.bayes.everySynergy = true },
    ModelKey("synergies: false") { _ in },
    ModelKey("chains: 2") { $0.bayes.chains = 2 },
    ModelKey("warmup: 500") { $0.bayes.warmup = 500 },
    ModelKey("draws: 2500") { $0.draws = 2500 },
    ModelKey("target_acceptance: 0.95") { $0.bayes.targetAcceptance = 0.95 },
    ModelKey("interval: 0.8") { $0.interval = 0.8 },
    ModelKey("lift_tests: experiments.csv") { $0.bayes.liftTestFile = "experiments.csv" },
    ModelKey("lift_tests: []") { _ in },
    ModelKey(
      "lift_tests: [{channel: tv, start: 2025-03-03, end: 2025-03-30, spend_change: -5e4, lift: -80000, "
        + "standard_error: 2e4}]"
    ) {
      $0.bayes.liftTests = [
        LiftTest(
          channel: "tv", start: CivilDate(dayNumber: 20_150), end: CivilDate(dayNumber: 20_177),
          spendChange: -50_000, lift: -80_000, standardError: 20_000)
      ]
    },
    ModelKey("priors: {}") { _ in },
    ModelKey("priors: {default: {slope: 1}, tv: {peak: 2}}") {
      $0.bayes.priors.slope = .fixed(1)
      $0.bayes.channelPriors["tv"] = ChannelPriors()
      $0.bayes.channelPriors["tv"]?.peak = .fixed(2)
    },
  ]

  @Test("every key of the model is read", arguments: keys)
  func key(_ key: ModelKey) throws {
    let isMapping = key.text.hasPrefix("{")
    let inner = isMapping ? String(key.text.dropFirst().dropLast()) : key.text
    let (configuration, findings) = try read("model: {method: bayes, \(inner)}")
    var expected = ModelSettings()
    expected.method = .bayes
    key.change(&expected)
    #expect(configuration.model == expected)
    #expect(findings.isEmpty)
  }

  @Test("channels have kinds of their own")
  func channels() throws {
    let text = """
      data:
        channels:
          - {name: tv, spend: tv_spend, adstock: delayed, saturation: logistic}
          - {name: search, spend: search_spend}
      model: {method: bayes}
      """
    let channels = try #require(try read(text).0.data.channels)
    #expect(channels.map(\.adstock) == [.delayed, nil])
    #expect(channels.map(\.saturation) == [.logistic, nil])
  }

  static let priors: [(text: String, prior: Prior)] = [
    ("2.5", .fixed(2.5)),
    ("{fixed: 2.5}", .fixed(2.5)),
    ("{normal: [1, 0.5]}", .normal(mean: 1, deviation: 0.5)),
    ("{normal: {mean: 1, sd: 0.5}}", .normal(mean: 1, deviation: 0.5)),
    ("{distribution: normal, mu: 1, sigma: 0.5}", .normal(mean: 1, deviation: 0.5)),
    (
      "{truncated_normal: [0.8, 0.8, 0.1, 10]}",
      .truncatedNormal(mean: 0.8, deviation: 0.8, lower: 0.1, upper: 10)
    ),
    (
      "{truncated_normal: [0.8, 0.8, 0]}",
      .truncatedNormal(mean: 0.8, deviation: 0.8, lower: 0, upper: .infinity)
    ),
    (
      "{distribution: truncated_normal, mu: 0.8, sigma: 0.8, upper: 10}",
      .truncatedNormal(mean: 0.8, deviation: 0.8, lower: -.infinity, upper: 10)
    ),
    ("{half_normal: 2}", .halfNormal(deviation: 2)),
    ("{HalfNormal: {sigma: 2}}", .halfNormal(deviation: 2)),
    ("{lognormal: [0.2, 0.9]}", .logNormal(location: 0.2, scale: 0.9)),
    ("{distribution: LogNormal, mu: 0.2, sigma: 0.9}", .logNormal(location: 0.2, scale: 0.9)),
    ("{gamma: [3, 1]}", .gamma(shape: 3, rate: 1)),
    ("{gamma: {alpha: 3, beta: 1}}", .gamma(shape: 3, rate: 1)),
    ("{inverse_gamma: [3, 1]}", .inverseGamma(shape: 3, scale: 1)),
    ("{beta: [1, 3]}", .beta(first: 1, second: 3)),
    ("{uniform: [0, 4]}", .uniform(lower: 0, upper: 4)),
    ("{uniform: {upper: 4, lower: 0}}", .uniform(lower: 0, upper: 4)),
    ("{exponential: 1.5}", .exponential(rate: 1.5)),
  ]

  @Test("a distribution may be written in several ways", arguments: priors)
  func prior(text: String, prior: Prior) throws {
    let model = try read("model: {method: bayes, priors: {tv: {roi: \(text)}}}").0.model
    #expect(model.bayes.channelPriors["tv"]?.roi == prior)
  }

  static let parameters: [(key: String, path: WritableKeyPath<ChannelPriors, Prior?> & Sendable)] =
    [
      ("roi", \.roi), ("marginal_roi", \.marginalROI), ("contribution_share", \.contributionShare),
      ("coefficient", \.coefficient), ("decay", \.decay), ("peak", \.peak),
      ("half_saturation", \.halfSaturation), ("slope", \.slope),
    ]

  @Test("every parameter of a channel can have a prior", arguments: parameters)
  func parameter(key: String, path: WritableKeyPath<ChannelPriors, Prior?> & Sendable) throws {
    let model = try read(
      "model: {method: bayes, priors: {tv: {\(key): {beta: [2, 3]}}}}"
    ).0.model
    var expected = ChannelPriors()
    expected[keyPath: path] = .beta(first: 2, second: 3)
    #expect(model.bayes.channelPriors == ["tv": expected])
  }

  @Test("the decay of Weibull's adstock is a shape, which may lie above 1")
  func weibull() throws {
    let text = "priors: {default: {decay: {gamma: [3, 1]}}}"
    #expect(try read("model: {method: bayes, adstock: weibull_pdf, \(text)}").1.isEmpty)
    #expect(!refusal("model: {method: bayes, \(text)}").isEmpty)
    let own = """
      data: {channels: [{name: tv, spend: s, adstock: weibull_cdf}]}
      model: {method: bayes, priors: {tv: {decay: 2}}}
      """
    #expect(try read(own).1.isEmpty)
  }
}

@Suite("Choosing the method")
struct MethodChoiceTests {
  static func model(_ text: String, _ choice: MethodChoice) throws -> ModelSettings {
    try ConfigurationReader.read(bytes: Array(text.utf8), file: "mmm.yaml", choice: choice).0.model
  }

  @Test("a preset is a Bayesian model, in the configuration and on the command line")
  func implied() throws {
    #expect(try Self.model("model: {preset: meridian}", MethodChoice()).method == .bayes)
    let chosen = try Self.model("", MethodChoice(preset: .pymcMarketing))
    #expect(chosen.method == .bayes)
    #expect(chosen.bayes.preset == .pymcMarketing)
    #expect(chosen == ModelSettings(preset: .pymcMarketing))
  }

  @Test("the command line wins over the configuration")
  func commandLine() throws {
    let ridge = "model: {method: ridge}"
    #expect(try Self.model(ridge, MethodChoice(method: .bayes)).method == .bayes)
    #expect(try Self.model(ridge, MethodChoice(preset: .meridian)).bayes.preset == .meridian)
    let bayes = "model: {method: bayes, preset: meridian}"
    #expect(try Self.model("model: {method: bayes}", MethodChoice(method: .ridge)).method == .ridge)
    #expect(try Self.model(bayes, MethodChoice(preset: .pymcMarketing)).saturation == .logistic)
  }

  @Test("what a configuration states is laid over the preset")
  func over() throws {
    let text = "model: {preset: pymc-marketing, trend: linear, seasonality: {harmonics: 2}}"
    var expected = ModelSettings(preset: .pymcMarketing)
    expected.trend = .linear
    expected.seasonality.harmonics = 2
    #expect(try Self.model(text, MethodChoice()) == expected)
    #expect(
      try Self.model("model: {preset: meridian, knots: 16}", MethodChoice()).bayes.knots == 16)
  }

  @Test("each method has its own number of draws until one is given")
  func draws() throws {
    let silent = ModelSettings()
    #expect(silent.bootstrapDraws == 200)
    #expect(silent.drawsPerChain == 1000)
    let stated = try Self.model("model: {method: bayes, draws: 400}", MethodChoice())
    #expect(stated.drawsPerChain == 400)
  }
}

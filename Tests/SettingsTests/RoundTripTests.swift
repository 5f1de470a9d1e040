import Calendars
import Foundation
import Settings
import Testing

/// Configurations that may be asked for, each from a seed.
struct RandomConfiguration {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  private mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }

  private mutating func integer(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int((next() >> 11) % UInt64(range.count))
  }

  /// A number with all its digits.
  private mutating func number(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + Double(next() >> 11) * 0x1p-53 * (range.upperBound - range.lowerBound)
  }

  private mutating func flip() -> Bool { next() >> 63 == 1 }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[integer(0...(values.count - 1))]
  }

  private mutating func maybe<Value>(
    _ make: (inout RandomConfiguration) -> Value
  ) -> Value? {
    flip() ? make(&self) : nil
  }

  private static let names = [
    "tv", "paid search", "Vidéo: \"x\"", "no", "null", "7", "- a", "{b}", "#c", "قناة",
  ]

  mutating func make() -> Configuration {
    var configuration = Configuration()
    let method = pick(FitMethod.allCases)
    if method == .bayes, let preset = maybe({ $0.pick(ModelPreset.allCases) }) {
      configuration.model = ModelSettings(preset: preset)
    }
    configuration.model.method = method
    configuration.data = data(method)
    let channels = (configuration.data.channels ?? []).map(\.name)
    model(&configuration.model)
    if method == .bayes { bayes(&configuration.model, channels: channels) }
    budget(&configuration.budget, channels: channels)
    configuration.report.title = maybe { $0.pick(Self.names) }
    configuration.report.client = maybe { $0.pick(Self.names) }
    configuration.report.locale = pick(["en-US", "de-DE"])
    configuration.report.fiscalYearStart = integer(1...12)
    configuration.report.calendar = maybe { $0.pick(FiscalPattern.allCases) }
    configuration.report.previous = maybe { $0.pick(Self.names) }
    configuration.report.page = maybe { $0.pick(PageFormat.allCases) }
    configuration.report.monitoring = maybe { $0.monitoring() }
    return configuration
  }

  private mutating func monitoring() -> MonitoringSettings {
    var monitoring = MonitoringSettings()
    monitoring.recent = maybe { $0.integer(1...60) }
    let first = CivilDate(dayNumber: integer(17_000...19_000))
    monitoring.baseline = pick([
      nil, .yearAgo, .precedingYear, .days(first: first, last: first.adding(days: integer(0...90))),
    ])
    monitoring.falseAlarms = number(0.01...0.4)
    monitoring.thresholds.kpiChange = number(0.05...0.5)
    monitoring.thresholds.cumulativeSum = maybe { $0.number(3...9) }
    monitoring.thresholds.planGap = number(0.05...0.5)
    return monitoring
  }

  private mutating func data(_ method: FitMethod) -> DataSettings {
    var data = DataSettings()
    data.file = maybe { $0.pick(Self.names) }
    if flip() {
      data.start = day()
      data.frequency = pick(Frequency.allCases)
    } else {
      data.date = maybe { $0.pick(Self.names) }
      data.frequency = maybe { $0.pick(Frequency.allCases) }
    }
    data.outcome = maybe { random in
      let value: NumberOrColumn? = random.maybe {
        $0.flip() ? .number($0.number(1...90)) : .column("unit value")
      }
      return OutcomeSettings(
        column: random.pick(Self.names), kind: value == nil ? nil : .conversions,
        valuePerConversion: value)
    }
    data.currency = maybe { $0.pick(["EUR", "USD"]) }
    data.channels = maybe { random in
      (0..<random.integer(1...5)).map { index in
        var channel = ChannelSettings(
          name: Self.names[index], spend: "spend \(index)",
          exposure: random.maybe { _ in "exposure, \(index)" })
        guard method == .bayes else { return channel }
        channel.adstock = random.maybe { $0.pick(AdstockKind.allCases) }
        channel.saturation = random.maybe { $0.pick(SaturationKind.allCases) }
        return channel
      }
    }
    data.controls = maybe { random in (0..<random.integer(0...3)).map { "control \($0)" } }
    let channels = data.channels?.map(\.name) ?? Self.names
    data.demand = maybe { random in
      (0..<random.integer(0...2)).map { index in
        DemandSettings(
          column: "demand: \(index)", channels: random.flip() ? [] : [random.pick(channels)])
      }
    }
    data.organic = maybe { random in (0..<random.integer(0...2)).map { "organic \($0)" } }
    data.geo = maybe { $0.pick(Self.names) }
    data.newCustomers = maybe { _ in "customers won" }
    return data
  }

  private mutating func model(_ model: inout ModelSettings) {
    model.seasonality.harmonics = maybe { $0.integer(0...10) }
    model.trend = pick([.level, .linear, .piecewise, nil])
    model.holidays = flip() ? [] : ["NO", "US"]
    model.seed = UInt64(integer(0...Int.max - 1))
    model.interval = number(0.5...0.99)
    model.draws = maybe { $0.integer(50...10_000) }
    model.search.decayLimits = [number(0...0.2), number(0.5...0.99)]
    model.search.decay = number(0.2...0.5)
    model.search.alpha = number(0.001...10)
    model.search.recommendedPeriods = integer(10...200)
  }

  private mutating func bayes(_ model: inout ModelSettings, channels: [String]) {
    model.adstock = pick(AdstockKind.allCases)
    model.saturation = pick(SaturationKind.allCases)
    model.order = pick(TransformOrder.allCases)
    model.maximumLag = maybe { $0.integer(1...200) }
    if flip() {
      model.trend = .piecewise
      model.bayes.knots = maybe { $0.integer(1...200) }
    }
    model.bayes.noise = pick(NoiseKind.allCases)
    model.bayes.chains = integer(1...64)
    model.bayes.warmup = integer(50...2_000)
    model.bayes.targetAcceptance = maybe { $0.number(0.5...0.99) }
    model.bayes.everySynergy = flip()
    if !model.bayes.everySynergy, channels.count > 1 {
      model.bayes.synergies = [ChannelPair(first: channels[1], second: channels[0])]
    }
    if flip() { model.bayes.priors = priors() }
    for name in channels where flip() { model.bayes.channelPriors[name] = priors() }
    if flip() {
      model.bayes.liftTestFile = "lift tests.csv"
    } else if !channels.isEmpty {
      model.bayes.liftTests = (0..<integer(0...2)).map { _ in liftTest(pick(channels)) }
    }
  }

  private mutating func priors() -> ChannelPriors {
    var priors = ChannelPriors()
    let effects: [WritableKeyPath<ChannelPriors, Prior?>] = [
      \.roi, \.marginalROI, \.contributionShare, \.coefficient,
    ]
    if flip() {
      priors[keyPath: pick(effects)] = pick([
        .normal(mean: number(-1...1), deviation: number(0.1...2)),
        .truncatedNormal(
          mean: number(-1...1), deviation: number(0.1...2), lower: -.infinity, upper: 0.7),
        .halfNormal(deviation: number(0.1...3)), .fixed(number(0.1...0.9)),
        .exponential(rate: number(1e-9...1e9)),
      ])
    }
    priors.decay = maybe {
      $0.pick([
        .beta(first: $0.number(0.1...9), second: $0.number(0.1...9)),
        .uniform(lower: $0.number(0...0.4), upper: $0.number(0.5...1)),
      ])
    }
    priors.peak = maybe { .gamma(shape: $0.number(0.1...9), rate: $0.number(0.1...9)) }
    priors.halfSaturation = maybe {
      .truncatedNormal(mean: 0.8, deviation: $0.number(0.1...9), lower: 0.1, upper: .infinity)
    }
    priors.slope = maybe { .logNormal(location: $0.number(-2...2), scale: $0.number(0.1...2)) }
    return priors
  }

  private mutating func liftTest(_ channel: String) -> LiftTest {
    let start = day()
    return LiftTest(
      channel: channel, start: start, end: start.adding(days: integer(0...60)),
      geo: maybe { $0.pick(Self.names) }, spendChange: -number(1...1e7), lift: number(-1e7...1e7),
      standardError: number(1e-3...1e6))
  }

  private mutating func day() -> CivilDate { CivilDate(dayNumber: integer(15_000...21_000)) }

  private mutating func budget(_ budget: inout BudgetSettings, channels: [String]) {
    budget.total = maybe { $0.number(1...1e9) }
    budget.objective = pick(BudgetObjective.allCases)
    budget.margin = maybe { $0.number(0.01...1) }
    budget.shift = number(0...3)
    for name in channels where flip() {
      budget.constraints[name] = SpendLimits(
        min: number(0...10), max: maybe { $0.number(10...99) },
        minChange: maybe { $0.number(-1...0) }, maxChange: maybe { $0.number(0...2) },
        locked: flip())
    }
    if budget.objective.needsTarget { budget.target = number(0.1...9) }
    budget.spendAll = maybe { $0.flip() }
    budget.risk = RiskSettings(measure: pick(RiskMeasure.allCases), level: number(0.01...0.5))
    budget.method = pick(PlanMethodChoice.allCases)
    budget.population = maybe { $0.number(1...1e9) }
    budget.smallestChange = maybe {
      SmallestChange(share: $0.number(0...1), amount: $0.maybe { $0.number(0...1e6) })
    }
    budget.window = window()
    budget.carryOut = flip()
    budget.flighting = FlightLimits(minChange: number(-1...0), maxChange: number(0...3))
    budget.scenarios = maybe { random in
      (0..<random.integer(0...4)).map { random.scenario(named: "\($0)", channels: channels) }
    }
    guard let first = channels.first, let last = channels.last, flip() else { return }
    budget.groups = [
      SpendGroup(
        name: maybe { $0.pick(Self.names) }, channels: [first, last], min: number(0...5),
        max: maybe { $0.number(5...9) }, minChange: maybe { $0.number(-1...0) }),
      SpendGroup(channels: [], maxChange: number(0...1)),
    ]
    budget.ratios = [SpendRatio(channel: first, to: last, max: maybe { $0.number(0...9) })]
  }

  private mutating func window() -> PlanWindow {
    let first = day()
    return pick([
      .lastYear, .next(periods: nil), .next(periods: integer(1...60)),
      .days(first: first, last: first.adding(days: integer(0...99))),
    ])
  }

  private mutating func scenario(named name: String, channels: [String]) -> ScenarioSettings {
    let names = channels.isEmpty ? Self.names : channels
    switch integer(0...3) {
    case 0: return ScenarioSettings(name: name, change: number(-1...1), isOptimised: flip())
    case 1: return ScenarioSettings(name: name, total: number(1...1e9), isOptimised: flip())
    case 2: return ScenarioSettings(name: name, off: [pick(names)], isOptimised: flip())
    default:
      let split = names.map { ($0, number(0...1e6)) }
      return ScenarioSettings(
        name: name, split: Dictionary(uniqueKeysWithValues: split), isOptimised: false)
    }
  }
}

@Suite("Configurations come back as they were")
struct RoundTripTests {
  @Test("from YAML, from JSON and from a saved model, for 400 random ones", arguments: 1...4)
  func roundTrip(seed: UInt64) throws {
    var random = RandomConfiguration(seed: seed)
    for _ in 0..<100 {
      let configuration = random.make()
      let yaml = ConfigurationWriter.yaml(configuration)
      #expect(try read(yaml).0 == configuration, "\(yaml)")
      let json = ConfigurationWriter.json(configuration)
      #expect(try read(json, file: "mmm.json").0 == configuration, "\(json)")
      let encoder = JSONEncoder()
      encoder.keyEncodingStrategy = .convertToSnakeCase
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      let saved = try decoder.decode(Configuration.self, from: encoder.encode(configuration))
      #expect(saved == configuration)
    }
  }
}

import Calendars
import MarketingData
import Settings
import Testing

/// Ordinary least squares by the normal equations, solved by elimination; columns first.
private func leastSquares(_ columns: [[Double]], _ outcome: [Double]) -> [Double] {
  let count = columns.count
  func product(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
  }
  var rows = columns.map { left in columns.map { product(left, $0) } + [product(left, outcome)] }
  for pivot in 0..<count {
    for row in 0..<count where row != pivot {
      let factor = rows[row][pivot] / rows[pivot][pivot]
      for column in pivot...count { rows[row][column] -= factor * rows[pivot][column] }
    }
  }
  return (0..<count).map { rows[$0][count] / rows[$0][$0] }
}

private func standardized(_ values: [Double]) -> [Double] {
  let mean = values.reduce(0, +) / Double(values.count)
  let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
  return values.map { ($0 - mean) / square.squareRoot() }
}

private func correlation(_ left: [Double], _ right: [Double]) -> Double {
  zip(standardized(left), standardized(right)).reduce(0) { $0 + $1.0 * $1.1 } / Double(left.count)
}

private func columns(
  _ scenario: Scenario, weeks: Int = 156, channels: Int = 5, seed: UInt64 = 3
) -> [String: [Double]] {
  let settings = SimulatorTests.settings(
    weeks: weeks, channels: channels, scenario: scenario, seed: seed)
  return SimulatorTests.columns(Simulator.simulate(settings).csv).mapValues {
    SimulatorTests.numbers($0)
  }
}

@Suite("Scenarios")
struct ScenarioTests {
  @Test(
    "search that is bought per query looks like a miracle until queries are held fixed",
    arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func demand(seed: UInt64) throws {
    let settings = SimulatorTests.settings(
      weeks: 156, channels: 5, scenario: .demand, seed: seed)
    let simulated = Simulator.simulate(settings)
    let truth = try #require(simulated.truth.channels["search"])
    #expect(abs(truth.roi - 2) < 1e-9)
    let data = columns(.demand, seed: seed)
    let revenue = try #require(data["revenue"])
    let search = try #require(data["search_spend"])
    let queries = try #require(data["search_queries"])
    let share = search.reduce(0, +) / revenue.reduce(0, +)
    #expect(share > 0.003 && share < 0.01)
    let level = revenue.map { _ in 1.0 }
    let known = [
      "promo", "black_friday", "christmas", "price_index", "tv_spend", "social_spend",
      "streaming_spend", "radio_spend",
    ].compactMap { data[$0] }
    let naive = leastSquares([search, level] + known, revenue)[0]
    #expect(naive > 40 && naive < 300)
    let adjusted = leastSquares([search, level, queries] + known, revenue)[0]
    #expect(abs(adjusted) < naive / 4)
  }

  private static let paid = ["tv", "search", "social", "streaming", "radio"]

  private static func spends(_ scenario: Scenario, seed: UInt64) throws -> [[Double]] {
    let data = columns(scenario, seed: seed)
    return try paid.map { try #require(data[$0 + "_spend"]) }
  }

  /// Of all pairs of channels.
  private static func meanCorrelation(_ scenario: Scenario, seed: UInt64) throws -> Double {
    let spends = try spends(scenario, seed: seed)
    let pairs = spends.indices.flatMap { left in
      spends.indices.dropFirst(left + 1).map { abs(correlation(spends[left], spends[$0])) }
    }
    return pairs.reduce(0, +) / Double(pairs.count)
  }

  private static func truth(
    _ scenario: Scenario, weeks: Int = 156, channels: Int = 5, seed: UInt64 = 3
  ) -> Truth {
    Simulator.simulate(
      SimulatorTests.settings(weeks: weeks, channels: channels, scenario: scenario, seed: seed)
    ).truth
  }

  static let seeds: [UInt64] = [1, 2, 3, 4, 5]

  @Test("collinear channels move together, ordinary ones do not", arguments: seeds)
  func collinear(seed: UInt64) throws {
    #expect(try Self.meanCorrelation(.collinear, seed: seed) > 0.8)
    #expect(try Self.meanCorrelation(.default, seed: seed) < 0.3)
  }

  @Test(
    "sparse channels are dark in most weeks, with months of exactly zero between", arguments: seeds)
  func sparse(seed: UInt64) throws {
    let spends = try Self.spends(.sparse, seed: seed)
    for spend in spends {
      let active = spend.count { $0 > 0 }
      #expect(active >= 8 && active < 47)
    }
    let dark = spends.joined().count { $0 == 0 }
    #expect(Double(dark) / Double(156 * 5) > 0.75)
  }

  @Test(
    "confounded spend follows demand that drives sales, part of which no column tells",
    arguments: seeds)
  func confounded(seed: UInt64) throws {
    let truth = Self.truth(.confounded, seed: seed)
    let correlations = truth.channels.values.compactMap(\.demandCorrelation)
    #expect(correlations.count == 5)
    #expect(correlations.allSatisfy { $0 > 0.5 })
    let hidden = try #require(truth.series.parts["demand"])
    #expect(hidden.contains { abs($0) > 0.02 * truth.baseline.levelPerWeek })
    #expect(truth.controlEffects.keys.sorted() == ["price_index"])
    let usual = Self.truth(.default, seed: seed)
    #expect(usual.series.parts["demand"] == nil)
    #expect(usual.channels.values.allSatisfy { $0.demandCorrelation == nil })
  }

  @Test("search follows the hidden number of shoppers in a market of demand", arguments: seeds)
  func demandFollowed(seed: UInt64) throws {
    let search = try #require(Self.truth(.demand, seed: seed).channels["search"])
    #expect(try #require(search.demandCorrelation) > 0.5)
  }

  @Test("a growing business doubles, with spend that grows along and channels that come late")
  func growth() throws {
    let truth = Self.truth(.growth)
    let outcome = truth.series.outcome
    let (first, last) = (outcome.prefix(26).reduce(0, +), outcome.suffix(26).reduce(0, +))
    #expect(last / first > 1.5)
    #expect(truth.channels.values.count { $0.pattern == "late" } == 2)
    let spends = try Self.spends(.growth, seed: 3)
    let money: [Double] = (0..<156).map { week in spends.reduce(0) { $0 + $1[week] } }
    func grown(_ series: [Double], _ weeks: Int) -> Double {
      series.suffix(weeks).reduce(0, +) / series.prefix(weeks).reduce(0, +)
    }
    #expect(grown(money, 52) > 1.3)
    #expect(grown(Self.truth(.default).series.outcome, 26) < 1.25)
  }

  @Test("noise is largest in noisy data, which have outliers and a channel without effect")
  func noisy() throws {
    let shares = Scenario.allCases.map { scenario in
      let truth = Self.truth(scenario)
      return (scenario, truth.noiseSd * 156 / truth.outcomeTotal)
    }
    #expect(shares.max { $0.1 < $1.1 }?.0 == .noisy)
    #expect(shares.min { $0.1 < $1.1 }?.0 == .easy)
    let truth = Self.truth(.noisy)
    #expect(truth.series.outliers.contains { abs($0) >= 4 * truth.noiseSd })
    #expect(truth.channels["radio"]?.roi == 0 && truth.channels["radio"]?.contributionTotal == 0)
    #expect(truth.r2OfTruth < Self.truth(.easy).r2OfTruth)
  }

  @Test("a retailer sells and spends most around holidays, and counts exposures")
  func retail() throws {
    let data = columns(.retail)
    let revenue = try #require(data["revenue"])
    let flags = try #require(data["black_friday"])
    let peaks = revenue.indices.filter { flags[$0] == 1 }
    let usual = revenue.sorted()[78]
    #expect(peaks.count == 3)
    #expect(peaks.allSatisfy { revenue[$0] > 1.35 * usual })
    let spends = Self.paid.compactMap { data[$0 + "_spend"] }
    let money: [Double] = (0..<156).map { week in spends.reduce(0) { $0 + $1[week] } }
    let peak: Double = peaks.reduce(0) { $0 + money[$1] } / 3
    let mean: Double = money.reduce(0, +) / 156
    #expect(peak > 1.2 * mean)
    #expect(data["search_clicks"] != nil && data["social_impressions"] != nil)
    #expect(data["newsletter_sends"] != nil)
    let truth = Self.truth(.retail)
    for event in ["black_friday", "christmas", "promo"] {
      let effect = try #require(Self.truth(.default).eventEffects[event])
      #expect(try #require(truth.eventEffects[event]) > effect)
    }
    #expect(truth.channels["search"]?.driver == "search_clicks")
    #expect(truth.organicTotal > 0)
  }

  @Test("a subscription counts conversions of a known worth, whose causes last for months")
  func subscription() throws {
    let data = columns(.subscription)
    let counts = try #require(data["conversions"])
    #expect(data["revenue"] == nil && counts.allSatisfy { $0 == $0.rounded() })
    #expect(Set(data["revenue_per_conversion"] ?? []) == [120, 126])
    let (truth, usual) = (Self.truth(.subscription), Self.truth(.default))
    #expect(truth.outcome.kind == "conversions")
    for (name, channel) in usual.channels {
      #expect(try #require(truth.channels[name]).decay > channel.decay)
    }
    #expect(truth.baseline.growth > usual.baseline.growth)
  }

  @Test("a large advertiser has forty channels of different names and parameters")
  func large() {
    let scenario = Scenario.large
    let truth = Self.truth(scenario, weeks: scenario.usualWeeks, channels: scenario.usualChannels)
    #expect(truth.channels.count == 40)
    #expect(truth.weeks == 260)
    let kinds = Set(truth.channels.values.map { [$0.roi, $0.decay, $0.spendTotal] })
    #expect(kinds.count == 40)
    #expect((0.1...0.45).contains(truth.mediaShare))
    #expect(truth.outcomeTotal / 260 > 4e7)
    #expect(truth.channels.values.count { $0.roi == 0 } == 3)
    #expect(truth.channels.values.count { $0.pattern == "late" } == 4)
  }

  @Test("features can be asked of any scenario")
  func features() throws {
    var settings = SimulatorTests.settings(weeks: 104, channels: 6, scenario: .easy)
    (settings.late, settings.idle, settings.outliers) = (2, 1, 4)
    (settings.organic, settings.exposures) = (3, true)
    let data = Simulator.simulate(settings)
    let truth = data.truth
    #expect(truth.channels.values.count { $0.pattern == "late" } == 2)
    #expect(truth.channels["out_of_home"]?.beta == 0)
    #expect((3...4).contains(truth.series.outliers.count { $0 != 0 }))
    #expect(truth.organic.count == 3)
    #expect(truth.channels["streaming"]?.driver == "streaming_impressions")
    let loaded = try DataLoader.load(
      bytes: data.csv, file: "data.csv", settings: DataSettings(), limits: SearchSettings())
    #expect(loaded.dataset.organic.count == 3)
    #expect(loaded.dataset.channels.count { $0.exposure != nil } == 3)
  }

  @Test(
    "every kind of business is recognised without a configuration, and the clean ones without warning",
    arguments: Scenario.allCases, Frequency.allCases)
  func recognised(scenario: Scenario, frequency: Frequency) throws {
    let data = Simulator.simulate(
      SimulatorTests.settings(weeks: 261, scenario: scenario, frequency: frequency))
    let loaded = try DataLoader.load(
      bytes: data.csv, file: "data.csv", settings: DataSettings(), limits: SearchSettings())
    #expect(loaded.dataset.frequency == frequency)
    #expect(loaded.dataset.channels.map(\.name) == Self.paid)
    #expect(loaded.dataset.outcome.isMoney)
    let total = loaded.dataset.outcome.values.reduce(0, +)
    #expect(abs(total / data.truth.outcomeTotal - 1) < 1e-9)
    #expect(loaded.dataset.events.count == 3)
    let warnings = loaded.findings.filter { $0.severity != .note }
    let planted: Set<Scenario> = [.collinear, .confounded, .demand, .sparse]
    // Five years of months cannot tell forty channels apart, and that is said.
    let isShort = scenario == .large && frequency == .monthly
    #expect(planted.contains(scenario) || isShort || warnings.isEmpty, "\(warnings.map(\.message))")
    #expect(warnings.allSatisfy { $0.severity == .warning })
  }
}

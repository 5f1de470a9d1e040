import MarketingData
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

  @Test("sparse channels run in few weeks, with months of exactly zero between")
  func sparse() throws {
    let data = columns(.sparse)
    for channel in ["tv", "search", "social", "streaming", "radio"] {
      let spend = try #require(data[channel + "_spend"])
      let active = spend.count { $0 > 0 }
      #expect(active > 5 && active < 40)
    }
  }

  @Test("confounded channels follow the season of sales, ordinary ones do not")
  func confounded() throws {
    let confounded = columns(.confounded)
    let ordinary = columns(.default)
    func followsSales(_ data: [String: [Double]]) throws -> Double {
      correlation(try #require(data["social_spend"]), try #require(data["revenue"]))
    }
    #expect(try followsSales(confounded) > 0.7)
    #expect(abs(try followsSales(ordinary)) < 0.5)
  }

  @Test("a retailer has the stronger season and holidays, a subscription the longer effects")
  func businesses() throws {
    func truth(_ scenario: Scenario) -> Truth {
      Simulator.simulate(SimulatorTests.settings(scenario: scenario)).truth
    }
    let usual = truth(.default)
    let retail = truth(.retail)
    let subscription = truth(.subscription)
    for event in ["black_friday", "christmas", "promo"] {
      let effect = try #require(usual.eventEffects[event])
      #expect(try #require(retail.eventEffects[event]) > effect)
      #expect(try #require(subscription.eventEffects[event]) < effect)
    }
    for (name, channel) in usual.channels {
      #expect(try #require(subscription.channels[name]).decay > channel.decay)
    }
  }

  @Test("a large advertiser has forty channels of different names and parameters")
  func large() {
    let scenario = Scenario.large
    let settings = SimulatorTests.settings(
      weeks: scenario.usualWeeks, channels: scenario.usualChannels, scenario: scenario)
    let truth = Simulator.simulate(settings).truth
    #expect(truth.channels.count == 40)
    #expect(truth.weeks == 260)
    #expect(Set(truth.channels.values.map { [$0.roi, $0.decay, $0.spendTotal] }).count == 40)
    #expect((0.1...0.45).contains(truth.mediaShare))
    #expect(truth.outcomeTotal / 260 > 4e7)
  }
}

import Budgeting
import MarketingData
import MediaMix
import Settings
import Statistics
import Testing
import Validation

@Suite("What plans truly bring")
struct TrueMarketTests {
  private static func market(_ seed: UInt64, channels: Int) throws -> (StudyWorld, TrueMarket) {
    let world = StudyWorld(
      RandomWorld.make(seed: seed, channels: channels, weeks: 90, geos: 1))
    let window = world.dataset.count - 52..<world.dataset.count
    return (world, try #require(TrueMarket(world, window: window)))
  }

  @Test("other spends bring what the simulator would have made of them", arguments: 1...8)
  func gain(seed: Int) throws {
    let (world, market) = try Self.market(UInt64(seed), channels: 4)
    let start = world.dataset.count - 52
    var random = SeededGenerator(seed: UInt64(seed), stream: 99)
    let multipliers = market.channels.map { _ in random.uniform(0.3, 1.8) }
    var expected = 0.0
    for (place, multiplier) in zip(market.channels, multipliers) {
      let index = try #require(world.channels.firstIndex { $0.name == place.name })
      let response = try #require(world.channels[index].response)
      let spend = world.dataset.channels[index].spend
      let other = spend.enumerated().map {
        $0.offset >= start ? multiplier * $0.element : $0.element
      }
      let before = response.outcome(of: spend)[start...].reduce(0, +)
      expected += response.outcome(of: other)[start...].reduce(0, +) - before
    }
    let found = market.gain(zip(market.channels, multipliers).map { $0.current * $1 })
    #expect(abs(found - expected) < 1e-9 * market.current)
    #expect(market.gain(market.channels.map(\.current)) == 0)
  }

  @Test("no plan is better than the best, which a fine grid finds too", arguments: 1...6)
  func optimum(seed: Int) throws {
    let (world, market) = try Self.market(UInt64(seed), channels: 3)
    var settings = ModelSettings()
    settings.method = .ridge
    settings.draws = 20
    let fit = try RidgeEngine.fit(world.dataset, settings: settings, threads: 1)
    let analysis = Analysis.make(dataset: world.dataset, fit: fit, threads: 1)
    let plan = try #require(
      try Planner.plan(analysis, settings: BudgetSettings(), threads: 1))
    let best = market.optimum(within: plan)
    #expect(best >= market.gain(of: plan) && best >= 0)

    let spends = market.channels.map(\.current)
    guard spends.count == 3 else { return }
    let budget = spends.reduce(0, +)
    var grid = 0.0
    for first in 0...120 {
      for second in 0...120 {
        let trial = [0.7 + 0.005 * Double(first), 0.7 + 0.005 * Double(second)]
        let left = (budget - trial[0] * spends[0] - trial[1] * spends[1]) / spends[2]
        guard (0.7...1.3).contains(left) else { continue }
        grid = max(
          grid, market.gain([trial[0] * spends[0], trial[1] * spends[1], left * spends[2]]))
      }
    }
    #expect(grid <= best + 1e-6 * market.current)
    // The grid may miss a corner by a step.
    #expect(best <= grid + 4e-3 * market.current)
  }

  @Test("a market whose truth is not known has no true gain")
  func unknown() {
    let world = StubWorlds.world(1)
    #expect(TrueMarket(world, window: 0..<world.dataset.count) == nil)
  }
}

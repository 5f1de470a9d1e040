import MarketingData
import Testing

@Suite("What other money would have brought")
struct ResponseTruthTests {
  @Test("the money that was spent brings what the simulator says it brought", arguments: 1...12)
  func contributions(seed: Int) {
    let world = RandomWorld.make(seed: UInt64(seed), geos: 1)
    for (channel, truth) in zip(world.dataset.channels, world.truth.channels) {
      let brought = truth.response.outcome(of: channel.spend)
      let size = max(truth.contribution.max() ?? 0, 1e-9)
      for (week, value) in brought.enumerated() {
        #expect(abs(value - truth.contribution[week]) <= 1e-12 * size)
      }
    }
  }

  @Test("a kind of business answers in the same way, by exposure where that drives it")
  func scenario() throws {
    var settings = SimulationSettings()
    settings.seed = 4
    let truth = Simulator.simulate(settings).truth
    let channel = try #require(truth.channels.values.first)
    // Half of the largest effect at half-saturation, for a driver that never changes.
    let steady = [Double](repeating: channel.halfSaturation, count: 400)
    let last = try #require(channel.response.outcome(of: steady).last)
    #expect(abs(last - 0.5 * channel.beta) < 1e-9 * channel.beta)
  }
}

import Glibc
import MarketingData
import Testing

/// A channel's contribution per week by the definition, written out again.
private func contribution(
  _ truth: WorldTruth.ChannelTruth, _ spend: [Double], share: Double = 1, factor: Double = 1
) -> [Double] {
  var carried = 0.0
  return spend.map { money in
    carried = (1 - truth.decay) * money + truth.decay * carried
    guard carried > 0 else { return 0 }
    let power = pow(carried, truth.slope)
    return share * factor * truth.beta * power
      / (power + pow(truth.halfSaturation * share, truth.slope))
  }
}

private func isClose(_ left: Double, _ right: Double, _ tolerance: Double = 1e-9) -> Bool {
  abs(left - right) <= tolerance * max(abs(left), abs(right), 1)
}

@Suite("Random worlds")
struct RandomWorldTests {
  static let worlds = (1...60).map { RandomWorld.make(seed: UInt64($0)) }

  @Test("the same seed gives the same world, another one another")
  func reproducible() {
    let first = RandomWorld.make(seed: 5)
    let again = RandomWorld.make(seed: 5)
    #expect(first.dataset == again.dataset)
    #expect(first.truth == again.truth)
    #expect(first.dataset != RandomWorld.make(seed: 6).dataset)
  }

  @Test("baseline and the truth's parameters give what was expected, week by week")
  func expected() {
    for world in Self.worlds {
      let truth = world.truth
      for (index, channel) in truth.channels.enumerated() {
        let weeks: [Double]
        if let panel = world.dataset.panel {
          let parts = panel.data.indices.map { geo in
            contribution(
              channel, panel.data[geo].channels[index].spend, share: truth.geoShares[geo],
              factor: channel.geos[geo].factor)
          }
          weeks = truth.expected.indices.map { week in parts.reduce(0) { $0 + $1[week] } }
        } else {
          weeks = contribution(channel, world.dataset.channels[index].spend)
        }
        #expect(zip(weeks, channel.contribution).allSatisfy { isClose($0, $1) })
      }
      let sums = truth.expected.indices.map { week in
        truth.channels.reduce(truth.baseline[week]) { $0 + $1.contribution[week] }
      }
      #expect(zip(sums, truth.expected).allSatisfy { isClose($0, $1) })
    }
  }

  @Test("what is left of the outcome is noise of the stated size")
  func noise() {
    for world in Self.worlds {
      let truth = world.truth
      let left = zip(world.dataset.outcome.values, truth.expected).enumerated()
        .filter { !truth.outlierWeeks.contains($0.offset) }
        .map { ($0.element.0 - $0.element.1) / truth.noiseSd }
      let mean = left.reduce(0, +) / Double(left.count)
      #expect(abs(mean) < 5 / Double(left.count).squareRoot())
      guard !truth.hasHeavyTails else { continue }
      // Five standard errors of a normal sample's standard deviation, on either side.
      let spread = (left.reduce(0) { $0 + $1 * $1 } / Double(left.count)).squareRoot()
      #expect(abs(spread - 1) < 5 / (2 * Double(left.count)).squareRoot())
    }
  }

  @Test("returns are contribution per money, marginal returns its derivative")
  func returns() {
    for world in Self.worlds where world.dataset.panel == nil {
      for (channel, truth) in zip(world.dataset.channels, world.truth.channels) {
        #expect(channel.name == truth.name)
        let total = channel.spend.reduce(0, +)
        #expect(isClose(total, truth.spendTotal))
        #expect(isClose(truth.contributionTotal / total, truth.roi))
        func brought(_ factor: Double) -> Double {
          contribution(truth, channel.spend.map { $0 * factor }).reduce(0, +)
        }
        let slope = (brought(1.0001) - brought(0.9999)) / (0.0002 * total)
        #expect(isClose(slope, truth.marginalRoi, 1e-5))
      }
    }
  }

  @Test("worlds keep to their ranges and differ in kind")
  func ranges() {
    for world in Self.worlds {
      #expect((3...12).contains(world.truth.channels.count))
      #expect((78...208).contains(world.dataset.count))
      #expect(world.truth.mediaShare > 0.049 && world.truth.mediaShare < 0.451)
      #expect(world.dataset.outcome.values.allSatisfy { $0 >= 0 })
      for channel in world.truth.channels {
        #expect((0...0.85).contains(channel.decay))
        #expect((0.7...2.5).contains(channel.slope))
        #expect(channel.halfSaturation > 0)
        #expect(channel.roi >= 0)
      }
    }
    #expect(Self.worlds.contains { $0.dataset.panel != nil })
    #expect(Self.worlds.contains { world in world.truth.channels.contains { $0.beta == 0 } })
    #expect(Self.worlds.contains { $0.truth.hasHeavyTails })
    #expect(Self.worlds.contains { !$0.truth.outlierWeeks.isEmpty })
    #expect(
      Self.worlds.contains { world in
        world.dataset.channels.contains { $0.spend.contains(0) && $0.spend[0] > 0 }
      })
  }

  @Test("a panel adds up to the national series, and its truth to the channel's")
  func panels() throws {
    let world = RandomWorld.make(seed: 11, channels: 4, weeks: 90, geos: 6)
    let panel = try #require(world.dataset.panel)
    #expect(panel.data.count == 6)
    for week in 0..<90 {
      let sum = panel.data.reduce(0) { $0 + $1.outcome.values[week] }
      #expect(sum == world.dataset.outcome.values[week])
      for channel in 0..<4 {
        let spend = panel.data.reduce(0) { $0 + $1.channels[channel].spend[week] }
        #expect(spend == world.dataset.channels[channel].spend[week])
      }
    }
    for channel in world.truth.channels {
      #expect(channel.geos.count == 6)
      let brought = channel.geos.reduce(0) { $0 + $1.contributionTotal }
      #expect(isClose(brought, channel.contributionTotal))
      #expect(channel.geos.allSatisfy { isClose($0.contributionTotal, $0.roi * $0.spendTotal) })
    }
  }

  @Test("counts that are given leave the rest of the world as it was")
  func given() {
    let drawn = RandomWorld.make(seed: 21, geos: 1)
    let given = RandomWorld.make(
      seed: 21, channels: drawn.truth.channels.count, weeks: drawn.dataset.count, geos: 1)
    #expect(given.dataset == drawn.dataset)
    let tiny = RandomWorld.make(seed: 21, channels: 1, weeks: 5, geos: 1)
    #expect(tiny.dataset.count == 5)
    #expect(tiny.truth.channels.count == 1)
  }
}

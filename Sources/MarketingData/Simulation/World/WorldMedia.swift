import Glibc
import Statistics

/// The channels of a random market: what was spent, and what it brought.
struct WorldMedia {
  /// One channel's parameters and series.
  struct Channel {
    var name: String
    var pattern: WorldSpend
    var response: TrueResponse
    /// How much more a person responds in each geography than on average; 1 for national data.
    var geoFactors: [Double]
    /// By geography, then week; in whole cents.
    var spend: [[Double]]
  }

  /// People of each geography over all people; 1 for national data.
  var shares: [Double]
  var channels: [Channel]

  init(_ plan: WorldPlan, _ calendar: SimulatedCalendar, _ baseline: WorldBaseline) {
    var random = SeededGenerator(seed: plan.seed, stream: 10_002)
    let sizes = (0..<plan.geos).map { _ in exp(random.normal(deviation: 0.8)) }
    let people = sizes.reduce(0, +)
    shares = plan.geos == 1 ? [1] : sizes.map { $0 / people }
    var drafts = (0..<plan.channels).map { Draft($0, plan, baseline) }
    if plan.hasFollower, drafts.count > 1 {
      // Bought along with the first channel, give or take a fifth.
      let spread = random.uniform(0.1, 0.3)
      drafts[1].pattern = drafts[0].pattern
      drafts[1].weights = drafts[0].weights.map { $0 * exp(random.normal(deviation: spread)) }
    }
    if plan.hasIdleChannels {
      for index in drafts.indices.dropFirst() where random.uniform() < 0.3 { drafts[index].roi = 0 }
    }
    // Spend is scaled so that media bring their share of the expected outcome.
    let wanted = plan.mediaShare / (1 - plan.mediaShare) * baseline.total.reduce(0, +)
    let unit = wanted / drafts.reduce(0) { $0 + $1.size * $1.roi }
    let shares = self.shares
    channels = drafts.map { $0.channel(unit: unit, shares: shares, seed: plan.seed) }
  }
}

/// A channel before its money is scaled.
private struct Draft {
  var index: Int
  var pattern: WorldSpend
  var weights: [Double]
  /// The channel's share of all spend, before scaling.
  var size: Double
  var roi: Double
  var decay: Double
  var slope: Double
  /// Half-saturation over the mean adstocked spend while the channel runs.
  var headroom: Double

  private static let names = ChannelProfile.catalogue.map(\.name)

  init(_ index: Int, _ plan: WorldPlan, _ baseline: WorldBaseline) {
    var random = SeededGenerator(seed: plan.seed, stream: UInt64(10_100 + index))
    self.index = index
    pattern = WorldSpend.allCases[random.integer(below: WorldSpend.allCases.count)]
    weights = pattern.weights(season: baseline.season, &random)
    // A few weeks may hold no pulse at all.
    if weights.allSatisfy({ $0 == 0 }) { weights[weights.count / 2] = 1 }
    size = exp(random.normal(deviation: 0.8))
    roi = exp(random.normal(mean: log(1.5), deviation: 0.6))
    decay = random.uniform(0, 0.85)
    slope = random.uniform(0.7, 2.5)
    headroom = exp(random.uniform(log(0.4), log(2.5)))
  }

  /// - Parameter unit: money per unit of size.
  func channel(unit: Double, shares: [Double], seed: UInt64) -> WorldMedia.Channel {
    var random = SeededGenerator(seed: seed, stream: UInt64(10_200 + index))
    let isPanel = shares.count > 1
    let plan = shares.map { share in
      let local = isPanel ? exp(random.normal(deviation: 0.25)) : 1
      return weights.map { weight in
        weight * share * local * (isPanel ? exp(random.normal(deviation: 0.2)) : 1)
      }
    }
    let total = plan.reduce(0) { $0 + $1.reduce(0, +) }
    let scale = total > 0 ? unit * size / total : 0
    let spend = plan.map { weeks in weeks.map { Money.rounded($0 * scale) } }
    let factors = shares.map { _ in isPanel ? exp(random.normal(deviation: 0.2)) : 1 }
    // Weeks in which it is more than a trace.
    let typical = TrueResponse.typical(spend, decay: decay) { _, carried, mean in
      carried > 0.05 * mean
    }
    let money = spend.reduce(0) { $0 + $1.reduce(0, +) }
    let response = TrueResponse(
      driver: spend, spend: spend, shares: shares, factors: factors, decay: decay,
      halfSaturation: headroom * typical, slope: slope, brings: roi * money)
    let repeats = index / Draft.names.count
    return WorldMedia.Channel(
      name: Draft.names[index % Draft.names.count] + (repeats > 0 ? "_\(repeats + 1)" : ""),
      pattern: pattern, response: response, geoFactors: factors, spend: spend)
  }
}

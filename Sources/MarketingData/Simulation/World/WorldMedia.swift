import Glibc
import Statistics

/// The channels of a random market: what was spent, and what it brought.
struct WorldMedia {
  /// One channel's parameters and series.
  struct Channel {
    var name: String
    var pattern: WorldSpend
    var decay: Double
    /// In money per week for the whole market; a geography has its share of people of it.
    var halfSaturation: Double
    var slope: Double
    /// The most a week of the whole market can bring; a geography has its share times `geoFactors`.
    var beta: Double
    /// How much more a person responds in each geography than on average; 1 for national data.
    var geoFactors: [Double]
    /// By geography, then week; in whole cents.
    var spend: [[Double]]
    var contribution: [[Double]]
    /// Outcome per unit of money when all spend is raised by a little, per geography.
    var marginal: [Double]
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

  /// Geometric adstock whose weights sum to 1, starting at 0.
  static func adstock(_ spend: [Double], decay: Double) -> [Double] {
    var carried = 0.0
    return spend.map { money in
      carried = (1 - decay) * money + decay * carried
      return carried
    }
  }

  static func hill(_ value: Double, _ half: Double, _ slope: Double) -> Double {
    guard value > 0 else { return 0 }
    let power = pow(value / half, slope)
    return power / (1 + power)
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
    let adstocked = spend.map { WorldMedia.adstock($0, decay: decay) }
    let half = headroom * typical(adstocked, spend)
    var response = 0.0
    let levels = shares.indices.map { geo in
      let level = adstocked[geo].map { WorldMedia.hill($0, half * shares[geo], slope) }
      response += shares[geo] * factors[geo] * level.reduce(0, +)
      return level
    }
    let money = spend.reduce(0) { $0 + $1.reduce(0, +) }
    let beta = response > 0 ? roi * money / response : 0
    let repeats = index / Draft.names.count
    return WorldMedia.Channel(
      name: Draft.names[index % Draft.names.count] + (repeats > 0 ? "_\(repeats + 1)" : ""),
      pattern: pattern, decay: decay, halfSaturation: half, slope: slope, beta: beta,
      geoFactors: factors,
      spend: spend,
      contribution: shares.indices.map { geo in
        levels[geo].map { beta * shares[geo] * factors[geo] * $0 }
      },
      marginal: shares.indices.map { geo in
        // Derivative to a factor on all spend: x f'(x) = slope f (1 - f).
        let steep = levels[geo].reduce(0) { $0 + slope * $1 * (1 - $1) }
        let own = spend[geo].reduce(0, +)
        return own > 0 ? beta * shares[geo] * factors[geo] * steep / own : 0
      })
  }

  /// Mean adstocked money of the whole market over the weeks in which it is more than a trace.
  private func typical(_ adstocked: [[Double]], _ spend: [[Double]]) -> Double {
    let weeks = adstocked.first?.count ?? 0
    let sums = (0..<weeks).map { week in adstocked.reduce(0) { $0 + $1[week] } }
    let mean = sums.reduce(0, +) / Double(max(weeks, 1))
    let running = sums.filter { $0 > 0.05 * mean }
    return running.isEmpty ? 1 : running.reduce(0, +) / Double(running.count)
  }
}

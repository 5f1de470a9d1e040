import Glibc
import Statistics

/// What kind of market a seed stands for.
struct WorldPlan {
  let seed: UInt64
  /// Range: 3 to 12.
  let channels: Int
  /// Range: 78 to 208, one and a half to four years.
  let weeks: Int
  /// 1 for national data, else 4 to 12.
  let geos: Int
  /// Mean weekly baseline of the whole market, in money.
  let level: Double
  /// Media's share of the expected outcome. Range: 0.05 to 0.45.
  let mediaShare: Double
  /// Standard deviation of the noise over the mean outcome. Range: 0.02 to 0.08.
  let noise: Double
  /// Whether noise has the heavy tails of Student's t with 4 degrees of freedom.
  let hasHeavyTails: Bool
  /// Weeks in which something unexplained happened. Range: 0 to 3.
  let outliers: Int
  let trend: Trend
  /// Range: 1 to 3.
  let harmonics: Int
  let hasHolidays: Bool
  /// Range: 0 to 3.
  let controls: Int
  /// Whether one channel is bought along with another.
  let hasFollower: Bool
  /// Whether some channels do nothing.
  let hasIdleChannels: Bool

  /// How the level moves over the years.
  enum Trend: CaseIterable {
    case flat, linear, smooth, bends, walk, compound
  }

  init(seed: UInt64, channels: Int?, weeks: Int?, geos: Int?) {
    var random = SeededGenerator(seed: seed, stream: 10_000)
    self.seed = seed
    // Every choice is drawn, given or not, so that giving one leaves the others as they were.
    let drawnChannels = 3 + random.integer(below: 10)
    let drawnWeeks = 78 + random.integer(below: 131)
    let drawnGeos = random.uniform() < 1.0 / 6 ? 4 + random.integer(below: 9) : 1
    self.channels = max(1, channels ?? drawnChannels)
    self.weeks = max(1, weeks ?? drawnWeeks)
    self.geos = max(1, geos ?? drawnGeos)
    level = exp(random.uniform(log(3e4), log(1e7)))
    mediaShare = random.uniform(0.05, 0.45)
    noise = random.uniform(0.02, 0.08)
    hasHeavyTails = random.uniform() < 0.2
    outliers = random.uniform() < 0.2 ? 1 + random.integer(below: 3) : 0
    trend = Trend.allCases[random.integer(below: Trend.allCases.count)]
    harmonics = 1 + random.integer(below: 3)
    hasHolidays = random.uniform() < 0.6
    controls = random.integer(below: 4)
    hasFollower = random.uniform() < 0.15
    hasIdleChannels = random.uniform() < 0.25
  }
}

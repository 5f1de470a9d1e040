import Glibc
import MediaMix
import Statistics

/// An invented channel whose response is `top * s / (s + half)` per week, without carry-over.
///
/// Its uncertainty is one factor on the whole response, so that all that is derived from it, draw by
/// draw, agrees.
public struct SampleChannel: Sendable {
  public var name: String
  /// Typical spend of a week.
  public var weekly: Double
  /// Mean return at the typical spend.
  public var roi: Double
  /// Share of the maximum response at the typical spend; the next unit of money returns `roi * (1 - level)`.
  public var level: Double
  /// Standard deviation of the logarithm of the factor.
  public var spread: Double
  /// Whether it still runs in the last year.
  public var runs = true

  public init(
    name: String, weekly: Double, roi: Double, level: Double, spread: Double, runs: Bool = true
  ) {
    self.name = name
    self.weekly = weekly
    self.roi = roi
    self.level = level
    self.spread = spread
    self.runs = runs
  }

  /// The channels of the sample, repeated in halved size beyond the eighth.
  static func examples(_ count: Int, names: [String]) -> [SampleChannel] {
    (0..<count).map { index in
      let place = index % 8
      let round = index / 8
      return SampleChannel(
        name: names[place] + (round == 0 ? "" : " \(round + 1)"),
        weekly: [146, 200, 108, 65, 81, 73, 15, 46][place] * 1000 / Double(1 + round),
        roi: [2.41, 1.24, 1.86, 2.05, 1.52, 0.57, 2.2, 0.55][place],
        level: [0.27, 0.43, 0.36, 0.23, 0.28, 0.33, 0.23, 0.27][place],
        spread: [0.17, 0.31, 0.23, 0.34, 0.30, 0.27, 0.5, 0.29][place])
    }
  }

  var half: Double { weekly * (1 - level) / level }
  var top: Double { roi * weekly / level }

  func spend(week: Int, of weeks: Int, index: Int) -> Double {
    if !runs, week >= weeks - 52 { return 0 }
    let growth = 0.8 + 0.3 * Double(week) / Double(max(1, weeks - 1))
    return weekly * growth * (1 + 0.2 * sin(Double(week) * 0.7 + Double(index)))
  }

  /// Mean response of a week.
  func response(_ spend: Double) -> Double {
    spend > 0 ? top * spend / (spend + half) : 0
  }

  func slope(_ spend: Double) -> Double { top * half / ((spend + half) * (spend + half)) }

  /// One factor per draw, with mean 1, in an order of this channel's own.
  func factors(_ count: Int, index: Int) -> [Double] {
    var generator = SeededGenerator(seed: UInt64(index + 1))
    var order = Array(0..<count)
    order.shuffle(using: &generator)
    let raw = order.map {
      exp(spread * NormalDistribution.quantile((Double($0) + 0.5) / Double(count)))
    }
    let mean = Moments.mean(raw)
    return raw.map { $0 / mean }
  }
}

extension Estimate {
  /// Mean, median and intervals of some draws.
  init(sample draws: [Double], level: Double = 0.9) {
    let tail = (1 - level) / 2
    let bounds = Quantile.values(at: [0.5, tail, 1 - tail, 0.25, 0.75], of: draws)
    self.init(
      mean: Moments.mean(draws), median: bounds[0], lower: bounds[1], upper: bounds[2],
      innerLower: bounds[3], innerUpper: bounds[4])
  }
}

import Glibc
import Statistics

/// How a channel of a random market spends its money over the weeks.
public enum WorldSpend: String, Codable, Sendable, CaseIterable {
  case alwaysOn = "always_on"
  case flighted, pulsed, seasonal, growing, late, stepped, constant

  /// Money of each week relative to any unit; flighted, pulsed and late channels have weeks of exactly zero.
  ///
  /// - Parameter season: the season of sales as a share of the level, which seasonal channels follow.
  func weights(season: [Double], _ random: inout SeededGenerator) -> [Double] {
    let count = season.count
    let time = (0..<count).map { Double($0) / Double(max(count - 1, 1)) }
    let drift = WorldSpend.drift(count, &random)
    switch self {
    case .alwaysOn:
      let spread = random.uniform(0.15, 0.4)
      return drift.map { exp(spread * $0) }
    case .constant:
      let spread = random.uniform(0.03, 0.08)
      return season.map { _ in exp(random.normal(deviation: spread)) }
    case .growing:
      let growth = random.uniform(0.6, 1.6)
      return zip(time, drift).map { exp(growth * $0 + 0.22 * $1) }
    case .late:
      let start = Int(Double(count) * random.uniform(0.25, 0.6))
      return (0..<count).map { $0 < start ? 0 : exp(0.3 * drift[$0]) }
    case .seasonal:
      let swing = max(season.map(abs).max() ?? 0, 1e-9)
      let pull = random.uniform(0.4, 1.1)
      return zip(season, drift).map { exp(pull * $0 / swing + 0.2 * $1) }
    case .stepped:
      return WorldSpend.steps(count, &random)
    case .flighted:
      return WorldSpend.bursts(
        count, on: 3...7, off: 3...9, jitter: 0.15, &random)
    case .pulsed:
      let floor = random.uniform() < 0.5 ? 0 : 0.12
      return (0..<count).map { week in
        let pulse = random.uniform() < 0.15 ? random.uniform(1.5, 5) : 0
        return floor * exp(0.2 * drift[week]) + pulse
      }
    }
  }

  /// An autoregressive series of standard deviation 1.25.
  private static func drift(_ count: Int, _ random: inout SeededGenerator) -> [Double] {
    var state = 0.0
    return (0..<count).map { _ in
      state = 0.6 * state + random.normal()
      return state
    }
  }

  private static func steps(_ count: Int, _ random: inout SeededGenerator) -> [Double] {
    var weights: [Double] = []
    while weights.count < count {
      let level = random.uniform(0.4, 1.7)
      for _ in 0..<(6 + random.integer(below: 16)) {
        weights.append(level * exp(random.normal(deviation: 0.1)))
      }
    }
    return Array(weights.prefix(count))
  }

  private static func bursts(
    _ count: Int, on: ClosedRange<Int>, off: ClosedRange<Int>, jitter: Double,
    _ random: inout SeededGenerator
  ) -> [Double] {
    var weights = [Double](repeating: 0, count: random.integer(below: off.upperBound))
    while weights.count < count {
      let level = random.uniform(0.6, 1.6)
      for _ in 0..<(on.lowerBound + random.integer(below: on.count)) {
        weights.append(level * exp(random.normal(deviation: jitter)))
      }
      let pause = off.lowerBound + random.integer(below: off.count)
      weights += [Double](repeating: 0, count: pause)
    }
    return Array(weights.prefix(count))
  }
}

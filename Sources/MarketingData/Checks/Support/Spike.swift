import Calendars
import Glibc
import Statistics

/// One or two values of a series that stand apart from all others.
struct Spike {
  /// In order of time, at least one.
  var periods: [Int]
  /// What would be usual there.
  var usual: [Double]
  /// What the first of them was compared with.
  var comparison: Comparison

  /// How far off a value is.
  enum Comparison {
    /// So many times the largest value that is not told.
    case nextLargest(times: Double)
    /// So many times what stands around it.
    case neighbours(times: Double)
    /// In a series where multiples mean nothing.
    case farFromNeighbours
  }

  /// How many values may stand apart; more are a pattern.
  static let most = 2

  // MARK: Series that come in bursts

  /// How many times the next largest amount, and the middle one, a burst must be.
  static let burstFactor = 3.0
  static let middleFactor = 5.0

  /// The amounts that are three times the largest of the others: for spend, which stops and starts.
  init?(bursts values: [Double]) {
    var (first, second, third) = (0.0, 0.0, 0.0)
    var active = 0
    for value in values where value > 0 {
      active += 1
      if value > first {
        (first, second, third) = (value, first, second)
      } else if value > second {
        (second, third) = (value, second)
      } else if value > third {
        third = value
      }
    }
    guard active >= 12,
      let lowest = [second, third].firstIndex(where: { next in
        (next == second ? first : second) >= Self.burstFactor * next
      })
    else { return nil }
    let next = lowest == 0 ? second : third
    let middle = Quantile.median(of: values.filter { $0 > 0 })
    guard (lowest == 0 ? first : second) >= Self.middleFactor * middle else { return nil }
    periods = values.indices.filter { values[$0] > next }
    guard periods.count <= Self.most else { return nil }
    usual = periods.map { _ in middle }
    comparison = .nextLargest(times: values[periods[0]] / next)
  }

  // MARK: Series that move steadily

  /// How far from its neighbours a value must be: in robust standard deviations, in times the furthest of the others,
  /// and as a factor.
  static let deviations = 10.0
  static let isolation = 2.5
  static let steadyFactor = 1.8

  /// The values furthest from their neighbours: for sales, prices and the like.
  ///
  /// - Parameter explained: periods in which something is known to have happened.
  init?(steady values: [Double], frequency: Frequency, explained: Set<Int>) {
    guard values.count > 2 * Neighbours.reach, Self.jumps(values, frequency) else { return nil }
    // Where everything is above 0, a tenth is as far off as ten times.
    let isPositive = values.allSatisfy { $0 > 0 }
    let scaled = isPositive ? values.map(log10) : values
    let neighbours = Neighbours(scaled, frequency: frequency)
    let distances = neighbours.distances
    let order = Self.furthest(distances, explained)
    guard order.count == Self.most + 2 else { return nil }
    let floor = isPositive ? log10(Self.steadyFactor) : 0
    guard abs(distances[order[0]]) > floor else { return nil }
    let least = max(Self.deviations * RobustDistance(distances).scale, floor)
    let count = (1...Self.most).first { count in
      let rest = abs(distances[order[count]])
      return rest > 0 && abs(distances[order[count - 1]]) >= max(least, Self.isolation * rest)
    }
    guard let count, abs(distances[order[Self.most + 1]]) > 0 else { return nil }
    periods = order.prefix(count).sorted()
    usual = periods.map { period in
      let middle = neighbours.middle(of: period)
      return isPositive ? pow(10, middle) : middle
    }
    comparison =
      isPositive
      ? .neighbours(times: values[periods[0]] / usual[0]) : .farFromNeighbours
  }

  /// The periods furthest from their neighbours, two more than may stand apart, the furthest first.
  private static func furthest(_ distances: [Double], _ explained: Set<Int>) -> [Int] {
    var order: [Int] = []
    for period in distances.indices where !explained.contains(period) {
      let distance = abs(distances[period])
      guard order.count < most + 2 || distance > abs(distances[order[most + 1]]) else { continue }
      let place = order.firstIndex { abs(distances[$0]) < distance } ?? order.count
      order.insert(period, at: place)
      if order.count > most + 2 { order.removeLast() }
    }
    return order
  }

  /// Whether any value is well away from those next to it: most series of a large panel end here.
  private static func jumps(_ values: [Double], _ frequency: Frequency) -> Bool {
    let step = frequency == .daily && values.count >= 56 ? 7 : 1
    return values.indices.contains { period in
      let value = values[period]
      let before = period >= step ? values[period - step] : values[period + step]
      let after = period + step < values.count ? values[period + step] : before
      guard value > 0, before > 0, after > 0 else { return true }
      return value > 1.4 * max(before, after) || 1.4 * value < min(before, after)
    }
  }
}

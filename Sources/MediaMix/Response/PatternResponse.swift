import CMediaKernels
import MarketingData

/// What one channel brings, as a function of how much of its driver is kept in each period of a window.
///
/// With a multiplier m_s per period the driver is `m_s x_s` in the window, in every geography alike. What came before
/// stays; after the window the driver goes on as the window began, `level` times as strong, and the effect is
/// counted for `tail` periods more. With rest the carried driver of all but the window itself:
/// - carry-over first: `f(m) = sum_t u_t effect s(rest_t + sum_(s <= t) w_(t-s) m_s x_s)`,
/// - saturation first: `f(m) = rest + effect sum_s reach_s s(m_s x_s)`, where `reach_s` is the share of what is spent
///   in period s that comes in a period that counts, times its value,
///
/// with u the value of a unit, summed over geographies where the fit tells them apart. Without a tail and with the
/// same multiplier everywhere it is the `WindowResponse`.
public struct PatternResponse: Sendable {
  public let name: String
  /// The window, within the history.
  public let periods: Range<Int>
  /// Periods after the window in which the effect counts too.
  public let tail: Int
  private let form: ResponseForm
  private let parameters: [ChannelParameters]
  /// The driver in the window, per geography.
  private let own: [[Double]]
  /// Per draw and geography: what its response is multiplied with.
  private let factors: [Double]
  /// Outcome per modelled unit in each period that counts.
  private let units: [Double]
  /// Carry-over first: the carried rest in each period that counts, per draw and geography. Saturation first: reach in
  /// each period of the window, per draw.
  private let shaped: [Double]
  /// Saturation first: what the rest brings, per draw; else 0.
  private let past: [Double]

  /// - Parameters:
  ///   - channel: the channel with its whole history.
  ///   - parameters: one entry per draw.
  ///   - periods: the window, within the history; not empty.
  ///   - form: the kinds of its transforms.
  ///   - unitValues: outcome per unit that was modelled, per period of the history; empty: 1.
  ///   - level: how strongly the window's pattern goes on after it.
  ///   - tail: periods after the window that count; 0 or more.
  public init(
    channel: Channel, parameters: [ChannelParameters], periods: Range<Int>,
    form: ResponseForm = ResponseForm(), unitValues: [Double] = [], level: Double = 1,
    tail: Int = 0
  ) {
    self.init(
      driver: ModelledDriver(
        name: channel.name, form: form, series: [channel.driver], people: [1]),
      parameters: parameters, periods: periods, unitValues: unitValues, level: level, tail: tail)
  }

  /// The response of a paid channel in the draws that plans are worked out with, on series that may go on after the
  /// fit's data. Its tail ends when all but a hundredth of the effect has come, on average over draws.
  package init(dataset: Dataset, fit: Fit, channel: Int, periods: Range<Int>, level: Double) {
    let parameters = fit.planningDraws.map { fit.draws[$0].channels[channel] }
    let some = DrawSubset.indices(of: parameters.count, limit: 100).map { parameters[$0] }
    self.init(
      driver: .channel(dataset, fit, channel), parameters: parameters, periods: periods,
      unitValues: fit.unitValues, level: level,
      tail: EffectTail.periods(fit.forms[channel], some))
  }

  init(
    driver: ModelledDriver, parameters: [ChannelParameters], periods: Range<Int>,
    unitValues: [Double], level: Double, tail: Int
  ) {
    name = driver.name
    form = driver.form
    self.periods = periods
    self.tail = tail
    self.parameters = parameters
    own = driver.series.map { Array($0[periods]) }
    let factors = parameters.flatMap { draw in
      driver.series.indices.map { driver.factor($0, draw) }
    }
    self.factors = factors
    let window = unitValues.isEmpty ? periods.map { _ in 1 } : Array(unitValues[periods])
    units = window + Self.continued(window, tail)
    let parts = PatternParts(
      form: driver.form, units: units, window: periods.count,
      rests: driver.series.map { series in
        series[..<periods.lowerBound] + periods.map { _ in 0 }
          + Self.continued(Array(series[periods]), tail).map { level * $0 }
      })
    switch driver.form.order {
    case .adstockFirst:
      shaped = parts.carriedRest(parameters)
      past = []
    case .saturationFirst:
      shaped = parts.reach(parameters)
      past = parts.past(parameters, factors: factors)
    }
  }

  /// The first periods of a window again, and again.
  private static func continued(_ window: [Double], _ count: Int) -> [Double] {
    (0..<count).map { window[$0 % window.count] }
  }

  /// How many draws of the parameters each response has.
  public var drawCount: Int { parameters.count }

  /// Whether every draw's response is concave in the multipliers.
  public var isConcave: Bool {
    form.saturation != .hill || parameters.allSatisfy { $0.slope <= 1 }
  }

  /// The response of every draw.
  ///
  /// - Parameter multipliers: one per period of the window.
  public func values(_ multipliers: [Double]) -> [Double] {
    var slopes: [Double] = []
    return parameters.indices.map { total(multipliers, draws: [$0], slopes: &slopes) }
  }

  /// The response averaged over some draws.
  ///
  /// - Parameters:
  ///   - multipliers: one per period of the window.
  ///   - draws: which; not empty.
  ///   - slopes: becomes the derivative to each multiplier.
  public func mean(_ multipliers: [Double], draws: [Int], slopes: inout [Double]) -> Double {
    slopes = [Double](repeating: 0, count: periods.count)
    let share = 1 / Double(draws.count)
    let sum = total(multipliers, draws: draws, slopes: &slopes)
    for index in slopes.indices { slopes[index] *= share }
    return sum * share
  }

  /// The response averaged over some draws, which are not empty.
  public func mean(_ multipliers: [Double], draws: [Int]) -> Double {
    var slopes: [Double] = []
    return total(multipliers, draws: draws, slopes: &slopes) / Double(draws.count)
  }

  /// The sum over draws; derivatives are added to `slopes`, where it has room for them.
  private func total(_ multipliers: [Double], draws: [Int], slopes: inout [Double]) -> Double {
    precondition(multipliers.count == periods.count, "a multiplier per period of the window")
    let span = units.count
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: 4 * span) { memory in
      guard let start = memory.baseAddress else { return 0 }
      let room = PatternRoom(
        levels: start, response: start + span, slope: start + 2 * span, spare: start + 3 * span)
      return multipliers.withUnsafeBufferPointer { multipliers in
        slopes.withUnsafeMutableBufferPointer { slopes in
          var sum = 0.0
          for draw in draws {
            for geo in own.indices {
              sum +=
                form.order == .adstockFirst
                ? carryFirst(draw, geo, multipliers, room, slopes)
                : saturateFirst(draw, geo, multipliers, room, slopes)
            }
            if !past.isEmpty { sum += past[draw] }
          }
          return sum
        }
      }
    }
  }

  private func carryFirst(
    _ draw: Int, _ geo: Int, _ multipliers: UnsafeBufferPointer<Double>, _ room: PatternRoom,
    _ slopes: UnsafeMutableBufferPointer<Double>
  ) -> Double {
    let span = units.count
    let cell = draw * own.count + geo
    let factor = factors[cell]
    own[geo].withUnsafeBufferPointer { own in
      for period in 0..<own.count { room.spare[period] = multipliers[period] * own[period] }
      (room.spare + own.count).update(repeating: 0, count: span - own.count)
    }
    form.carry(room.spare, span, parameters[draw], into: room.levels)
    shaped.withUnsafeBufferPointer { rest in
      for period in 0..<span { room.levels[period] += rest[cell * span + period] }
    }
    form.saturate(room.levels, span, parameters[draw], into: room.response, slope: room.slope)
    let value = units.withUnsafeBufferPointer { units -> Double in
      // What a period's driver brings later is gathered by carrying the slopes backwards in time.
      for period in 0..<span {
        room.spare[span - 1 - period] = room.slope[period] * units[period]
      }
      return units.baseAddress.map { mmm_dot(span, room.response, $0) } ?? 0
    }
    guard !slopes.isEmpty else { return factor * value }
    form.carry(room.spare, span, parameters[draw], into: room.levels)
    own[geo].withUnsafeBufferPointer { own in
      for period in 0..<own.count {
        slopes[period] += factor * own[period] * room.levels[span - 1 - period]
      }
    }
    return factor * value
  }

  private func saturateFirst(
    _ draw: Int, _ geo: Int, _ multipliers: UnsafeBufferPointer<Double>, _ room: PatternRoom,
    _ slopes: UnsafeMutableBufferPointer<Double>
  ) -> Double {
    let count = periods.count
    let factor = factors[draw * own.count + geo]
    return own[geo].withUnsafeBufferPointer { own in
      for period in 0..<count { room.levels[period] = multipliers[period] * own[period] }
      form.saturate(room.levels, count, parameters[draw], into: room.response, slope: room.slope)
      return shaped.withUnsafeBufferPointer { reach in
        var value = 0.0
        for period in 0..<count {
          let weight = factor * reach[draw * count + period]
          value += weight * room.response[period]
          if !slopes.isEmpty { slopes[period] += weight * own[period] * room.slope[period] }
        }
        return value
      }
    }
  }
}

/// Memory for one pass, `span` numbers each.
private struct PatternRoom {
  var levels: UnsafeMutablePointer<Double>
  var response: UnsafeMutablePointer<Double>
  var slope: UnsafeMutablePointer<Double>
  var spare: UnsafeMutablePointer<Double>
}

import CMediaKernels
import MarketingData
import Statistics

/// One driver's contribution in one draw, and how it grows when spend does.
struct DriverPass: Sendable {
  let driver: ModelledDriver
  let periods: Int
  /// The plan window.
  let window: Range<Int>
  /// Outcome per unit that was modelled, per period; empty: 1.
  let units: [Double]
  /// Per geography, the periods of the window in which the channel ran; all of the window where it ran in none.
  private let running: [[Int]]

  init(_ driver: ModelledDriver, periods: Int, window: Range<Int>, units: [Double]) {
    self.driver = driver
    self.periods = periods
    self.window = window
    self.units = units
    running = driver.series.map { series in
      let active = window.filter { series[$0] > 0 }
      return active.isEmpty ? Array(window) : active
    }
  }

  /// Totals of one draw.
  struct Sums: Sendable {
    /// Contribution over all periods and over the window.
    var whole = 0.0
    var recent = 0.0
    /// Derivatives of both to a multiplier of the spend in those periods, at 1.
    var wholeSlope = 0.0
    var recentSlope = 0.0
    /// Share of the maximum reached at the mean carried driver of the periods in which the channel ran.
    var level = 0.0
  }

  /// Writes the contribution of each period into `room.series` and that of each geography into `geoTotals`.
  func run(
    _ parameters: ChannelParameters, _ room: PassRoom,
    geoTotals: UnsafeMutablePointer<Double>? = nil
  ) -> Sums {
    var sums = Sums()
    room.series.update(repeating: 0, count: periods)
    var people = 0.0
    for geo in driver.series.indices {
      let factor = driver.factor(geo, parameters)
      let part = driver.series[geo].withUnsafeBufferPointer { series in
        series.baseAddress.map { respond(to: $0, geo: geo, parameters, room) } ?? Sums()
      }
      mmm_add(periods, factor, room.response, room.series)
      geoTotals?[geo] = factor * part.whole
      sums.whole += factor * part.whole
      sums.recent += factor * part.recent
      sums.wholeSlope += factor * part.wholeSlope
      sums.recentSlope += factor * part.recentSlope
      sums.level += driver.people[geo] * part.level
      people += driver.people[geo]
    }
    sums.level /= people
    return sums
  }

  /// The response to one series into `room.response`, before it is multiplied with its factor.
  private func respond(
    to series: UnsafePointer<Double>, geo: Int, _ parameters: ChannelParameters, _ room: PassRoom
  ) -> Sums {
    let form = driver.form
    let start = window.lowerBound
    var sums = Sums()
    switch form.order {
    case .adstockFirst:
      form.carry(series, periods, parameters, into: room.carried)
      form.saturate(
        room.carried, periods, parameters, into: room.response, slope: room.slope)
      sums.level = level(room.carried, geo: geo, parameters)
      weigh(room.response, in: 0..<periods)
      weigh(room.slope, in: 0..<periods)
      sums.wholeSlope = mmm_dot(periods, room.slope, room.carried)
      form.carry(series + start, window.count, parameters, into: room.carried)
      sums.recentSlope = mmm_dot(window.count, room.slope + start, room.carried)
    case .saturationFirst:
      form.saturate(series, periods, parameters, into: room.carried, slope: room.slope)
      sums.level = level(series, geo: geo, parameters)
      form.carry(room.carried, periods, parameters, into: room.response)
      weigh(room.response, in: 0..<periods)
      for period in 0..<periods { room.slope[period] *= series[period] }
      form.carry(room.slope, periods, parameters, into: room.carried)
      weigh(room.carried, in: 0..<periods)
      sums.wholeSlope = mmm_sum(periods, room.carried)
      form.carry(room.slope + start, window.count, parameters, into: room.carried)
      weigh(room.carried, in: window)
      sums.recentSlope = mmm_sum(window.count, room.carried)
    }
    sums.whole = mmm_sum(periods, room.response)
    sums.recent = mmm_sum(window.count, room.response + start)
    return sums
  }

  /// Multiplies values by what a unit is worth in their periods.
  private func weigh(_ values: UnsafeMutablePointer<Double>, in range: Range<Int>) {
    guard !units.isEmpty else { return }
    for period in range { values[period - range.lowerBound] *= units[period] }
  }

  private func level(
    _ values: UnsafePointer<Double>, geo: Int, _ parameters: ChannelParameters
  ) -> Double {
    // A straight line has no maximum to be a share of.
    guard driver.form.saturation != .linear else { return 0 }
    var sum = 0.0
    for period in running[geo] { sum += values[period] }
    return driver.form.saturated(sum / Double(max(running[geo].count, 1)), parameters).response
  }
}

/// Memory for the series of one draw, so that a pass over thousands of draws allocates nothing.
final class PassRoom {
  private let memory: UnsafeMutablePointer<Double>
  let series: UnsafeMutablePointer<Double>
  let expected: UnsafeMutablePointer<Double>
  let carried: UnsafeMutablePointer<Double>
  let response: UnsafeMutablePointer<Double>
  let slope: UnsafeMutablePointer<Double>

  init(periods: Int) {
    let count = max(periods, 1)
    memory = .allocate(capacity: 5 * count)
    memory.initialize(repeating: 0, count: 5 * count)
    series = memory
    expected = memory + count
    carried = memory + 2 * count
    response = memory + 3 * count
    slope = memory + 4 * count
  }

  deinit { memory.deallocate() }
}

/// The series a window's response is made of: what stays as the multiplier changes.
struct WindowParts {
  var own = WindowResponse.Series.none
  var carry = WindowResponse.Series.none
  var weights = WindowResponse.Series.none
  var past: [Double]

  /// - Parameters:
  ///   - factors: per draw and geography.
  ///   - units: outcome per modelled unit in the window; empty: 1.
  init(
    driver: ModelledDriver, parameters: [ChannelParameters], periods: Range<Int>,
    factors: [Double], units: [Double]
  ) {
    past = Array(repeating: 0, count: parameters.count)
    switch driver.form.order {
    case .adstockFirst:
      weights = units.isEmpty ? .none : .shared(units)
      carryFirst(driver, parameters, periods)
    case .saturationFirst:
      own = .perGeo(driver.series.map { Array($0[periods]) })
      saturateFirst(driver, parameters, periods, factors: factors, units: units)
    }
  }

  /// The carried driver of the window's own spend, and of all spend before it.
  private mutating func carryFirst(
    _ driver: ModelledDriver, _ parameters: [ChannelParameters], _ periods: Range<Int>
  ) {
    let histories = WindowParts.histories(driver, periods)
    var own: [Double] = []
    var carry: [Double] = []
    own.reserveCapacity(parameters.count * driver.series.count * periods.count)
    if periods.lowerBound > 0 { carry.reserveCapacity(own.capacity) }
    for draw in parameters {
      for (series, history) in zip(driver.series, histories) {
        own += driver.form.carried(Array(series[periods]), draw)
        guard periods.lowerBound > 0 else { continue }
        carry += driver.form.carried(history, draw)[periods]
      }
    }
    self.own = .perDraw(own, width: periods.count)
    if !carry.isEmpty { self.carry = .perDraw(carry, width: periods.count) }
  }

  /// How far each period's response reaches within the window, and what the past brings in it.
  private mutating func saturateFirst(
    _ driver: ModelledDriver, _ parameters: [ChannelParameters], _ periods: Range<Int>,
    factors: [Double], units: [Double]
  ) {
    let histories = WindowParts.histories(driver, periods)
    let values = units.isEmpty ? [Double](repeating: 1, count: periods.count) : units
    var reach: [Double] = []
    reach.reserveCapacity(parameters.count * driver.series.count * periods.count)
    for (place, draw) in parameters.enumerated() {
      // The share of period s that comes in period t >= s depends on t - s alone, so that the values of all t are
      // gathered by carrying them backwards in time.
      let gathered = driver.form.carried(values.reversed(), draw).reversed()
      for (geo, history) in histories.enumerated() {
        reach += gathered
        guard periods.lowerBound > 0 else { continue }
        let shaped = history.map { driver.form.saturated($0, draw).response }
        let brought = driver.form.carried(shaped, draw)[periods]
        past[place] +=
          factors[place * histories.count + geo]
          * zip(brought, values).reduce(0) { $0 + $1.0 * $1.1 }
      }
    }
    weights = .perDraw(reach, width: periods.count)
  }

  /// Each series up to the window, with nothing in it.
  private static func histories(_ driver: ModelledDriver, _ periods: Range<Int>) -> [[Double]] {
    driver.series.map { series in
      series[..<periods.lowerBound] + Array(repeating: 0, count: periods.count)
    }
  }
}

/// The series a window's response is made of: what stays as the multiplier changes.
struct WindowParts {
  var own = WindowResponse.Series.none
  var carry = WindowResponse.Series.none
  var weights = WindowResponse.Series.none
  var past: [Double]

  /// - Parameters:
  ///   - periods: those whose spend is multiplied.
  ///   - tail: how many periods after them count too.
  ///   - factors: per draw and geography.
  ///   - units: outcome per modelled unit in all periods that count; empty: 1.
  init(
    driver: ModelledDriver, parameters: [ChannelParameters], periods: Range<Int>, tail: Int,
    factors: [Double], units: [Double]
  ) {
    past = Array(repeating: 0, count: parameters.count)
    switch driver.form.order {
    case .adstockFirst:
      weights = units.isEmpty ? .none : .shared(units)
      carryFirst(driver, parameters, periods, tail: tail)
      if tail > 0 {
        takeAwayTail(driver, parameters, periods, tail, factors: factors, units: units)
      }
    case .saturationFirst:
      own = .perGeo(driver.series.map { Array($0[periods]) })
      saturateFirst(driver, parameters, periods, tail: tail, factors: factors, units: units)
    }
  }

  /// The carried driver of the window's own spend, and of all other spend.
  private mutating func carryFirst(
    _ driver: ModelledDriver, _ parameters: [ChannelParameters], _ periods: Range<Int>, tail: Int
  ) {
    let counted = periods.lowerBound..<periods.upperBound + tail
    let others = WindowParts.others(driver, periods, tail: tail)
    let nothing = [Double](repeating: 0, count: tail)
    var own: [Double] = []
    var carry: [Double] = []
    own.reserveCapacity(parameters.count * driver.series.count * counted.count)
    let isAlone = periods.lowerBound == 0 && tail == 0
    if !isAlone { carry.reserveCapacity(own.capacity) }
    for draw in parameters {
      for (series, other) in zip(driver.series, others) {
        own += driver.form.carried(series[periods] + nothing, draw)
        guard !isAlone else { continue }
        carry += driver.form.carried(other, draw)[counted]
      }
    }
    self.own = .perDraw(own, width: counted.count)
    if !carry.isEmpty { self.carry = .perDraw(carry, width: counted.count) }
  }

  /// After the window only what its spend adds counts: what other spend brings there is taken away.
  private mutating func takeAwayTail(
    _ driver: ModelledDriver, _ parameters: [ChannelParameters], _ periods: Range<Int>,
    _ tail: Int, factors: [Double], units: [Double]
  ) {
    let width = periods.count + tail
    for (place, draw) in parameters.enumerated() {
      for geo in driver.series.indices {
        let cell = place * driver.series.count + geo
        carry.with(cell, geo: geo) { carry in
          guard let carry else { return }
          for period in periods.count..<width {
            let unit = units.isEmpty ? 1 : units[period]
            past[place] -=
              factors[cell] * unit * driver.form.saturated(carry[period], draw).response
          }
        }
      }
    }
  }

  /// How far each period's response reaches within the periods that count, and what the past brings in the window.
  private mutating func saturateFirst(
    _ driver: ModelledDriver, _ parameters: [ChannelParameters], _ periods: Range<Int>, tail: Int,
    factors: [Double], units: [Double]
  ) {
    let histories = WindowParts.others(driver, periods, tail: 0)
    let values =
      units.isEmpty ? [Double](repeating: 1, count: periods.count + tail) : units
    var reach: [Double] = []
    reach.reserveCapacity(parameters.count * driver.series.count * periods.count)
    for (place, draw) in parameters.enumerated() {
      // The share of period s that comes in period t >= s depends on t - s alone, so that the values of all t are
      // gathered by carrying them backwards in time.
      let gathered = driver.form.carried(values.reversed(), draw).reversed().prefix(periods.count)
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

  /// Each series up to the last period that counts, with nothing in the window.
  private static func others(
    _ driver: ModelledDriver, _ periods: Range<Int>, tail: Int
  ) -> [[Double]] {
    driver.series.map { series in
      series[..<periods.lowerBound] + Array(repeating: 0, count: periods.count)
        + series[periods.upperBound..<periods.upperBound + tail]
    }
  }
}

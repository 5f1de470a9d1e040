import CMediaKernels

/// What two drivers bring together in one draw.
struct SynergyPass: Sendable {
  let synergy: Synergy
  let drivers: [ModelledDriver]
  let periods: Int
  /// Outcome per unit that was modelled, per period; empty: 1.
  let units: [Double]

  /// Writes the contribution of each period into `room.series` and returns their sum.
  @discardableResult
  func run(_ draw: Draw, effect: Double, _ room: PassRoom) -> Double {
    respond(synergy.first, draw, into: room.response, room)
    respond(synergy.second, draw, into: room.slope, room)
    mmm_multiply(periods, room.response, room.slope, room.series)
    mmm_scale(periods, effect, room.series)
    if !units.isEmpty {
      for period in 0..<periods { room.series[period] *= units[period] }
    }
    return mmm_sum(periods, room.series)
  }

  private func respond(
    _ index: Int, _ draw: Draw, into response: UnsafeMutablePointer<Double>, _ room: PassRoom
  ) {
    let driver = drivers[index]
    let values = driver.form.response(driver.series[0], draw.channels[index])
    for period in 0..<periods { response[period] = values[period] }
  }
}

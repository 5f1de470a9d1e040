import Statistics

/// What a channel brings per period when its mean spend is spent in every period for good.
///
/// Carry-over keeps the level of steady spend, so this is the effect times the saturation of the mean: the point of
/// the response curve a channel stands at.
public struct SteadyResponse: Sendable, Equatable {
  /// Mean money per period of the plan window in which the channel runs.
  public var spend: Double
  /// Outcome per period.
  public var response: Estimate
  /// Outcome per extra unit of money: the derivative of the response to spend.
  public var marginal: Estimate
  /// Outcome per period that 1 % more spend brings.
  public var onePercent: Estimate
}

/// Works out the steady response of one paid channel from every draw.
struct SteadyMaking {
  let driver: ModelledDriver
  let spend: [Double]
  let parameters: [ChannelParameters]
  let interval: Double
  /// The plan window.
  let window: Range<Int>
  /// Outcome per unit that was modelled, per period; empty: 1.
  let units: [Double]

  /// `nil` for a channel that does not run in the window.
  func make() -> SteadyResponse? {
    let running = window.filter { spend[$0] > 0 }
    guard !running.isEmpty else { return nil }
    func mean(_ series: [Double]) -> Double {
      running.reduce(0) { $0 + series[$1] } / Double(running.count)
    }
    let money = mean(spend)
    let unit = units.isEmpty ? 1 : mean(units)
    let levels = driver.series.map(mean)
    var (response, slope, step) = ([Double](), [Double](), [Double]())
    for draw in parameters {
      var (now, steeper, more) = (0.0, 0.0, 0.0)
      for (geo, level) in levels.enumerated() {
        let factor = driver.factor(geo, draw) * unit
        let point = driver.form.saturated(level, draw)
        now += factor * point.response
        steeper += factor * point.derivative * level
        more += factor * (driver.form.saturated(1.01 * level, draw).response - point.response)
      }
      response.append(now)
      slope.append(steeper / money)
      step.append(more)
    }
    return SteadyResponse(
      spend: money, response: Estimate(draws: response, interval: interval),
      marginal: Estimate(draws: slope, interval: interval),
      onePercent: Estimate(draws: step, interval: interval))
  }
}

import MarketingData
import Statistics

/// What one paid channel returned, over all periods and over the plan window.
struct ReturnMaking {
  let dataset: Dataset
  let fit: Fit
  /// Index into the data's channels.
  let channel: Int
  let contributions: ContributionDraws

  private var parameters: [ChannelParameters] { fit.draws.map { $0.channels[channel] } }

  func result(window: Range<Int>) -> ChannelResult {
    let parameters = parameters
    func estimate(_ value: (ChannelParameters) -> Double) -> Estimate {
      Estimate(draws: parameters.map(value), interval: fit.interval)
    }
    return ChannelResult(
      name: dataset.channels[channel].name, whole: made(over: 0..<dataset.count),
      recent: made(over: window), decay: estimate(\.decay),
      halfLife: estimate { GeometricAdstock.halfLife(decay: $0.decay) },
      halfSaturation: estimate(\.halfSaturation), slope: estimate(\.slope),
      saturationLevel: Estimate(
        draws: parameters.map { level($0, window: window) }, interval: fit.interval))
  }

  private func made(over periods: Range<Int>) -> Return {
    let channel = dataset.channels[channel]
    let response = WindowResponse(channel: channel, parameters: parameters, periods: periods)
    let draws = contributions.values[self.channel].map { Summation.sum($0[periods]) }
    let slopes = response.values(at: 1).map(\.derivative)
    return ReturnMaking.made(
      periods: periods, spend: response.spend, contributions: draws, slopes: slopes,
      interval: fit.interval)
  }

  /// Share of the maximum at the mean adstocked driver of the window's periods in which the channel ran;
  /// of all its periods where it ran in none.
  private func level(_ parameters: ChannelParameters, window: Range<Int>) -> Double {
    let driver = dataset.channels[channel].driver
    let adstocked = GeometricAdstock.apply(driver, decay: parameters.decay)
    let running = window.filter { driver[$0] > 0 }
    let periods = running.isEmpty ? Array(window) : running
    let mean = Moments.mean(periods.map { adstocked[$0] })
    let hill = HillSaturation(
      halfSaturation: parameters.halfSaturation, slope: parameters.slope)
    return hill.response(mean)
  }

  /// Channels taken together, draw by draw; the marginal return is that of scaling all alike.
  static func together(_ returns: [Return], interval: Double) -> Return {
    let draws = returns.first?.contributionDraws.count ?? 0
    let contributions = (0..<draws).map { draw in
      Summation.sum(returns.map { $0.contributionDraws[draw] })
    }
    let slopes = (0..<draws).map { draw in
      Summation.sum(returns.map { $0.spend > 0 ? $0.marginalDraws[draw] * $0.spend : 0 })
    }
    return made(
      periods: returns.first?.periods ?? 0..<0, spend: Summation.sum(returns.map(\.spend)),
      contributions: contributions, slopes: slopes, interval: interval)
  }

  /// - Parameter slopes: derivatives of the contribution to a multiplier of the spend, per draw.
  private static func made(
    periods: Range<Int>, spend: Double, contributions: [Double], slopes: [Double],
    interval: Double
  ) -> Return {
    let marginal = spend > 0 ? slopes.map { $0 / spend } : []
    return Return(
      periods: periods, spend: spend, contributionDraws: contributions,
      contribution: Estimate(draws: contributions, interval: interval),
      roi: spend > 0 ? Estimate(draws: contributions.map { $0 / spend }, interval: interval) : nil,
      marginalDraws: marginal,
      marginalROI: spend > 0 ? Estimate(draws: marginal, interval: interval) : nil)
  }
}

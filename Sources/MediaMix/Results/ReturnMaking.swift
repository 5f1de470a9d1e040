import MarketingData
import Statistics

/// What one paid channel returned, over all periods and over the plan window.
struct ReturnMaking {
  let dataset: Dataset
  let fit: Fit
  /// Index into the data's channels.
  let channel: Int
  /// Per draw.
  let sums: [DriverPass.Sums]

  func result(window: Range<Int>) -> ChannelResult {
    let form = fit.forms[channel]
    func estimate(_ value: (ChannelParameters) -> Double) -> Estimate {
      Estimate(draws: fit.draws.map { value($0.channels[channel]) }, interval: fit.interval)
    }
    let spend = dataset.channels[channel].spend
    return ChannelResult(
      name: dataset.channels[channel].name,
      whole: Return(
        periods: 0..<dataset.count, spend: spend.reduce(0, +), contributions: sums.map(\.whole),
        slopes: sums.map(\.wholeSlope), interval: fit.interval),
      recent: Return(
        periods: window, spend: spend[window].reduce(0, +), contributions: sums.map(\.recent),
        slopes: sums.map(\.recentSlope), interval: fit.interval),
      decay: estimate(\.decay), halfLife: estimate(form.halfLife),
      halfSaturation: estimate(\.halfSaturation), slope: estimate(\.slope),
      saturationLevel: Estimate(draws: sums.map(\.level), interval: fit.interval), form: form,
      carryOver: carryOver(form),
      ninetyPercent: fit.draws.isEmpty ? nil : estimate { form.periods(for: 0.9, $0) },
      steady: steady(window), onePercentROI: onePercentROI(window))
  }

  private func steady(_ window: Range<Int>) -> SteadyResponse? {
    guard !fit.draws.isEmpty else { return nil }
    return SteadyMaking(
      driver: .channel(dataset, fit, channel), spend: dataset.channels[channel].spend,
      parameters: fit.draws.map { $0.channels[channel] }, interval: fit.interval, window: window,
      units: fit.unitValues
    ).make()
  }

  /// What 1 % more spend brings, over what it costs.
  private func onePercentROI(_ window: Range<Int>) -> Estimate? {
    let draws = fit.planningDraws
    let response = WindowResponse(
      dataset: dataset, fit: fit, channel: channel, draws: draws, periods: window)
    guard response.spend > 0, !draws.isEmpty else { return nil }
    let gains = draws.indices.map { draw in
      response.value(at: 1.01, draw: draw).response - response.value(at: 1, draw: draw).response
    }
    return Estimate(draws: gains, interval: fit.interval).divided(by: 0.01 * response.spend)
  }

  /// Mean share of the effect 0, 1, 2 ... periods after the spend, until 99 % of it has come.
  private func carryOver(_ form: ResponseForm) -> [Double] {
    let lags = form.lags.map { $0 + 1 } ?? ChannelResult.mostCarryOver
    var mean = [Double](repeating: 0, count: min(lags, ChannelResult.mostCarryOver))
    let draws = DrawSubset.indices(of: fit.draws.count, limit: DrawSubset.national)
    for draw in draws {
      let weights = form.weights(fit.draws[draw].channels[channel], count: mean.count)
      for lag in mean.indices { mean[lag] += weights[lag] / Double(draws.count) }
    }
    var come = 0.0
    let last = mean.firstIndex { weight in
      come += weight
      return come >= 0.99
    }
    return Array(mean.prefix((last ?? mean.count) + 1))
  }
}

extension Estimate {
  /// The estimate of the quantity in another unit; `divisor` is above 0.
  func divided(by divisor: Double) -> Estimate {
    Estimate(
      mean: mean / divisor, median: median / divisor, lower: lower / divisor,
      upper: upper / divisor, innerLower: innerLower / divisor, innerUpper: innerUpper / divisor)
  }
}

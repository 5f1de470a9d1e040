import Calendars
import MarketingData
import MediaMix
import Settings
import Statistics

/// An analysis whose channels respond in a known way; what the planner does not read is left empty.
func sampleAnalysis(
  _ channels: [SampleChannel], draws: Int = 40, seed: UInt64 = 1, window: Range<Int>? = nil,
  isMoney: Bool = true
) -> Analysis {
  var random = SeededGenerator(seed: seed, stream: 99)
  let periods = channels.first?.spend.count ?? 0
  let window = window ?? max(0, periods - 52)..<periods
  let parameters = channels.map { $0.parameters(draws: draws, using: &random) }
  let data = channels.map { Channel(name: $0.name, spend: $0.spend) }
  let zero = estimate([Double](repeating: 0, count: draws))
  let results = data.indices.map { index in
    let response = WindowResponse(
      channel: data[index], parameters: parameters[index], periods: window)
    let values = response.values(at: 1)
    let decay = parameters[index].map(\.decay)
    let recent = returns(
      window, spend: response.spend, draws: values.map(\.response),
      marginal: values.map { response.spend > 0 ? $0.derivative / response.spend : 0 })
    return ChannelResult(
      name: data[index].name, whole: recent, recent: recent, decay: estimate(decay),
      halfLife: estimate(parameters[index].map { ResponseForm().halfLife($0) }),
      halfSaturation: zero, slope: zero, saturationLevel: zero)
  }
  let total = (0..<draws).map { draw in
    results.reduce(0) { $0 + $1.recent.contributionDraws[draw] }
  }
  let media = returns(
    window, spend: results.reduce(0) { $0 + $1.recent.spend }, draws: total, marginal: [])
  let start = CivilDate(dayNumber: 18_993)
  let none = Decomposition.Part(name: "baseline", values: [], totals: [], total: zero)
  return Analysis(
    dataset: Dataset(
      name: "sample", frequency: .weekly, starts: (0..<periods).map { start.adding(days: 7 * $0) },
      outcome: Outcome(
        name: "revenue", kind: isMoney ? .revenue : .conversions, values: [], isMoney: isMoney),
      currency: "USD", channels: data),
    fit: Fit(
      method: .ridge, seed: seed, interval: 0.9, terms: [], channelNames: data.map(\.name),
      draws: (0..<draws).map { draw in
        Draw(coefficients: [], channels: parameters.map { $0[draw] }, noise: 1)
      }),
    decomposition: Decomposition(
      baseline: none, components: [], channels: [], expected: [], lower: [], upper: [],
      residual: []),
    channels: results, media: MediaResult(whole: media, recent: media),
    quality: Quality(
      inSample: Accuracy(r2: nil, mape: nil, wmape: nil, rmse: 0, mae: 0), holdout: nil,
      holdoutCoverage: nil, adjustedR2: nil, durbinWatson: nil, ljungBoxP: nil, jarqueBeraP: nil,
      varianceInflation: [], negativeBaseline: 0, periodsPerParameter: 10),
    window: window)
}

/// An analysis of several random channels.
func randomAnalysis(
  seed: Int, channels: Int, concave: Bool = false, draws: Int = 20, periods: Int = 104
) -> Analysis {
  var random = SeededGenerator(seed: UInt64(seed), stream: 5)
  let samples = (0..<channels).map {
    SampleChannel.random("channel\($0)", periods: periods, concave: concave, using: &random)
  }
  return sampleAnalysis(samples, draws: draws, seed: UInt64(seed))
}

func estimate(_ draws: [Double]) -> Estimate {
  let quantiles = Quantile.values(at: [0.5, 0.05, 0.95, 0.25, 0.75], of: draws)
  return Estimate(
    mean: Moments.mean(draws), median: quantiles[0], lower: quantiles[1], upper: quantiles[2],
    innerLower: quantiles[3], innerUpper: quantiles[4])
}

private func returns(
  _ periods: Range<Int>, spend: Double, draws: [Double], marginal: [Double]
) -> Return {
  Return(
    periods: periods, spend: spend, contributionDraws: draws, contribution: estimate(draws),
    roi: spend > 0 ? estimate(draws.map { $0 / spend }) : nil, marginalDraws: marginal,
    marginalROI: marginal.isEmpty ? nil : estimate(marginal))
}

/// The exact mean response of all channels at some spends, straight from the draws.
func exactResponse(_ analysis: Analysis, _ spends: [Double]) -> Double {
  spends.indices.reduce(0) { total, index in
    let response = analysis.windowResponse(channel: index)
    return total + response.mean(at: spends[index] / response.spend).response
  }
}

import MediaMix
import Statistics

extension PlanTask {
  /// Every paid channel's part of the plan, in the data's order; its numbers are computed from the draws.
  func allocations(_ spends: [Double]) -> [Allocation] {
    let planned = parallelMap(count: channels.count, threads: threads) { position in
      allocation(channels[position], spend: spends[position])
    }
    return basis.channels.map { channel in
      planned.first { $0.channel == channel.name } ?? idle(channel)
    }
  }

  private func allocation(
    _ channel: PlanChannel, spend: Double
  ) -> Allocation {
    let bounds = channel.bounds
    let values = basis.responses(channel: channel.index, at: spend / channel.current)
    // A channel that keeps its spend gains exactly nothing, whatever the rounding.
    let gains =
      spend == channel.current
      ? channel.currentDraws.map { _ in 0 }
      : zip(values, channel.currentDraws).map { $0.response - $1 }
    let response = zip(channel.currentDraws, gains).map { $0 + $1 }
    return Allocation(
      channel: channel.name, current: channel.current, recommended: spend,
      currentResponse: channel.currentResponse,
      recommendedResponse: Estimate(draws: response, interval: level),
      gain: Estimate(draws: gains, interval: level), gainDraws: gains,
      marginalReturn: Moments.mean(values.map { $0.derivative / channel.current }),
      lowerBound: bounds.lowerBound, upperBound: bounds.upperBound,
      atBound: spend == bounds.lowerBound || spend == bounds.upperBound,
      observedMaximum: channel.history.maximum,
      extrapolated: spend > Allocation.extrapolationLimit * channel.history.maximum)
  }

  /// A channel without spend in the window, which stays without.
  private func idle(_ channel: PlanBasis.Channel) -> Allocation {
    let current = channel.current.contribution
    let nothing = channel.current.contributionDraws.map { _ in 0.0 }
    return Allocation(
      channel: channel.name, current: 0, recommended: 0, currentResponse: current,
      recommendedResponse: current,
      gain: Estimate(draws: nothing, interval: level), gainDraws: nothing, lowerBound: 0,
      upperBound: 0, atBound: false, observedMaximum: channel.history.maximum,
      extrapolated: false)
  }
}

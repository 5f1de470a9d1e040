import MediaMix
import Statistics

/// What splits bring in each of the draws that plans are worked out with.
extension PlanTask {
  /// Media's response to a split and what it gains, per planning draw.
  func draws(_ spends: [Double]) -> (responses: [Double], gains: [Double]) {
    let gains = GainDoubt(basis.fit).spread(
      sums(
        zip(channels, spends).map { channel, spend in
          zip(draws(of: channel, at: spend), channel.tableDraws).map { $0 - $1 }
        }))
    return (sums([currentDraws, gains]), gains)
  }

  /// A channel's response: from its table, or beyond the table from the draws themselves.
  private func draws(of channel: PlanChannel, at spend: Double) -> [Double] {
    if spend == channel.current { return channel.tableDraws }
    guard let end = channel.table.spends.last, spend > end else {
      return channel.table.draws(at: spend)
    }
    let response = basis.response(channel: channel.index)
    let now = Moments.mean(response.values(at: 1).map(\.response))
    let scale = now > 0 ? Moments.mean(channel.tableDraws) / now : 1
    return response.values(at: spend / channel.current).map { $0.response * scale }
  }

  /// Media's response today: of channels in the plan, and carry-over of those that stopped.
  private var currentDraws: [Double] {
    let chosen = basis.fit.planningDraws
    let stopped = basis.channels.filter { $0.current.spend <= 0 }.map { channel in
      chosen.map { channel.current.contributionDraws[$0] }
    }
    return sums(channels.map(\.tableDraws) + stopped)
  }
}

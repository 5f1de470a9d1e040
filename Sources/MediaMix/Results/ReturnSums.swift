import Statistics

extension Return {
  /// - Parameters:
  ///   - contributions: per draw.
  ///   - slopes: derivatives of the contribution to a multiplier of the spend, per draw.
  package init(
    periods: Range<Int>, spend: Double, contributions: [Double], slopes: [Double],
    interval: Double
  ) {
    let marginal = spend > 0 ? slopes.map { $0 / spend } : []
    let contribution = Estimate(draws: contributions, interval: interval)
    self.init(
      periods: periods, spend: spend, contributionDraws: contributions,
      contribution: contribution, roi: spend > 0 ? contribution.divided(by: spend) : nil,
      marginalDraws: marginal,
      marginalROI: spend > 0 ? Estimate(draws: marginal, interval: interval) : nil)
  }

  /// Channels taken together, draw by draw; the marginal return is that of scaling all alike.
  package static func together(_ returns: [Return], interval: Double) -> Return {
    let draws = returns.first?.contributionDraws.count ?? 0
    let contributions = (0..<draws).map { draw in
      returns.reduce(0) { $0 + $1.contributionDraws[draw] }
    }
    let slopes = (0..<draws).map { draw in
      returns.reduce(0) { $0 + ($1.spend > 0 ? $1.marginalDraws[draw] * $1.spend : 0) }
    }
    return Return(
      periods: returns.first?.periods ?? 0..<0, spend: Summation.sum(returns.map(\.spend)),
      contributions: contributions, slopes: slopes, interval: interval)
  }
}

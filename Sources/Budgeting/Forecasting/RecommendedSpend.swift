import MarketingData
import MediaMix

/// Periods ahead with spend as a plan has it.
///
/// A plan of these periods gives each channel its spend, in the channel's usual pattern. Of a plan of the past every channel's
/// change is taken over, and all are scaled alike so that the total changes by as much as the plan's does.
struct RecommendedSpend {
  var series: Dataset

  init(plan: Plan, usual: Dataset) {
    series = usual
    let factors = RecommendedSpend.factors(plan, usual)
    for index in usual.channels.indices { series.channels[index].multiply(by: factors[index]) }
    guard let panel = usual.panel else { return }
    var parts = panel.data
    for geo in parts.indices {
      for index in parts[geo].channels.indices {
        parts[geo].channels[index].multiply(by: factors[index])
      }
    }
    series.panel = GeoPanel(data: parts, populations: panel.populations)
  }

  /// What each channel's usual spend is multiplied with.
  private static func factors(_ plan: Plan, _ usual: Dataset) -> [Double] {
    let spends = usual.channels.map { $0.spend.reduce(0, +) }
    let allocations = usual.channels.map { channel in
      plan.channels.first { $0.channel == channel.name }
    }
    let changes = allocations.map { allocation in
      guard let allocation, allocation.current > 0 else { return 1.0 }
      return allocation.recommended / allocation.current
    }
    guard plan.direction == .retrospective, plan.current.spend > 0 else { return changes }
    let planned = zip(spends, changes).reduce(0) { $0 + $1.0 * $1.1 }
    let total = spends.reduce(0, +) * plan.recommended.spend / plan.current.spend
    return planned > 0 ? changes.map { $0 * total / planned } : changes
  }
}

extension Channel {
  fileprivate mutating func multiply(by factor: Double) {
    spend = spend.map { $0 * factor }
    exposure = exposure.map { $0.map { $0 * factor } }
  }
}

import MediaMix
import Statistics

extension PlanTask {
  /// Draws that a page can carry.
  static let whatIfDraws = 64
  /// Spends, as shares of the current one, at which changes are known.
  static let whatIfShares = [0, 0.15, 0.35, 0.6, 0.8, 1, 1.2, 1.5]
  /// Counts from no change to the largest.
  static let whatIfCounts = 4_000.0

  /// Each channel's change of response at a few spends; `nil` without draws.
  ///
  /// - Parameter recommended: spends of the plan, at which the means are exact too.
  func whatIf(_ recommended: [Double]) -> WhatIf? {
    let chosen = DrawSubset.indices(
      of: channels.first?.table.drawCount ?? 0, limit: Self.whatIfDraws)
    guard !chosen.isEmpty else { return nil }
    let changes = zip(channels, recommended).map { channel, planned in
      whatIfSpends(channel, planned).map { spend in
        (spend, zip(channel.table.draws(at: spend), channel.tableDraws).map { $0 - $1 })
      }
    }
    let largest = changes.joined().flatMap { $0.1 }.reduce(0) { max($0, abs($1)) }
    guard largest > 0 else { return nil }
    let unit = largest / Self.whatIfCounts
    return WhatIf(
      unit: unit, draws: chosen.count,
      channels: zip(channels, changes).enumerated().map { index, pair in
        let (channel, points) = pair
        return WhatIf.Channel(
          channel: channel.name, current: channel.current, recommended: recommended[index],
          observedMaximum: channel.history.maximum, spends: points.map(\.0),
          means: points.map { Moments.mean($0.1) },
          changes: points.map { point in chosen.map { Int((point.1[$0] / unit).rounded()) } })
      })
  }

  private func whatIfSpends(_ channel: PlanChannel, _ planned: Double) -> [Double] {
    let spends = Self.whatIfShares.map { $0 * channel.current }
    let near = 0.03 * channel.current
    let kept = spends.filter {
      $0 == 0 || $0 == channel.current || abs($0 - planned) > near
    }
    return (kept + (planned == 0 || planned == channel.current ? [] : [planned])).sorted()
  }
}

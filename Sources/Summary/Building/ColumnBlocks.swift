import Insights
import MediaMix

/// How far columns repeat each other, and whether channels return the same throughout.
extension BlockBuilder {
  var correlations: ModelCorrelationBlock {
    let study = analysis.diagnostics?.columns
    return ModelCorrelationBlock(
      names: study?.columns.map(\.name) ?? [], kinds: study?.columns.map(\.kind) ?? [],
      values: study?.correlations ?? [])
  }

  var inflation: [ModelInflationBlock] {
    guard let study = analysis.diagnostics?.columns else { return [] }
    return study.columns.enumerated().map { place, column in
      let closest = study.closest(to: place)
      return ModelInflationBlock(
        name: column.name, kind: column.kind, factor: column.inflation?.finite,
        repeated: column.inflation == .infinity, closest: closest?.name,
        correlation: closest?.correlation)
    }
  }

  /// `nil` where the data are too short for windows.
  var stability: StabilityBlock? {
    guard let study = try? analysis.diagnostics?.stability.get() else { return nil }
    return StabilityBlock(
      length: study.windows.first?.count ?? 0, level: study.interval,
      windows: study.windows.map {
        StabilityWindowBlock(start: day($0.lowerBound), end: lastDay($0.upperBound - 1))
      },
      channels: study.channels.map { channel in
        StabilityChannelBlock(
          name: channel.name, roi: channel.whole, points: channel.points, apart: channel.apart,
          told: channel.told, swing: channel.swing?.finite,
          verdict: channel.told == 0 ? nil : channel.apart == 0 ? .pass : .warning)
      })
  }
}

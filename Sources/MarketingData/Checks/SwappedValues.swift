import Findings
import Glibc
import Statistics

/// Spend and exposure that stand in each other's column in some periods.
enum SwappedValues {
  /// How far the price may be from one over the usual price, in powers of ten.
  static let tolerance = 0.4

  static func faults(_ data: ExaminedData, _ context: CheckContext) -> [CellFault] {
    data.markets.flatMap { market in
      market.data.channels.indices.compactMap { fault($0, in: market, context) }
    }
  }

  private static func fault(
    _ channel: Int, in market: ExaminedData.Market, _ context: CheckContext
  ) -> CellFault? {
    let media = market.data.channels[channel]
    guard let exposure = media.exposure else { return nil }
    let active = exposure.indices.filter { exposure[$0] > 0 && media.spend[$0] > 0 }
    guard active.count >= CostPerExposure.fewest else { return nil }
    let usual = log10(Quantile.median(of: active.map { media.spend[$0] / exposure[$0] }))
    // Where both columns hold numbers of one size, a swap cannot be seen.
    guard abs(usual) > 0.5 else { return nil }
    let swapped = active.filter {
      abs(log10(media.spend[$0] / exposure[$0]) + usual) < tolerance
    }
    guard let first = swapped.first, swapped.count <= active.count / 4 else { return nil }
    return CellFault(
      finding: Finding(
        .warning, code: "data.swapped-values",
        "\(market.placed("Spend and exposure of \(quotedName(media.name))")) look swapped \(DateList.phrase(swapped, market.data)).",
        at: context.place(.spend(channel), in: market, period: first),
        fix: "Put each amount in its own column."),
      cells: swapped.flatMap { period in
        [
          SuspectCell(
            series: .spend(channel), geo: market.geo, period: period, likely: exposure[period]),
          SuspectCell(
            series: .exposure(channel), geo: market.geo, period: period,
            likely: media.spend[period]),
        ]
      })
  }
}

import Findings
import Statistics
import Wording

/// Amounts a hundred or a thousand times those around them: cents, thousands, or a lost decimal mark.
enum UnitSlip {
  static func faults(_ data: ExaminedData, _ context: CheckContext) -> [CellFault] {
    data.markets.flatMap { market in
      market.data.seriesKeys.compactMap { key in fault(key, in: market, context) }
    }
  }

  private static func fault(
    _ key: SeriesKey, in market: ExaminedData.Market, _ context: CheckContext
  ) -> CellFault? {
    let values = market.data[key]
    guard let found = ScaleBreak(values), !isShared(found, key, market.data),
      let first = found.periods.first
    else { return nil }
    let factor = found.exponent > 0 ? 1.0 : -1.0
    let scale = (0..<abs(found.exponent)).reduce(1.0) { scale, _ in scale * 10 }
    let (subject, when) = (market.subject(key), phrase(found.periods, market.data))
    let size = Phrase(number: scale == 100 ? "100" : "1,000")
    return CellFault(
      finding: Finding(
        .warning, code: "data.unit-slip",
        found.exponent > 0
          ? "\(subject) is about \(size) times what is usual \(when)."
          : "\(subject) is about 1/\(size) of what is usual \(when).",
        at: context.place(key, in: market, period: first),
        fix: fix(found.exponent)),
      cells: found.periods.map { period in
        SuspectCell(
          series: key, geo: market.geo, period: period,
          likely: factor > 0 ? values[period] / scale : values[period] * scale)
      })
  }

  /// Whether a channel's spend and exposure moved alike, which no slip of a unit does.
  private static func isShared(_ found: ScaleBreak, _ key: SeriesKey, _ data: Dataset) -> Bool {
    let channel: Channel
    switch key {
    case .spend(let index), .exposure(let index): channel = data.channels[index]
    default: return false
    }
    guard let exposure = channel.exposure else { return false }
    let costs = exposure.indices.map { exposure[$0] > 0 ? channel.spend[$0] / exposure[$0] : 0 }
    let inside = Set(found.periods)
    let those = found.periods.map { costs[$0] }.filter { $0 > 0 }
    let others = costs.indices.filter { !inside.contains($0) }.map { costs[$0] }.filter { $0 > 0 }
    guard !those.isEmpty, !others.isEmpty else { return false }
    let ratio = Quantile.median(of: those) / Quantile.median(of: others)
    return ratio > 0.3 && ratio < 3
  }

  /// When: `on 2024-01-01`, `in 4 periods from ... to ...`, `from ... on`.
  private static func phrase(_ periods: [Int], _ data: Dataset) -> Phrase {
    let dates = periods.map { data.starts[$0].description }
    guard periods.count > 3 else { return Phrase("on \(dates.joined(separator: ", "))") }
    let (first, last) = (dates[0], dates[dates.count - 1])
    if periods.last == data.count - 1 { return Phrase("from \(first) on") }
    return Phrase("in \(periods.count) periods from \(first) to \(last)")
  }

  private static func fix(_ exponent: Int) -> Phrase {
    switch exponent {
    case 2: Phrase("Check for cents in place of whole money, or a lost decimal mark.")
    case 3...: Phrase("Check the unit: the others may be in thousands, or a decimal mark was lost.")
    case -2: Phrase("Check for whole money where the others are cents, or a percentage.")
    default: Phrase("Check the unit: these may be in thousands.")
    }
  }
}

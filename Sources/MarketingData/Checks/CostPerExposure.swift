import Findings
import Glibc
import Statistics

/// A price of media far from that of neighbouring periods: one of the two columns holds something else there.
enum CostPerExposure {
  /// Distance from the neighbours in robust standard deviations, and the least factor, from which a price is told.
  static let limit = 8.0
  static let factor = 3.0
  /// Periods with spend and exposure that are needed to tell a usual price.
  static let fewest = 12

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
    guard active.count >= fewest else { return nil }
    let prices = active.map { media.spend[$0] / exposure[$0] }
    guard (prices.max() ?? 0) > factor * (prices.min() ?? 0) else { return nil }
    let far = outlying(prices.map(log10))
    // Prices that swing all the time are the market's own.
    guard let first = far.first, far.count <= max(2, active.count / 20) else { return nil }
    let isSpend = isFurther(active[first], media.spend, exposure)
    let key = isSpend ? SeriesKey.spend(channel) : .exposure(channel)
    let usual = Quantile.median(of: prices)
    let dates = DateList.phrase(far.map { active[$0] }, market.data)
    let times = ShownNumber.factor(prices[first] / usual)
    return CellFault(
      finding: Finding(
        .warning, code: "data.cost-per-exposure",
        "\(market.placed("The spend per exposure of \(quotedName(media.name))")) is \(times) times what is usual \(dates).",
        at: context.place(key, in: market, period: active[first]),
        fix:
          "Compare spend and exposure with the invoice, and check that they are of the same period."
      ),
      cells: far.map { position in
        let period = active[position]
        let likely = isSpend ? usual * exposure[period] : media.spend[period] / usual
        return SuspectCell(series: key, geo: market.geo, period: period, likely: likely)
      })
  }

  /// Positions far from their neighbours, where these steps from one to the next are small.
  private static func outlying(_ logs: [Double]) -> [Int] {
    // Close to the middle of all, no value is far from its neighbours: most are not looked at further.
    let middle = Quantile.median(of: logs)
    let candidates = logs.indices.filter { abs(logs[$0] - middle) > 0.6 * log10(factor) }
    guard !candidates.isEmpty, candidates.count < logs.count / 4 else { return [] }
    let steps = zip(logs.dropFirst(), logs).map { abs($0 - $1) }
    let scale = max(1.4826 * Quantile.median(of: steps) / 2.0.squareRoot(), 0.01)
    let neighbours = Neighbours(logs, frequency: .weekly)
    return candidates.filter {
      abs(logs[$0] - neighbours.middle(of: $0)) > max(limit * scale, log10(factor))
    }
  }

  /// Whether spend is further from its usual amount than exposure from its own.
  private static func isFurther(_ period: Int, _ spend: [Double], _ exposure: [Double]) -> Bool {
    func distance(_ values: [Double]) -> Double {
      abs(log10(values[period] / Quantile.median(of: values.filter { $0 > 0 })))
    }
    return distance(spend) >= distance(exposure)
  }
}

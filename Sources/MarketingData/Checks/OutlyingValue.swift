import Findings
import Glibc
import Statistics
import Wording

/// A value so far from all others that it is more likely a slip of the pen than an event.
enum OutlyingValue {
  static func faults(_ data: ExaminedData, _ context: CheckContext) -> [CellFault] {
    var previous: Dataset?
    return data.markets.flatMap { market in
      defer { previous = market.data }
      return market.data.seriesKeys.compactMap { key -> CellFault? in
        let values = market.data[key]
        // Controls of the whole market stand in every geography: one look is enough.
        if !key.isSummed, let previous, previous[key] == values { return nil }
        guard let spike = spike(key, values, market.data) else { return nil }
        // Where spend and exposure rose together, the spend tells it.
        let isReal = isShared(spike, key, market.data)
        if isReal, case .exposure = key { return nil }
        return fault(spike, key, isReal, in: market, context)
      }
    }
  }

  private static func spike(_ key: SeriesKey, _ values: [Double], _ data: Dataset) -> Spike? {
    switch key {
    case .spend, .exposure, .organic:
      return Spike(bursts: values)
    case .outcome, .control, .nonMedia, .demand:
      let explained = values.indices.filter { period in
        key == .outcome && data.events.contains { $0.values[period] != 0 }
      }
      return Spike(steady: values, frequency: data.frequency, explained: Set(explained))
    }
  }

  private static func fault(
    _ spike: Spike, _ key: SeriesKey, _ isReal: Bool, in market: ExaminedData.Market,
    _ context: CheckContext
  ) -> CellFault {
    CellFault(
      finding: Finding(
        isReal ? .note : .warning, code: "data.outlier",
        sentence(spike, market.subject(key), DateList.phrase(spike.periods, market.data)),
        at: context.place(key, in: market, period: spike.periods[0]),
        fix: isReal
          ? "Name what happened as an event if it was one of a kind."
          : "Correct the value, or name what happened as an event."),
      cells: isReal
        ? []
        : zip(spike.periods, spike.usual).map {
          SuspectCell(series: key, geo: market.geo, period: $0, likely: $1)
        })
  }

  private static func sentence(_ spike: Spike, _ subject: Phrase, _ when: Phrase) -> Phrase {
    switch spike.comparison {
    case .nextLargest(let times):
      Phrase("\(subject) is \(ShownNumber.factor(times)) times its next largest value \(when).")
    case .neighbours(let times):
      Phrase("\(subject) is \(ShownNumber.factor(times)) times its neighbours \(when).")
    case .farFromNeighbours: Phrase("\(subject) is far from its neighbours \(when).")
    }
  }

  /// Whether a channel's spend and exposure rose together, as they do when media really ran.
  private static func isShared(_ spike: Spike, _ key: SeriesKey, _ data: Dataset) -> Bool {
    let index: Int
    switch key {
    case .spend(let channel), .exposure(let channel): index = channel
    default: return false
    }
    guard let exposure = data.channels[index].exposure else { return false }
    let spend = data.channels[index].spend
    let prices = spend.indices.filter { spend[$0] > 0 && exposure[$0] > 0 }
      .map { spend[$0] / exposure[$0] }
    let usual = Quantile.median(of: prices)
    return spike.periods.allSatisfy { period in
      guard exposure[period] > 0, spend[period] > 0 else { return false }
      let ratio = spend[period] / exposure[period] / usual
      return ratio > 0.5 && ratio < 2
    }
  }
}

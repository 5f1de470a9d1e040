import Findings
import Wording

/// Exposure that cost nothing, or money that bought no exposure, points to a mix-up of columns or periods.
enum MismatchedExposure {
  static func faults(_ data: ExaminedData, _ context: CheckContext) -> [CellFault] {
    data.national.channels.indices.filter { data.national.channels[$0].exposure != nil }
      .flatMap { channel -> [CellFault] in
        var free = Cells()
        var lost = Cells()
        for market in data.markets {
          let media = market.data.channels[channel]
          for (period, exposure) in (media.exposure ?? []).enumerated() {
            if exposure > 0, media.spend[period] == 0 { free.add(market, period) }
            if exposure == 0, media.spend[period] > 0 { lost.add(market, period) }
          }
        }
        let name = quotedName(data.national.channels[channel].name)
        return [
          free.fault(.exposure(channel), context) { first in
            Finding(
              .warning, code: "data.exposure-without-spend",
              "The channel \(name) has exposure but no spend in \(free.counted), the first \(first.words).",
              at: first.place, fix: "Check that spend is booked when media run.")
          },
          lost.fault(.spend(channel), context) { first in
            Finding(
              .warning, code: "data.spend-without-exposure",
              "The channel \(name) spent money without exposure in \(lost.counted), the first \(first.words).",
              at: first.place,
              fix:
                "Fill in the exposure, or let spend drive the channel by leaving the exposure out.")
          },
        ].compactMap { $0 }
      }
  }

  /// The first row, and how many there are.
  private struct Cells {
    var first: (market: ExaminedData.Market, period: Int)?
    var count = 0

    mutating func add(_ market: ExaminedData.Market, _ period: Int) {
      if count == 0 { first = (market, period) }
      count += 1
    }

    /// How many there are: periods of the whole market, or rows of geographies.
    var counted: Phrase {
      first?.market.geo == nil
        ? Phrase("\(counted: count, "period")") : Phrase("\(counted: count, "row")")
    }

    func fault(
      _ key: SeriesKey, _ context: CheckContext,
      _ finding: (_ first: (words: Phrase, place: Place)) -> Finding
    ) -> CellFault? {
      guard let first else { return nil }
      let words = first.market.placed("on \(first.market.data.starts[first.period])")
      let place = context.place(key, in: first.market, period: first.period)
      return CellFault(finding: finding((words, place)))
    }
  }
}

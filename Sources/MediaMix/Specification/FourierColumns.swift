import Calendars
import Glibc
import MarketingData

/// Yearly seasonality: sines and cosines of the day of the year / 365.25.
struct FourierColumns {
  let columns: [Series]
  /// Set when fewer pairs are used than were asked for.
  let note: FitNote?

  /// - Parameters:
  ///   - asked: pairs of columns.
  ///   - observed: periods the fit sees.
  init(starts: [CivilDate], frequency: Frequency, asked: Int, observed: Int) {
    let kept = FourierColumns.bearable(asked, frequency: frequency, observed: observed)
    note = kept < asked ? .harmonics(kept: kept, asked: asked) : nil
    columns = FourierColumns.pairs(starts: starts, count: kept)
  }

  /// `sine 1`, `cosine 1`, `sine 2`, ... of the day of the year.
  static func pairs(starts: [CivilDate], count: Int) -> [Series] {
    let angles = starts.map { 2 * Double.pi * Double($0.dayOfYear) / 365.25 }
    return (0..<max(count, 0)).flatMap { index in
      let order = Double(index + 1)
      return [
        Series(name: "sine \(index + 1)", values: angles.map { sin(order * $0) }),
        Series(name: "cosine \(index + 1)", values: angles.map { cos(order * $0) }),
      ]
    }
  }

  /// Pairs the data can bear: none without a year of data (a season seen once in part cannot be told from
  /// a trend), below two per shortest wave, and at most one column for four periods.
  static func bearable(_ asked: Int, frequency: Frequency, observed: Int) -> Int {
    guard Double(observed) >= 0.95 * frequency.periodsPerYear else { return 0 }
    let resolvable = Int((frequency.periodsPerYear - 1) / 2)
    return min(asked, resolvable, observed / 8)
  }
}

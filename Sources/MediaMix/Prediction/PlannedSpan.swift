import Calendars
import MarketingData

/// Where planned periods lie behind a history.
struct PlannedSpan {
  /// Periods between history and plan.
  let gap: Int
  /// Periods of the plan.
  let count: Int

  /// A plan starts at most this many periods after the history.
  static let mostGap = 4_000

  init(_ history: Dataset, _ future: Dataset) throws(PredictionProblem) {
    guard let last = history.starts.last, let first = future.starts.first else {
      throw .notAfterHistory
    }
    var gap = 0
    var start = history.frequency.next(after: last)
    while start < first, gap < PlannedSpan.mostGap {
      start = history.frequency.next(after: start)
      gap += 1
    }
    guard start == first else { throw .notAfterHistory }
    self.gap = gap
    count = future.count
  }

  /// How many steps after the last observed period each planned period is.
  var steps: Range<Int> { (gap + 1)..<(gap + 1 + count) }
}

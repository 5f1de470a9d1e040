import MarketingData
import MediaMix

/// Which periods ahead are foretold.
struct ForecastSpan {
  /// Periods between the data and the first of them.
  var gap = 0
  var count: Int

  init(_ dataset: Dataset, plan: Plan?, given: Dataset?) {
    count = dataset.frequency.comparableYear / 4
    if let plan, plan.direction == .forward {
      (gap, count) = (plan.window.lowerBound - dataset.count, plan.window.count)
    } else if let first = given?.starts.first, let given {
      var start = dataset.lastDay.adding(days: 1)
      while start < first, gap < dataset.frequency.comparableYear {
        start = dataset.frequency.next(after: start)
        gap += 1
      }
      count = given.count
    }
  }
}

import Calendars
import MarketingData
import Wording

/// A stretch of the data in words, so that every sentence can say which one it speaks of.
struct Scope: Sendable {
  var periods: Range<Int>
  var start: CivilDate
  /// The last day included.
  var end: CivilDate
  /// `52 weeks`
  var length: String
  /// `2 Oct 2025–27 Sep 2026`
  var dates: String
  /// `the last 52 weeks`, or `all 104 weeks` where nothing came before.
  var phrase: String

  /// `52 weeks, 2 Oct 2025–27 Sep 2026`
  var caption: String { "\(length), \(dates)" }

  init(
    periods: Range<Int>, start: CivilDate, end: CivilDate, length: String, dates: String,
    phrase: String
  ) {
    self.periods = periods
    self.start = start
    self.end = end
    self.length = length
    self.dates = dates
    self.phrase = phrase
  }

  init(_ periods: Range<Int>, of dataset: Dataset, style: NumberStyle) {
    self.periods = periods
    let noun = Scope.noun(dataset)
    start = periods.isEmpty ? dataset.lastDay : dataset.starts[periods.lowerBound]
    end =
      periods.isEmpty
      ? dataset.lastDay
      : dataset.frequency.lastDay(from: dataset.starts[periods.upperBound - 1])
    length = Words.counted(periods.count, noun)
    dates = style.days(start, end)
    phrase = periods.count < dataset.count ? "the last \(length)" : "all \(length)"
  }

  /// What one row of the data is: `week`.
  static func noun(_ dataset: Dataset) -> String {
    switch dataset.frequency {
    case .daily: "day"
    case .weekly: "week"
    case .monthly: "month"
    }
  }
}

extension Evidence {
  /// All periods: what the results pages speak of.
  var whole: Scope { Scope(0..<analysis.dataset.count, of: analysis.dataset, style: style) }

  /// The last comparable year: what the pages about the next unit of money speak of.
  var window: Scope { Scope(analysis.window, of: analysis.dataset, style: style) }

  /// One row of the data: `week`.
  package var period: String { Scope.noun(analysis.dataset) }
}

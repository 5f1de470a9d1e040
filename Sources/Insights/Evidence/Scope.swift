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
  /// `in the last 52 weeks`
  var inside: String
  /// `over the last 52 weeks`
  var over: String

  /// `52 weeks, 2 Oct 2025–27 Sep 2026`
  var caption: String

  /// Where in the data a stretch lies.
  enum Place {
    case all, last, next
    case from(CivilDate)
  }

  init(
    periods: Range<Int>, start: CivilDate, end: CivilDate, length: String, place: Place,
    style: NumberStyle
  ) {
    self.periods = periods
    self.start = start
    self.end = end
    self.length = length
    dates = style.days(start, end)
    caption = style.listed([length, dates])
    switch place {
    case .all:
      phrase = style.say("all \(length)")
      inside = style.say("in all \(length)")
      over = style.say("over all \(length)")
    case .last:
      phrase = style.say("the last \(length)")
      inside = style.say("in the last \(length)")
      over = style.say("over the last \(length)")
    case .next:
      phrase = style.say("the next \(length)")
      inside = style.say("in the next \(length)")
      over = style.say("over the next \(length)")
    case .from(let first):
      phrase = style.say("the \(length) from \(style.day(first))")
      inside = style.say("in the \(length) from \(style.day(first))")
      over = style.say("over the \(length) from \(style.day(first))")
    }
  }

  init(_ periods: Range<Int>, of dataset: Dataset, style: NumberStyle) {
    let start = periods.isEmpty ? dataset.lastDay : dataset.starts[periods.lowerBound]
    let end =
      periods.isEmpty
      ? dataset.lastDay
      : dataset.frequency.lastDay(from: dataset.starts[periods.upperBound - 1])
    self.init(
      periods: periods, start: start, end: end,
      length: style.periods(periods.count, dataset.frequency),
      place: periods.count < dataset.count ? .last : .all, style: style)
  }
}

extension Evidence {
  /// All periods: what the results pages speak of.
  var whole: Scope { Scope(0..<analysis.dataset.count, of: analysis.dataset, style: style) }

  /// The last comparable year: what the pages about the next unit of money speak of.
  var window: Scope { Scope(analysis.window, of: analysis.dataset, style: style) }

  /// One row of the data: `week`.
  package var period: String { style.period(analysis.dataset.frequency) }

  /// Several: `weeks`.
  package var periods: String { style.periodPlural(analysis.dataset.frequency) }

  /// Several, as a heading: `Weeks`.
  var periodsLabel: String {
    switch analysis.dataset.frequency {
    case .daily: say("Days")
    case .weekly: say("Weeks")
    case .monthly: say("Months")
    }
  }

  /// So many: `52 weeks`.
  package func periods(_ count: Int) -> String {
    style.periods(count, analysis.dataset.frequency)
  }
}

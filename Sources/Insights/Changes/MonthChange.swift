import Calendars
import MarketingData
import Settings

/// The outcome of one month of the quarter, then and now.
///
/// Months of a calendar hold four weeks or five, and not always as many as a year before, so means per period are
/// compared. A fiscal calendar of weeks has as many in both.
public struct MonthChange: Codable, Sendable, Equatable {
  /// First day of its first period.
  public var start: CivilDate
  /// The last day included.
  public var end: CivilDate
  public var periods: Int
  public var earlierStart: CivilDate
  public var earlierEnd: CivilDate
  public var earlierPeriods: Int
  /// Of the outcome, per period.
  public var mean: Double
  public var earlierMean: Double
  /// Of the earlier mean; `nil` where that is not above 0.
  public var changeShare: Double?
}

extension Comparison {
  /// The calendar that quarters of some data are taken from: weeks start on the weekday the data's do.
  static func calendar(_ dataset: Dataset, _ report: ReportSettings) -> FiscalCalendar {
    let weekday = dataset.frequency == .weekly ? dataset.starts.first?.weekday : nil
    return FiscalCalendar(
      firstMonth: report.fiscalYearStart, pattern: report.calendar ?? .calendar,
      firstWeekday: weekday ?? 7)
  }

  /// The three months of both quarters; empty unless both are quarters of the same number.
  func months(_ dataset: Dataset, report: ReportSettings) -> [MonthChange] {
    let calendar = Comparison.calendar(dataset, report)
    let now = Comparison.parts(of: current, dataset, calendar)
    let before = Comparison.parts(of: earlier, dataset, calendar)
    guard current.quarter?.number == earlier.quarter?.number, now.count == 3, before.count == 3
    else { return [] }
    func mean(_ periods: Range<Int>) -> Double {
      dataset.outcome.values[periods].reduce(0, +) / Double(periods.count)
    }
    func last(_ periods: Range<Int>) -> CivilDate {
      dataset.frequency.lastDay(from: dataset.starts[periods.upperBound - 1])
    }
    return zip(before, now).map { before, now in
      let (old, new) = (mean(before), mean(now))
      return MonthChange(
        start: dataset.starts[now.lowerBound], end: last(now), periods: now.count,
        earlierStart: dataset.starts[before.lowerBound], earlierEnd: last(before),
        earlierPeriods: before.count, mean: new, earlierMean: old,
        changeShare: old > 0 ? new / old - 1 : nil)
    }
  }

  /// Periods by the month that holds the middle of each; empty where a month has none.
  private static func parts(
    of span: Span, _ dataset: Dataset, _ calendar: FiscalCalendar
  ) -> [Range<Int>] {
    guard let quarter = span.quarter else { return [] }
    let months = calendar.months(of: quarter)
    let places = span.periods.map { period in
      let start = dataset.starts[period]
      let days = dataset.frequency.next(after: start).dayNumber - start.dayNumber
      return months.lastIndex { $0 <= start.adding(days: days / 2) } ?? 0
    }
    return months.indices.compactMap { month in
      guard let first = places.firstIndex(of: month), let last = places.lastIndex(of: month) else {
        return nil
      }
      return span.periods.lowerBound + first..<span.periods.lowerBound + last + 1
    }
  }
}

import Calendars
import Wording

/// Days to mark on a time axis: whole months, half-years, years; days where the span is short.
package struct TimeTicks {
  /// A marked day and what is written below it.
  package struct Tick: Equatable {
    package var date: CivilDate
    package var label: String
  }

  /// Months between ticks that people read without thinking.
  private static let steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600]

  /// The densest ticks of which no more than `limit` fit.
  package static func ticks(
    from first: CivilDate, to last: CivilDate, limit: Int, style: NumberStyle
  ) -> [Tick] {
    let days = last.dayNumber - first.dayNumber
    if days < 62 { return dayTicks(from: first, days: days, limit: limit, style: style) }
    for step in steps {
      let dates = months(every: step, from: first, to: last)
      if dates.count <= max(limit, 1) {
        return dates.map { Tick(date: $0, label: style.month($0)) }
      }
    }
    return []
  }

  /// First days of every `step`th month since January of year 1 within the span.
  private static func months(every step: Int, from first: CivilDate, to last: CivilDate)
    -> [CivilDate]
  {
    // A first week that starts a few days into a month still stands for that month.
    let start = first.year * 12 + first.month - 1 + (first.day > 7 ? 1 : 0)
    let end = last.year * 12 + last.month - 1
    guard start <= end else { return [] }
    return (start...end).filter { $0.isMultiple(of: step) }
      .compactMap { CivilDate(year: $0 / 12, month: $0 % 12 + 1, day: 1) }
      .map { max($0, first) }
  }

  private static func dayTicks(
    from first: CivilDate, days: Int, limit: Int, style: NumberStyle
  ) -> [Tick] {
    let step = [1, 7, 14, 28].first { days / $0 + 1 <= max(limit, 1) } ?? max(days, 1)
    return stride(from: 0, through: days, by: step).map {
      let date = first.adding(days: $0)
      return Tick(date: date, label: style.day(date))
    }
  }
}

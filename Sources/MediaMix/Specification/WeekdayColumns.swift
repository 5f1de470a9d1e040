import Calendars
import MarketingData

/// The weekly cycle of daily data: one column for each weekday but Monday.
///
/// 1 on the weekday, -1 on Mondays, 0 else, so that the effects of a whole week sum to zero and the level
/// stays that of an average day. Weekly and monthly data have none.
enum WeekdayColumns {
  private static let names = [
    "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  static func make(starts: [CivilDate], frequency: Frequency) -> [Series] {
    guard frequency == .daily else { return [] }
    let weekdays = starts.map(\.weekday)
    return names.enumerated().map { index, name in
      Series(
        name: name,
        values: weekdays.map { $0 == index + 2 ? 1 : $0 == 1 ? -1 : 0 })
    }
  }
}

/// The holidays of one country in one year, substitute days included.
struct HolidayCalendar {
  let country: HolidayCountry

  /// In order of date.
  func days(in year: Int) -> [Holidays.Day] {
    // A substitute may lie across the turn of the year.
    let years = max(1, year - 1)...min(9999, year + 1)
    let kept = country.holidays.flatMap { holiday in
      years.flatMap { holiday.days(in: $0) }.map { (holiday, $0) }
    }
    var free = Set(
      kept.lazy.filter { $0.0.kind == .public }.flatMap { holiday, first in
        (0..<holiday.length).map { first.adding(days: $0) }
      })
    var days = kept.map { holiday, first in
      Holidays.Day(name: holiday.name, date: first, kind: holiday.kind, length: holiday.length)
    }
    if country == .jp { days += bridges(between: free) }
    for bridge in days where bridge.name == HolidayCalendar.bridge { free.insert(bridge.date) }
    for (holiday, date) in kept.sorted(by: { $0.1 < $1.1 }) {
      guard let day = holiday.substitution.day(for: date, isFree: free.contains) else { continue }
      free.insert(day)
      days.append(
        Holidays.Day(name: "\(holiday.name) (observed)", date: day, kind: .substitute, length: 1))
    }
    return days.enumerated().filter { $0.element.date.year == year }
      .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
  }

  private static let bridge = "Citizens' Holiday"

  /// Japan's days between two holidays, which are holidays themselves unless they are Sundays.
  private func bridges(between holidays: Set<CivilDate>) -> [Holidays.Day] {
    holidays.sorted().compactMap { day in
      let middle = day.adding(days: 1)
      guard holidays.contains(day.adding(days: 2)), !holidays.contains(middle), middle.weekday != 7
      else { return nil }
      return Holidays.Day(name: HolidayCalendar.bridge, date: middle, kind: .public, length: 1)
    }
  }
}

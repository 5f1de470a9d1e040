/// How the day of a holiday follows from the year.
enum HolidayRule: Sendable {
  case fixed(month: Int, day: Int)
  /// The first, second, ... of a weekday in a month, and days after it; weekdays are 1 for Monday to 7 for Sunday.
  case nth(Int, weekday: Int, month: Int, offset: Int = 0)
  case last(weekday: Int, month: Int)
  /// The last of a weekday before a day, which is not included.
  case before(weekday: Int, month: Int, day: Int)
  /// Days after Easter Sunday; negative before it.
  case easter(Int)
  /// The day of the March or September equinox in Japan.
  case equinox(month: Int)
  /// Single dates as year, month and day.
  case once([(year: Int, month: Int, day: Int)])

  /// The days in a year; empty when the holiday is not kept then.
  func days(in year: Int) -> [CivilDate] {
    switch self {
    case .fixed(let month, let day):
      [CivilDate(year: year, month: month, day: day)].compactMap(\.self)
    case .nth(let count, let weekday, let month, let offset):
      CivilDate(year: year, month: month, day: 1).map { first in
        [first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (count - 1) + offset)]
      } ?? []
    case .last(let weekday, let month):
      CivilDate(year: year, month: month, day: CivilDate.days(inMonth: month, year: year)).map {
        [$0.adding(days: -(($0.weekday - weekday + 7) % 7))]
      } ?? []
    case .before(let weekday, let month, let day):
      CivilDate(year: year, month: month, day: day).map { date in
        let back = (date.weekday - weekday + 7) % 7
        return [date.adding(days: back == 0 ? -7 : -back)]
      } ?? []
    case .easter(let offset):
      Easter.sunday(year).map { [$0.adding(days: offset)] } ?? []
    case .equinox(let month):
      [Self.equinox(month, year)].compactMap(\.self)
    case .once(let dates):
      dates.filter { $0.year == year }.compactMap {
        CivilDate(year: $0.year, month: $0.month, day: $0.day)
      }
    }
  }

  /// The usual approximation of the equinoxes in Japan's time zone (Japan Hydrographic Department), for 1980 to 2099.
  private static func equinox(_ month: Int, _ year: Int) -> CivilDate? {
    guard (1980...2099).contains(year) else { return nil }
    let base = month == 3 ? 20.8431 : 23.2488
    let shift = 0.242194 * Double(year - 1980) - Double((year - 1980) / 4)
    return CivilDate(year: year, month: month, day: Int((base + shift).rounded(.down)))
  }
}

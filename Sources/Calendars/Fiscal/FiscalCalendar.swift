/// The quarters of a company's year.
///
/// With `calendar`, a quarter is three calendar months from the first one on. With weeks, a year starts on the given
/// weekday nearest the first day of the first month, so that it ends on the weekday before, nearest that month's eve
/// (National Retail Federation, "4-5-4 Calendar": the Saturday nearest 31 January); a year has 52 weeks, or 53 of which the
/// extra one belongs to its last month.
public struct FiscalCalendar: Sendable, Equatable {
  /// The month, 1 to 12, in which a year starts.
  public var firstMonth: Int
  public var pattern: FiscalPattern
  /// The weekday weeks start on, 1 for Monday to 7 for Sunday; without meaning for calendar months.
  public var firstWeekday: Int

  /// - Parameters:
  ///   - firstMonth: 1 to 12; default January.
  ///   - firstWeekday: default Sunday, as retailers have it.
  public init(firstMonth: Int = 1, pattern: FiscalPattern = .calendar, firstWeekday: Int = 7) {
    self.firstMonth = min(max(firstMonth, 1), 12)
    self.pattern = pattern
    self.firstWeekday = min(max(firstWeekday, 1), 7)
  }

  /// The first day of the fiscal year that nominally starts in a calendar year.
  public func start(of startYear: Int) -> CivilDate {
    let nominal =
      CivilDate(year: startYear, month: firstMonth, day: 1) ?? CivilDate(dayNumber: 0)
    guard pattern.weeks != nil else { return nominal }
    let back = (nominal.weekday - firstWeekday + 7) % 7
    return nominal.adding(days: back <= 3 ? -back : 7 - back)
  }

  /// Weeks of the fiscal year that nominally starts in a calendar year, 52 or 53; `nil` for calendar months.
  public func weeks(of startYear: Int) -> Int? {
    guard pattern.weeks != nil else { return nil }
    return (start(of: startYear + 1).dayNumber - start(of: startYear).dayNumber) / 7
  }

  /// The quarter a day lies in.
  public func quarter(of date: CivilDate) -> FiscalQuarter {
    var year = date.year
    while start(of: year) > date { year -= 1 }
    while start(of: year + 1) <= date { year += 1 }
    let number = (1...3).last { first(of: $0 + 1, startYear: year) <= date }.map { $0 + 1 } ?? 1
    return quarter(number, startYear: year)
  }

  /// A quarter, 1 to 4, of the fiscal year that nominally starts in a calendar year.
  public func quarter(_ number: Int, startYear: Int) -> FiscalQuarter {
    let next =
      number < 4 ? first(of: number + 1, startYear: startYear) : start(of: startYear + 1)
    return FiscalQuarter(
      number: number, startYear: startYear, firstMonth: firstMonth,
      first: first(of: number, startYear: startYear), last: next.adding(days: -1))
  }

  /// The first days of a quarter's three months.
  public func months(of quarter: FiscalQuarter) -> [CivilDate] {
    guard let weeks = pattern.weeks else {
      return (0..<3).map { quarter.first.adding(months: $0) }
    }
    return [0, weeks[0], weeks[0] + weeks[1]].map { quarter.first.adding(days: 7 * $0) }
  }

  private func first(of number: Int, startYear: Int) -> CivilDate {
    let start = start(of: startYear)
    return pattern.weeks == nil
      ? start.adding(months: 3 * (number - 1)) : start.adding(days: 91 * (number - 1))
  }
}

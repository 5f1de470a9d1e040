import Calendars
import Testing

@Suite("Fiscal quarters")
struct FiscalCalendarTests {
  private static let retail = FiscalCalendar(firstMonth: 2, pattern: .fourFiveFour)

  private static func day(_ text: String) -> CivilDate {
    CivilDate(text) ?? CivilDate(dayNumber: 0)
  }

  @Test(
    "the retail calendar's years start and are as long as published",
    arguments: [
      // National Retail Federation, 4-5-4 calendars of these years; 53 weeks in 2012, 2017 and 2023.
      (2012, "2012-01-29", 53), (2013, "2013-02-03", 52), (2016, "2016-01-31", 52),
      (2017, "2017-01-29", 53), (2018, "2018-02-04", 52), (2019, "2019-02-03", 52),
      (2020, "2020-02-02", 52), (2021, "2021-01-31", 52), (2022, "2022-01-30", 52),
      (2023, "2023-01-29", 53), (2024, "2024-02-04", 52), (2025, "2025-02-02", 52),
      (2026, "2026-02-01", 52),
    ])
  func retailYears(year: Int, start: String, weeks: Int) {
    #expect(Self.retail.start(of: year) == Self.day(start))
    #expect(Self.retail.weeks(of: year) == weeks)
    let quarter = Self.retail.quarter(of: Self.day(start))
    #expect(quarter.number == 1 && quarter.year == year)
  }

  @Test(
    "the months of the retail quarter that starts on 4 February 2024 are of 4, 5 and 4 weeks",
    arguments: [
      (FiscalPattern.fourFiveFour, ["2024-02-04", "2024-03-03", "2024-04-07"]),
      (.fourFourFive, ["2024-02-04", "2024-03-03", "2024-03-31"]),
      (.fiveFourFour, ["2024-02-04", "2024-03-10", "2024-04-07"]),
    ])
  func months(pattern: FiscalPattern, starts: [String]) {
    let calendar = FiscalCalendar(firstMonth: 2, pattern: pattern)
    let quarter = calendar.quarter(1, startYear: 2024)
    #expect(calendar.months(of: quarter) == starts.map(Self.day))
    #expect(quarter.last == Self.day("2024-05-04"))
  }

  @Test("a 53rd week belongs to the last quarter")
  func extraWeek() {
    let last = Self.retail.quarter(4, startYear: 2023)
    #expect(last.first == Self.day("2023-10-29") && last.last == Self.day("2024-02-03"))
    #expect(Self.retail.quarter(of: last.last) == last)
  }

  @Test(
    "a quarter of calendar months and the name of its year",
    arguments: [
      (1, "2026-09-27", 3, 2026, "2026-07-01", "2026-09-30"),
      (10, "2026-09-27", 4, 2026, "2026-07-01", "2026-09-30"),
      (10, "2026-10-01", 1, 2027, "2026-10-01", "2026-12-31"),
      (7, "2026-06-30", 4, 2026, "2026-04-01", "2026-06-30"),
      (4, "2026-01-15", 4, 2026, "2026-01-01", "2026-03-31"),
      (2, "2027-01-31", 4, 2026, "2026-11-01", "2027-01-31"),
      (12, "2026-02-28", 1, 2026, "2025-12-01", "2026-02-28"),
    ])
  func calendarQuarters(
    firstMonth: Int, date: String, number: Int, year: Int, first: String, last: String
  ) {
    let quarter = FiscalCalendar(firstMonth: firstMonth).quarter(of: Self.day(date))
    #expect(quarter.number == number && quarter.year == year)
    #expect(quarter.first == Self.day(first) && quarter.last == Self.day(last))
  }

  @Test("quarters follow each other without gap or overlap", arguments: FiscalPattern.allCases)
  func tiling(pattern: FiscalPattern) {
    for firstMonth in 1...12 {
      for weekday in [1, 4, 7] {
        let calendar = FiscalCalendar(
          firstMonth: firstMonth, pattern: pattern, firstWeekday: weekday)
        var day = calendar.start(of: 2000)
        while day < Self.day("2031-01-01") {
          let quarter = calendar.quarter(of: day)
          #expect(quarter.first == day)
          #expect(calendar.quarter(of: quarter.last) == quarter)
          if pattern != .calendar {
            let length = quarter.last.dayNumber - quarter.first.dayNumber + 1
            #expect(length == 91 || (length == 98 && quarter.number == 4))
            #expect(quarter.first.weekday == weekday)
          }
          day = quarter.last.adding(days: 1)
        }
      }
    }
  }
}

import Calendars
import Testing

@Suite struct CivilDateTests {
  @Test func everyDayOfEightCenturiesReadsBack() throws {
    let first = try #require(CivilDate("1600-01-01"))
    let last = try #require(CivilDate("2400-12-31"))
    #expect(last.dayNumber - first.dayNumber + 1 == 801 * 365 + 195)
    var weekday = first.weekday
    for number in first.dayNumber...last.dayNumber {
      let date = CivilDate(dayNumber: number)
      let parts = date.parts
      #expect(CivilDate(year: parts.year, month: parts.month, day: parts.day) == date)
      #expect(date.weekday == weekday)
      weekday = weekday % 7 + 1
    }
  }

  @Test(arguments: [
    ("1970-01-01", 4, "Thursday", 1, 1), ("2000-02-29", 2, "Tuesday", 60, 9),
    ("2020-12-31", 4, "Thursday", 366, 53), ("2021-01-01", 5, "Friday", 1, 53),
    ("2024-12-30", 1, "Monday", 365, 1), ("2026-11-20", 5, "Friday", 324, 47),
  ])
  func weekdaysAndWeeksAreThoseOfTheCalendar(
    _ day: String, _ weekday: Int, _ name: String, _ dayOfYear: Int, _ week: Int
  ) throws {
    // Reference: Python's datetime.isocalendar().
    let date = try #require(CivilDate(day))
    #expect(date.weekday == weekday)
    #expect(date.weekdayName == name)
    #expect(date.dayOfYear == dayOfYear)
    #expect(date.isoWeek == week)
  }

  @Test(arguments: [
    "2023-02-29", "2023-13-01", "2023-00-10", "2023-04-31", "0000-01-01", "23-01-01", "2023-1-1",
    "",
  ])
  func daysThatAreNotInTheCalendarAreNone(_ text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func monthsAreAddedToTheLastDayWhereAMonthIsShorter() throws {
    let date = try #require(CivilDate("2024-01-31"))
    #expect(date.adding(months: 1).description == "2024-02-29")
    #expect(date.adding(months: 13).description == "2025-02-28")
    #expect(date.adding(months: -2).description == "2023-11-30")
  }
}

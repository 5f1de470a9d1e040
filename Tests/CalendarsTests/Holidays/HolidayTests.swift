import Calendars
import Testing

@Suite struct HolidayTests {
  /// Days as computed by the Python package `holidays` 0.108 without substitute days; Italy's movable Day of National
  /// Unity, on which people work, left out.
  static let years: [(String, Int, String)] = [
    ("US", 2020, "01-01 01-20 02-17 05-25 07-04 09-07 10-12 11-11 11-26 12-25"),
    ("US", 2021, "01-01 01-18 02-15 05-31 06-19 07-04 09-06 10-11 11-11 11-25 12-25"),
    ("US", 2026, "01-01 01-19 02-16 05-25 06-19 07-04 09-07 10-12 11-11 11-26 12-25"),
    ("GB", 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-26"),
    ("GB", 2022, "01-01 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-25 12-26"),
    ("GB", 2023, "01-01 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
    ("DE", 2017, "01-01 04-14 04-17 05-01 05-25 06-05 10-03 10-31 12-25 12-26"),
    ("DE", 2024, "01-01 03-29 04-01 05-01 05-09 05-20 10-03 12-25 12-26"),
    ("FR", 2024, "01-01 04-01 05-01 05-08 05-09 05-20 07-14 08-15 11-01 11-11 12-25"),
    ("FR", 2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25"),
    ("ES", 2025, "01-01 01-06 04-18 05-01 08-15 10-12 11-01 12-06 12-08 12-25"),
    ("IT", 2025, "01-01 01-06 04-20 04-21 04-25 05-01 06-02 08-15 11-01 12-08 12-25 12-26"),
    ("MX", 2024, "01-01 02-05 03-18 05-01 09-16 10-01 11-18 12-25"),
    ("AU", 2022, "01-01 01-26 04-15 04-18 04-25 09-22 12-25 12-26"),
    ("AU", 2025, "01-01 01-26 04-18 04-21 04-25 12-25 12-26"),
    (
      "JP", 2018,
      "01-01 01-08 02-11 03-21 04-29 05-03 05-04 05-05 07-16 08-11 09-17 09-23 10-08 11-03 11-23 12-23"
    ),
    (
      "JP", 2019,
      "01-01 01-14 02-11 03-21 04-29 05-01 05-03 05-04 05-05 07-15 08-11 09-16 09-23 10-14 10-22 11-03 11-23"
    ),
    (
      "JP", 2020,
      "01-01 01-13 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-23 07-24 08-10 09-21 09-22 11-03 11-23"
    ),
    (
      "JP", 2021,
      "01-01 01-11 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-22 07-23 08-08 09-20 09-23 11-03 11-23"
    ),
    (
      "JP", 2025,
      "01-01 01-13 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-21 08-11 09-15 09-23 10-13 11-03 11-23"
    ),
  ]

  @Test(arguments: years)
  func holidaysOfAYearAreThoseOfTheReference(_ country: String, _ year: Int, _ days: String) {
    let found = Holidays.days(country: country, year: year) ?? []
    let distinct = Set(found.map { $0.date }).sorted()
    #expect(distinct.map { String($0.description.dropFirst(5)) }.joined(separator: " ") == days)
  }

  /// The earliest and latest Easters of five centuries, and ordinary ones (U.S. Naval Observatory).
  @Test(arguments: [
    "1818-03-22", "1886-04-25", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23",
    "2008-03-23",
    "2018-04-01", "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09",
    "2024-03-31",
    "2025-04-20", "2026-04-05", "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22",
  ])
  func easterSundayIsThatOfTheTables(_ day: String) throws {
    let date = try #require(CivilDate(day))
    #expect(Easter.sunday(date.year) == date)
  }

  @Test func easterIsASundayBetweenMarch22AndApril25() throws {
    for year in 1583...3000 {
      let day = try #require(Easter.sunday(year))
      #expect(day.weekday == 7)
      #expect((81...116).contains(day.dayOfYear))
    }
  }

  @Test func everyHolidayFallsIntoOneWeekAYear() throws {
    let monday = try #require(CivilDate("2022-01-03"))
    let starts = (0..<156).map { monday.adding(days: 7 * $0) }
    for country in Holidays.countries {
      let flags = try #require(Holidays.flags(country: country, starts: starts, frequency: .weekly))
      #expect(!flags.isEmpty)
      #expect(Set(flags.map(\.name)).count == flags.count)
      for flag in flags {
        #expect(flag.values.count == 156)
        #expect(flag.values.allSatisfy { $0 == 0 || $0 == 1 })
        #expect((1...4).contains(flag.values.reduce(0, +)))
      }
    }
  }

  @Test func holidaysThatShareTheirWeeksAreOneFlag() throws {
    // Christmas and Boxing Day are in one week of Mondays in 2023 (Monday, Tuesday) and 2024 (Wednesday, Thursday).
    let monday = try #require(CivilDate("2023-01-02"))
    let starts = (0..<104).map { monday.adding(days: 7 * $0) }
    let names = Holidays.flags(country: "gb", starts: starts, frequency: .weekly)?.map(\.name)
    #expect(names?.contains("Christmas Day / Boxing Day") == true)
  }

  @Test func daysAreFlaggedOnTheirOwnDate() throws {
    let first = try #require(CivilDate("2024-11-01"))
    let starts = (0..<61).map { first.adding(days: $0) }
    let flags = try #require(Holidays.flags(country: "US", starts: starts, frequency: .daily))
    let marked = flags.map { flag in
      flag.name + " "
        + zip(starts, flag.values).filter { $0.1 == 1 }.map { $0.0.description }.joined()
    }
    #expect(
      marked == [
        "Veterans Day 2024-11-11", "Thanksgiving 2024-11-28", "Christmas Day 2024-12-25",
      ])
  }

  @Test func monthsWithAHolidayAreFlagged() throws {
    let first = try #require(CivilDate("2024-01-01"))
    let starts = (0..<24).map { first.adding(months: $0) }
    let flags = try #require(Holidays.flags(country: "DE", starts: starts, frequency: .monthly))
    // Easter Sunday was on March 31st in 2024 and on April 20th in 2025.
    let monday = flags.first { $0.name.contains("Easter Monday") }
    #expect(monday?.values.indices.filter { monday?.values[$0] == 1 } == [3, 15])
    let friday = flags.first { $0.name.contains("Good Friday") }
    #expect(friday?.values.indices.filter { friday?.values[$0] == 1 } == [2, 15])
  }

  @Test func anUnknownCountryHasNoHolidays() {
    #expect(Holidays.flags(country: "XX", starts: [], frequency: .weekly) == nil)
    #expect(Holidays.days(country: "XX", year: 2024) == nil)
  }
}

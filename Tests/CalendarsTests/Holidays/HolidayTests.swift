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
      "01-01 01-14 02-11 03-21 04-29 04-30 05-01 05-02 05-03 05-04 05-05 07-15 08-11 09-16 09-23 10-14 10-22 11-03 11-23"
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
    let distinct = Set(found.filter { $0.kind == .public }.map(\.date)).sorted()
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

  @Test func everyHolidayIsSeenOnceAYear() throws {
    let monday = try #require(CivilDate("2022-01-03"))
    let starts = (0..<156).map { monday.adding(days: 7 * $0) }
    for country in Holidays.countries {
      let flags = try #require(Holidays.flags(country: country, starts: starts, frequency: .weekly))
      #expect(!flags.isEmpty)
      #expect(Set(flags.map(\.name)).count == flags.count)
      for flag in flags {
        #expect(flag.values.count == 156)
        #expect(flag.values.allSatisfy { (0...1).contains($0) })
        #expect((1...3).contains(flag.occurrences) || flag.names.contains(Holidays.substitutes))
        #expect(flag.values.reduce(0, +) > 0.99)
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
      let days = zip(starts, flag.values).filter { $0.1 == 1 }.map { $0.0.description }
      return "\(flag.name) \(days[0])" + (days.count > 1 ? " to \(days[days.count - 1])" : "")
    }
    #expect(
      marked == [
        "Veterans Day 2024-11-11", "Thanksgiving 2024-11-28",
        "Black Friday weekend 2024-11-29 to 2024-12-02",
        "Christmas shopping 2024-12-11 to 2024-12-24", "Christmas Day 2024-12-25",
      ])
  }

  @Test func aHolidayOfSeveralDaysGivesEachPeriodItsPart() throws {
    // Black Friday to Sunday lie in one week of Mondays, Cyber Monday in the next.
    let monday = try #require(CivilDate("2024-11-18"))
    let weeks = (0..<6).map { monday.adding(days: 7 * $0) }
    func values(_ name: String) -> [Double]? {
      Holidays.values(country: "US", names: [name], starts: weeks, frequency: .weekly)
    }
    #expect(values("Black Friday weekend") == [0, 0.75, 0.25, 0, 0, 0])
    #expect(values("Christmas shopping") == [0, 0, 0, 5.0 / 7, 1, 2.0 / 7])
    #expect(values("Veterans Day") == [0, 0, 0, 0, 0, 0])
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

  /// Substitute days by law: 5 U.S.C. 6103, the proclamations of the United Kingdom, Japan's Act on National Holidays, the
  /// Canada Labour Code and the states of Australia; as the Python package `holidays` 0.108 has them for the first three.
  @Test(arguments: [
    ("US", 2010, "2010-07-05 2010-12-24 2010-12-31"),
    ("US", 2022, "2022-06-20 2022-12-26"), ("US", 2023, "2023-01-02 2023-11-10"),
    ("GB", 2010, "2010-12-27 2010-12-28"), ("GB", 2011, "2011-01-03 2011-12-27"),
    ("GB", 2021, "2021-12-27 2021-12-28"), ("GB", 2022, "2022-01-03 2022-12-27"),
    ("JP", 2015, "2015-05-06"),
    ("JP", 2019, "2019-05-06 2019-08-12 2019-11-04"), ("JP", 2021, "2021-08-09"),
    ("JP", 2026, "2026-05-06"), ("CA", 2018, "2018-07-02"),
    ("CA", 2021, "2021-12-27"), ("AU", 2022, "2022-01-03 2022-12-27"),
    ("DE", 2022, ""), ("IN", 2022, ""),
  ])
  func holidaysAtWeekendsAreMadeUpForAsTheLawSays(_ country: String, _ year: Int, _ days: String) {
    let found = (Holidays.days(country: country, year: year) ?? []).filter {
      $0.kind == .substitute
    }
    #expect(found.map(\.date.description).joined(separator: " ") == days)
    #expect(found.allSatisfy { $0.name.hasSuffix(" (observed)") })
  }

  @Test func japansDaysBetweenTwoHolidaysAreHolidays() {
    let days = (2010...2035).flatMap { Holidays.days(country: "JP", year: $0) ?? [] }
      .filter { $0.name == "Citizens' Holiday" }.map(\.date.description)
    #expect(days == ["2015-09-22", "2019-04-30", "2019-05-02", "2026-09-22", "2032-09-21"])
  }

  /// Days after the mean new moon, which is within 0.6 days of the true one (Meeus, Astronomical Algorithms, chapter 49), in
  /// India's time. Festivals are kept on the day that holds the moon's hour, Eid once the crescent was seen.
  @Test(
    arguments: [
      ("Diwali", -1.9...0.9), ("Holi", 14.0...16.6), ("Dussehra", 8.0...11.0),
      ("Eid al-Fitr", 0.3...3.0), ("Eid al-Adha", 9.3...12.2),
    ] as [(String, ClosedRange<Double>)])
  func indianFestivalsFollowTheMoon(_ name: String, _ ages: ClosedRange<Double>) {
    let days = (2010...2035).flatMap { Holidays.days(country: "IN", year: $0) ?? [] }
      .filter { $0.name == name }
    #expect(days.count == (name == "Eid al-Fitr" ? 27 : 26))
    for day in days {
      // New moon of 6 January 2000, 23:46 in India; noon of the day.
      let moons = (Double(day.date.dayNumber) + 0.5 - 10_962.99) / 29.530_588_861
      let age = (moons - moons.rounded(.down)) * 29.530_588_861
      let near =
        age - ages.lowerBound > 29 || age > ages.upperBound + 10 ? age - 29.530_588_861 : age
      #expect(ages.contains(near), "\(day.date): \(near)")
    }
  }

  @Test(arguments: [
    ("UK", "GB"), ("usa", "US"), ("Great Britain", "GB"), ("germany", "DE"), ("gb", "GB"),
  ])
  func aCountryIsKnownByItsNameAndByOtherCodes(_ text: String, _ code: String) {
    #expect(Holidays.country(named: text)?.code == code)
  }

  @Test func namesOfCountriesAndHolidaysCanStandInATable() {
    #expect(Holidays.country(named: "XX") == nil)
    #expect(Holidays.countryNames.count == Holidays.countries.count)
    for country in Holidays.countries {
      for day in Holidays.days(country: country, year: 2022) ?? [] {
        let name = day.name.replacing(" (observed)", with: "")
        #expect(!name.contains { ",/(\"".contains($0) }, "\(day.name)")
      }
    }
  }
}

import Calendars
import Insights
import MarketingData
import Settings
import Testing

@Suite("Which periods are compared")
struct ComparisonTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var start: String
    var frequency = Frequency.weekly
    var count: Int
    var firstMonth = 1
    var calendar: FiscalPattern?
    /// First day and number of periods, now and then; empty where nothing is compared.
    var current: (String, Int) = ("", 0)
    var earlier: (String, Int) = ("", 0)
    var quarter: Int?
    var basis = Comparison.Basis.yearBefore

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "the last complete quarter of weeks, by the middle of each", start: "2023-10-02",
      count: 156, current: ("2026-06-29", 13), earlier: ("2025-06-30", 13), quarter: 3),
    Case(
      name: "a quarter that has only begun does not count", start: "2023-10-02", count: 160,
      current: ("2026-06-29", 13), earlier: ("2025-06-30", 13), quarter: 3),
    // Q4 2020 has the Thursdays of 14 weeks that start on a Monday, Q4 2019 of 13.
    Case(
      name: "fourteen weeks are compared with fourteen", start: "2018-12-31", count: 105,
      current: ("2020-09-28", 14), earlier: ("2019-09-30", 14), quarter: 4),
    Case(
      name: "a retail year of weeks", start: "2023-10-02", count: 156, firstMonth: 2,
      calendar: .fourFiveFour, current: ("2026-05-04", 13), earlier: ("2025-05-05", 13), quarter: 2),
    Case(
      name: "the quarter before, where there is no year", start: "2025-09-29", count: 52,
      current: ("2026-06-29", 13), earlier: ("2026-03-30", 13), quarter: 3,
      basis: .quarterBefore),
    Case(
      name: "the last weeks, where no quarter is complete", start: "2026-01-26", count: 26,
      current: ("2026-04-27", 13), earlier: ("2026-01-26", 13), basis: .quarterBefore),
    Case(name: "nothing before the last weeks", start: "2026-01-26", count: 25),
    Case(
      name: "months", start: "2021-09-01", frequency: .monthly, count: 60,
      current: ("2026-04-01", 3), earlier: ("2025-04-01", 3), quarter: 2),
    Case(
      name: "days, with a leap day in one of the quarters", start: "2023-01-01", frequency: .daily,
      count: 31 + 28 + 31 + 275 + 91, current: ("2024-01-01", 91), earlier: ("2023-01-01", 90),
      quarter: 1),
  ]

  @Test("is the last complete quarter and the same a year before", arguments: cases)
  func windows(_ example: Case) throws {
    var starts = [try #require(CivilDate(example.start))]
    while starts.count < example.count {
      starts.append(example.frequency.next(after: starts[starts.count - 1]))
    }
    let dataset = Dataset(
      name: "", frequency: example.frequency, starts: starts,
      outcome: Outcome(name: "", kind: .revenue, values: starts.map { _ in 1 }, isMoney: true),
      currency: "USD", channels: [])
    var report = ReportSettings()
    report.fiscalYearStart = example.firstMonth
    report.calendar = example.calendar
    let comparison = Comparison.choose(dataset, report: report)
    guard example.current.1 > 0 else {
      #expect(comparison == nil)
      return
    }
    let found = try #require(comparison)
    for (span, wanted) in [(found.current, example.current), (found.earlier, example.earlier)] {
      #expect(starts[span.periods.lowerBound].description == wanted.0)
      #expect(span.periods.count == wanted.1)
    }
    #expect(found.basis == example.basis)
    #expect(found.current.quarter?.number == example.quarter)
  }
}

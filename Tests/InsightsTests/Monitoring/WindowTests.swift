import Calendars
import Findings
import Insights
import SampleSummary
import Settings
import Testing

@Suite("Windows of a monitoring report")
struct WindowTests {
  private func choose(
    periods: Int = 156, _ change: (inout MonitoringSettings) -> Void = { _ in }
  ) throws(Unusable) -> MonitoredWindows {
    var settings = MonitoringSettings()
    change(&settings)
    return try MonitoredWindows.choose(
      SampleSummary.analysis(periods: periods).make().dataset, settings)
  }

  @Test("the last quarter is measured by the same weeks a year before, or by what there is")
  func usual() throws {
    let long = try choose()
    #expect(long.recent == 143..<156)
    #expect(long.baseline == 91..<104)
    #expect(long.kind == .yearAgo)
    let short = try choose(periods: 60)
    #expect(short.baseline == 0..<47)
    #expect(short.kind == .before)
  }

  @Test("or by what was asked for")
  func asked() throws {
    let year = try choose {
      $0.recent = 26
      $0.baseline = .precedingYear
    }
    #expect(year.recent == 130..<156)
    #expect(year.baseline == 78..<130)
    let first = try #require(CivilDate("2024-01-01"))
    let last = try #require(CivilDate("2024-03-31"))
    let days = try choose { $0.baseline = .days(first: first, last: last) }
    #expect(days.baseline == 13..<26)
  }

  @Test("windows that the data do not hold are refused in a sentence that names the setting")
  func refused() throws {
    let cases: [(code: String, periods: Int, change: (inout MonitoringSettings) -> Void)] = [
      ("monitoring.short", 20, { _ in }),
      ("monitoring.absent", 60, { $0.baseline = .yearAgo }),
      ("monitoring.absent", 60, { $0.baseline = .precedingYear }),
      (
        "monitoring.absent", 156,
        { $0.baseline = .days(first: CivilDate(dayNumber: 0), last: CivilDate(dayNumber: 90)) }
      ),
      (
        "monitoring.overlap", 156,
        {
          $0.baseline = .days(
            first: CivilDate(dayNumber: 20_000), last: CivilDate(dayNumber: 30_000))
        }
      ),
    ]
    for (code, periods, change) in cases {
      let error = #expect(throws: Unusable.self) { try choose(periods: periods, change) }
      let finding = try #require(error?.findings.first)
      #expect(finding.code == code)
      #expect(finding.place.column?.hasPrefix("report.monitoring.") == true)
      #expect(!finding.fix.isEmpty)
    }
  }
}

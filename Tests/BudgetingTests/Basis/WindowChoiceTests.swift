import Budgeting
import Calendars
import Findings
import MarketingData
import MediaMix
import Settings
import Testing

@Suite("Windows that cannot be planned")
struct WindowChoiceTests {
  /// 120 weeks from Saturday 1 January 2022 to Friday 19 April 2024, the first ten without spend.
  static let analysis: Analysis = {
    var channel = SampleChannel(name: "tv", spend: (0..<120).map { $0 < 10 ? 0 : 100 })
    channel.decay = 0.3
    return sampleAnalysis([channel])
  }()

  struct Case: CustomTestStringConvertible, Sendable {
    var window: PlanWindow
    var code: String
    var message: String
    var fix: String
    var testDescription: String { code }
  }

  static func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(dayNumber: 0) }

  static func days(_ first: String, _ last: String) -> PlanWindow {
    .days(first: day(first), last: day(last))
  }

  static let cases: [Case] = [
    Case(
      window: days("2023-06-01", "2023-03-01"), code: "backwards",
      message: "The plan window ends on 2023-03-01, before it starts on 2023-06-01.",
      fix: "Swap the two days."),
    Case(
      window: days("2024-03-01", "2024-06-30"), code: "straddling",
      message:
        "The plan window from 2024-03-01 to 2024-06-30 lies partly in the data, which end on 2024-04-19, and "
        + "partly after them.",
      fix: "End it on 2024-04-19, or start it on 2024-04-20."),
    Case(
      window: days("2021-06-01", "2022-06-30"), code: "before-data",
      message:
        "The plan window from 2021-06-01 to 2022-06-30 starts before the data, which begin on 2022-01-01.",
      fix: "Start it on 2022-01-01 or later."),
    Case(
      window: days("2020-01-01", "2020-12-31"), code: "before-data",
      message:
        "The plan window from 2020-01-01 to 2020-12-31 starts before the data, which begin on 2022-01-01.",
      fix: "Start it on 2022-01-01 or later."),
    Case(
      window: days("2023-01-01", "2023-01-02"), code: "empty",
      message:
        "The plan window from 2023-01-01 to 2023-01-02 holds the middle of no week of the data.",
      fix: "Make it at least one week long."),
    Case(
      window: days("2026-01-01", "2026-03-31"), code: "too-far",
      message:
        "The plan starts on 2026-01-01, more than a year after the data end on 2024-04-19: by then the model is "
        + "out of date.",
      fix: "Fit the model to later data, or plan a window that starts sooner."),
    Case(
      window: days("2024-04-20", "2099-12-31"), code: "too-long",
      message: "A plan for more than 104 weeks reaches further ahead than the data can tell.",
      fix: "Plan at most 104 weeks, and plan again when later data are there."),
    Case(
      window: .next(periods: 105), code: "too-long",
      message: "A plan for more than 104 weeks reaches further ahead than the data can tell.",
      fix: "Plan at most 104 weeks, and plan again when later data are there."),
    Case(
      window: .next(periods: 0), code: "empty",
      message: "A plan for the next 0 weeks has nothing to plan.", fix: "Plan at least one week."),
    Case(
      window: days("2022-01-01", "2022-02-28"), code: "no-spend",
      message:
        "Nothing was spent on any channel from 2022-01-01 to 2022-02-25, so there is nothing to plan again.",
      fix: "Choose a window in which money was spent."),
  ]

  @Test("each gets a sentence and a way out", arguments: cases)
  func refused(_ expected: Case) throws {
    let error = #expect(throws: Unusable.self) {
      try Planner.plan(
        Self.analysis, settings: PlanBasisTests.settings(expected.window), threads: 1)
    }
    let finding = try #require(error?.findings.first)
    #expect(error?.findings.count == 1)
    #expect(finding.code == "budget.window-\(expected.code)")
    #expect(finding.message == expected.message)
    #expect(finding.fix == expected.fix)
  }

  @Test("a week belongs to the window that holds its middle day, the Tuesday here")
  func middle() throws {
    func planned(_ first: String, _ last: String) throws -> Range<Int> {
      try PlanBasis.make(
        Self.analysis, settings: PlanBasisTests.settings(Self.days(first, last)), threads: 1
      ).planned
    }
    let first = try planned("2023-01-01", "2023-03-31")
    let second = try planned("2023-04-01", "2023-06-30")
    #expect(first.upperBound == second.lowerBound)
    #expect(first.count + second.count == 26)
    #expect(try planned("2024-04-21", "2024-05-03") == 120..<122)
    #expect(try planned("2024-04-24", "2024-05-10") == 121..<123)
    #expect(try planned("2021-12-31", "2022-12-30") == 0..<52)
  }

  @Test("a year ahead without spend in the year before says so")
  func silentYear() throws {
    let stopped = sampleAnalysis([
      SampleChannel(name: "tv", spend: (0..<120).map { $0 < 60 ? 100 : 0 })
    ])
    let error = #expect(throws: Unusable.self) {
      try Planner.plan(
        stopped, settings: PlanBasisTests.settings(.next(periods: 4)), threads: 1)
    }
    #expect(error?.findings.first?.code == "budget.window-no-spend")
    #expect(try Planner.plan(stopped, settings: BudgetSettings(), threads: 1) == nil)
  }
}

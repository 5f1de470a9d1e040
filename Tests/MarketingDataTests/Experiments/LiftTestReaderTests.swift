import Calendars
import Findings
import MarketingData
import Settings
import Testing

private func read(_ text: String) throws -> [LiftTest] {
  try LiftTestReader.read(bytes: Array(text.utf8), file: "lift.csv")
}

/// The findings of a table that cannot be read.
private func problems(_ text: String) -> [Finding] {
  do {
    _ = try LiftTestReader.read(bytes: Array(text.utf8), file: "lift.csv")
    return []
  } catch {
    return error.findings
  }
}

private let start = CivilDate(year: 2024, month: 2, day: 5)
private let end = CivilDate(year: 2024, month: 3, day: 31)

@Suite("Tables of experiments")
struct LiftTestReaderTests {
  @Test(
    "the same test is read from any writing",
    arguments: [
      "channel,start,end,geo,spend_change,lift,standard_error\ntv,2024-02-05,2024-03-31,,120000,250000.5,40000\n",
      "channel;start;end;spend_change;lift;standard_error\ntv;05.02.2024;31.03.2024;120.000;250.000,5;40.000\n",
      "Channel\tStart Date\tEnd Date\tDelta Spend\tIncremental Revenue\tSE\n"
        + "tv\t5/2/2024\t31/3/2024\t$120,000\t$250,000.50\t\"40,000\"\n",
      "se,lift,comment,channel,to,from,delta_spend,geo\n"
        + "40000,250000.5,\"by us, twice\",tv,2024-03-31,2024-02-05,120000,national\n",
    ])
  func writings(text: String) throws {
    let wanted = LiftTest(
      channel: "tv", start: try #require(start), end: try #require(end), spendChange: 120_000,
      lift: 250_000.5, standardError: 40_000)
    #expect(try read(text) == [wanted])
  }

  @Test("a test of one geography keeps its name, and a cut of spend its sign")
  func geo() throws {
    let tests = try read(
      "channel,start,end,geo,spend_change,lift,standard_error\ntv,2024-02-05,2024-03-31,Texas,-5000,-9000,2000\n"
    )
    #expect(tests.map(\.geo) == ["Texas"])
    #expect(tests.map(\.spendChange) == [-5000])
  }

  @Test("every bad cell is told at once, with its row, column and value")
  func badCells() {
    let findings = problems(
      """
      channel,start,end,spend_change,lift,standard_error
      tv,2024-02-05,soon,120000,250000,40000
      ,2024-02-30,2024-03-31,lots,250000,
      """)
    #expect(
      Set(findings.map(\.code)) == [
        "lift.no-channel", "data.not-a-date", "data.impossible-date", "data.not-a-number",
        "data.missing-value",
      ])
    let number = findings.first { $0.code == "data.not-a-number" }
    #expect(
      number?.place == Place(file: "lift.csv", row: 3, column: "spend_change", value: "lots"))
    #expect(findings.first { $0.code == "data.not-a-date" }?.place.row == 2)
  }

  @Test("columns that are missing are all named, with what is near")
  func missingColumns() {
    let findings = problems("channel,start,end,lifts,change\ntv,2024-02-05,2024-03-31,1,2\n")
    #expect(findings.map(\.place.column) == ["spend_change", "lift", "standard_error"])
    #expect(findings.allSatisfy { $0.code == "lift.no-column" })
    #expect(findings[1].fix.hasPrefix("Did you mean \"lifts\"?"))
  }

  @Test(
    "what is no table of experiments is refused",
    arguments: [
      ("", "data.empty-file"), ("channel,start\n", "data.no-rows"),
      ("channel,start,end,spend_change,lift,standard_error\n", "data.no-rows"),
      (
        "channel,start,end,spend_change,lift,standard_error\ntv,2024-02,2024-03,1,2,3\n",
        "lift.not-a-day"
      ),
      (
        "channel,start,end,spend_change,lift,effect,se\ntv,2024-02-05,2024-03-31,1,2,3,4\n",
        "lift.column-twice"
      ),
      (
        "channel,start,end,spend_change,lift,se\ntv,01/02/2024,03/04/2024,1,2,3\n",
        "data.ambiguous-dates"
      ),
    ])
  func refused(text: String, code: String) {
    #expect(problems(text).contains { $0.code == code && $0.severity == .error })
  }
}

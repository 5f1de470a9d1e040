import Calendars
import Findings
import MarketingData
import Settings
import Testing

/// Ten weeks from Monday 2024-01-01: two channels that spend 100 and 200 a week, a quarter of it in the south.
private func dataset() -> Dataset {
  let starts = (0..<10).map { CivilDate(dayNumber: 19_723 + 7 * $0) }
  func data(_ name: String, share: Double) -> Dataset {
    Dataset(
      name: name, frequency: .weekly, starts: starts,
      outcome: Outcome(
        name: "sales", kind: .revenue, values: starts.indices.map { 1000 + Double($0) },
        isMoney: true),
      currency: "USD",
      channels: [
        Channel(name: "tv", spend: starts.map { _ in 100 * share }),
        Channel(name: "search", spend: starts.map { _ in 200 * share }),
      ])
  }
  var whole = data("whole", share: 1)
  whole.geos = ["north", "south"]
  whole.panel = GeoPanel(
    data: [data("north", share: 0.75), data("south", share: 0.25)], populations: [1, 1])
  return whole
}

/// A good test of TV in the second and third week, changed as the case says.
private func test(_ change: (inout LiftTest) -> Void = { _ in }) -> LiftTest {
  var test = LiftTest(
    channel: "tv", start: CivilDate(dayNumber: 19_730), end: CivilDate(dayNumber: 19_743),
    spendChange: 150, lift: 300, standardError: 50)
  change(&test)
  return test
}

private func findings(_ tests: [LiftTest]) -> [Finding] {
  LiftTestCheck.findings(tests, file: "lift.csv", against: dataset())
}

/// A fault, the check that finds it and the column it is found in.
private struct Wrong: Sendable {
  var code: String
  var column: String
  var change: @Sendable (inout LiftTest) -> Void

  init(_ code: String, _ column: String, _ change: @escaping @Sendable (inout LiftTest) -> Void) {
    self.code = code
    self.column = column
    self.change = change
  }

  static let all = [
    Wrong("lift.unknown-channel", "channel") { $0.channel = "tb" },
    Wrong("lift.unknown-geo", "geo") { $0.geo = "suoth" },
    Wrong("lift.outside-data", "start") { $0.start = CivilDate(dayNumber: 19_722) },
    Wrong("lift.outside-data", "end") { $0.end = CivilDate(dayNumber: 19_793) },
    Wrong("lift.ends-before-start", "end") { $0.end = CivilDate(dayNumber: 19_729) },
    Wrong("lift.standard-error", "standard_error") { $0.standardError = 0 },
    Wrong("lift.standard-error", "standard_error") { $0.standardError = -3 },
    Wrong("lift.no-change", "spend_change") { $0.spendChange = 0 },
    Wrong("lift.change-above-spend", "spend_change") { $0.spendChange = 201 },
    Wrong("lift.change-above-spend", "spend_change") { ($0.geo, $0.spendChange) = ("south", 51) },
    Wrong("lift.opposite-sign", "lift") { $0.lift = -1 },
  ]
}

@Suite("Checks of experiments")
struct LiftTestCheckTests {
  @Test("good tests pass, also those that spend all there is or cut spend")
  func good() {
    let tests = [
      test(), test { $0.spendChange = 200 }, test { ($0.spendChange, $0.lift) = (-500, -300) },
      test { ($0.geo, $0.spendChange) = ("south", 50) }, test { $0.lift = 0 },
    ]
    #expect(findings(tests) == [])
  }

  @Test("what cannot be true is told by the check that should", arguments: Wrong.all)
  private func wrong(_ wrong: Wrong) {
    let found = findings([test(), test(wrong.change)])
    #expect(found.map(\.code) == [wrong.code])
    #expect(found.first?.place.row == 3)
    #expect(found.first?.place.column == wrong.column)
    let isWarning = wrong.code == "lift.opposite-sign"
    #expect(found.first?.severity == (isWarning ? .warning : .error))
  }

  @Test("the nearest channel and geography are offered")
  func nearest() {
    let found = findings([test { ($0.channel, $0.geo) = ("serch", "suoth") }])
    #expect(found.map(\.fix) == ["Did you mean \"search\"?", "Did you mean \"south\"?"])
  }
}

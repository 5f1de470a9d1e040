import Calendars
import Findings
import Insights
import SampleSummary
import Settings
import Testing

@Suite("Alerts")
struct AlertTests {
  /// The judgement of the sample with these numbers.
  private func judge(
    _ monitoring: Monitoring, doubted: [Int] = [], failedGate: Bool = false
  ) -> Judgement {
    var sample = SampleSummary.analysis()
    if failedGate { sample.quality = SampleSummary.failedQuality }
    var evidence = Evidence(
      analysis: sample.make(), outlook: nil, configuration: Configuration())
    evidence.monitored = MonitoredNumbers(monitoring, doubted: doubted)
    return Judgement.make(evidence)
  }

  @Test("where nothing moved there is none, and the first page says so")
  func quiet() throws {
    let judgement = judge(try SampleMonitoring.quiet())
    let monitoring = try #require(judgement.monitoring)
    #expect(monitoring.alerts.isEmpty)
    #expect(monitoring.status == .quiet)
    #expect(!monitoring.isAlarming)
    #expect(judgement.insights.headline == "Nothing moved beyond noise.")
    #expect(judgement.narrative.pages["decision"]?.headline == judgement.insights.headline)
    #expect(judgement.narrative.actions.isEmpty)
  }

  struct World: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var kind: AlertKind
    var severity = Severity.warning
    var title: String
    var change: @Sendable (inout Monitoring) -> Void
    /// The same change, too small or too unsure to matter.
    var less: @Sendable (inout Monitoring) -> Void
  }

  static let worlds = [
    World(
      testDescription: "errors three times as large", kind: .error,
      title: "Forecast errors grew to 4.8%",
      change: {
        $0.accuracy?.ratio = 3
        $0.accuracy?.ratioP = 1e-4
        $0.accuracy?.recent.wmape = 0.048
      },
      less: {
        $0.accuracy?.ratio = 3
        $0.accuracy?.ratioP = 0.01
      }),
    World(
      testDescription: "a total missed", kind: .bias, title: "Forecasts ran 7.0% too high",
      change: {
        $0.accuracy?.bias = MonitoredValue(0.07, lower: 0.04, upper: 0.1)
        $0.accuracy?.biasP = 1e-4
      },
      less: {
        $0.accuracy?.bias = MonitoredValue(0.04, lower: 0.03, upper: 0.05)
        $0.accuracy?.biasP = 1e-9
      }),
    World(
      testDescription: "few periods inside", kind: .coverage,
      title: "Only 6 of 13 weeks fell inside their interval",
      change: {
        $0.accuracy?.recent = ErrorMeasure(periods: 13, wmape: 0.02, mape: 0.02, inside: 6)
        $0.accuracy?.coverageP = 1e-4
      },
      less: {
        $0.accuracy?.recent = ErrorMeasure(periods: 13, wmape: 0.02, mape: 0.02, inside: 9)
        $0.accuracy?.coverageP = 0.034
      }),
    World(
      testDescription: "misses that add up", kind: .cumulativeSum,
      title: "Forecasts have run too high since 29\u{A0}Jun\u{A0}2026",
      change: {
        $0.accuracy?.sumsLow = [0, 4, 9]
        $0.accuracy?.largestSum = 9
        $0.accuracy?.alarm = CivilDate("2026-07-06")
        $0.accuracy?.since = CivilDate("2026-06-29")
      }, less: { $0.accuracy?.sumsLow = [0, 4, 6] }),
    World(
      testDescription: "a return that fell", kind: .kpi, title: "Return on media fell by 27%",
      change: {
        $0.kpis[2].change = MonitoredValue(-0.27, lower: -0.4, upper: -0.1)
        ($0.kpis[2].verdict, $0.kpis[2].probabilityWorse) = (.worse, 0.99)
      },
      less: {
        $0.kpis[2].change = MonitoredValue(-0.15, lower: -0.2, upper: -0.1)
        ($0.kpis[2].verdict, $0.kpis[2].probabilityWorse) = (.worse, 0.99)
      }),
    World(
      testDescription: "customers that cost more", kind: .kpi,
      title: "Spend per conversion rose by 40%",
      change: { $0.kpis[3].change = MonitoredValue(0.4) },
      less: {
        $0.kpis[3].change = MonitoredValue(-0.4)
        $0.kpis[3].verdict = .better
      }),
    World(
      testDescription: "another return than the earlier report's", kind: .earlierReturn,
      title: "Paid search returns 40% less than the earlier report said",
      change: { ($0.returns[0].earlierChange, $0.returns[0].earlierP) = (-0.4, 1e-3) },
      less: { ($0.returns[0].earlierChange, $0.returns[0].earlierP) = (-0.4, 0.05) }),
    World(
      testDescription: "another return of late", kind: .latestReturn,
      title: "TV has lately returned 60% less than the model says",
      change: { ($0.returns[1].latestChange, $0.returns[1].latestP) = (-0.6, 1e-4) },
      less: { ($0.returns[1].latestChange, $0.returns[1].latestP) = (-0.1, 1e-9) }),
    World(
      testDescription: "spend beyond all seen", kind: .beyondRange, severity: .note,
      title: "Paid search spent more than ever before",
      change: { $0.distributions[1].beyond = 0.46 }, less: { $0.distributions[1].beyond = 0.15 }),
    World(
      testDescription: "an outcome distributed otherwise", kind: .distribution, severity: .note,
      title: "revenue is not what it was", change: { $0.distributions[0].moved = true },
      less: { $0.distributions[0].pValue = 0.01 }),
    World(
      testDescription: "a control distributed otherwise", kind: .distribution,
      title: "price_index is not what it was", change: { $0.distributions[2].moved = true },
      less: { $0.distributions[2].pValue = 0.01 }),
    World(
      testDescription: "spend distributed otherwise", kind: .distribution, severity: .note,
      title: "Paid search is spent differently", change: { $0.distributions[1].moved = true },
      less: { $0.distributions[1].pValue = 0.01 }),
    World(
      testDescription: "spend beside the plan", kind: .plan,
      title: "TV spent 33% more than planned",
      change: {
        $0.plan?.rows[1] = PlanPaceRow(channel: "TV", planned: 2_250_000, actual: 3_000_000)
      },
      less: {
        $0.plan?.rows[1] = PlanPaceRow(channel: "TV", planned: 2_250_000, actual: 2_600_000)
      }),
  ]

  @Test("each has its own cause, and none is raised by less", arguments: worlds)
  func causes(world: World) throws {
    var monitoring = try SampleMonitoring.quiet()
    world.change(&monitoring)
    let judgement = judge(monitoring)
    let alerts = try #require(judgement.monitoring).alerts
    #expect(alerts.map(\.kind) == [world.kind])
    let alert = try #require(alerts.first)
    #expect(alert.severity == world.severity)
    #expect(alert.title == world.title)
    #expect(!alert.message.isEmpty && !alert.action.isEmpty && !alert.thresholdText.isEmpty)
    #expect(judgement.monitoring?.isAlarming == (world.severity > .note))
    #expect(judgement.narrative.actions.map(\.detail) == [alert.action])

    var calm = try SampleMonitoring.quiet()
    world.less(&calm)
    #expect(judge(calm).monitoring?.alerts.isEmpty == true)
  }

  @Test("a failed gate comes first, and no return is judged beside it")
  func gate() throws {
    var monitoring = try SampleMonitoring.quiet()
    for world in Self.worlds { world.change(&monitoring) }
    let alerts = try #require(judge(monitoring, failedGate: true).monitoring).alerts
    #expect(alerts.first?.kind == .gate)
    #expect(alerts.first?.severity == .error)
    #expect(!alerts.contains { [.earlierReturn, .latestReturn].contains($0.kind) })
    #expect(!alerts.contains { $0.kind == .kpi && $0.subject == "roi" })
    #expect(
      alerts.contains { $0.kind == .kpi && $0.subject == "acquisition_cost" }, "it is counted")
    #expect(alerts.map(\.severity) == alerts.map(\.severity).sorted(by: >))
  }

  @Test("what demand likely bought raises no alert on its return")
  func demand() throws {
    var monitoring = try SampleMonitoring.quiet()
    for world in Self.worlds where [.kpi, .earlierReturn, .latestReturn].contains(world.kind) {
      world.change(&monitoring)
    }
    let alerts = try #require(judge(monitoring, doubted: [0]).monitoring).alerts
    #expect(alerts.map(\.subject) == ["acquisition_cost", "TV"])
  }
}

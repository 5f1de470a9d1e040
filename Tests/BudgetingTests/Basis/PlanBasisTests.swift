import Budgeting
import Calendars
import Findings
import MarketingData
import MediaMix
import Settings
import Statistics
import Testing

@Suite("What a plan starts from")
struct PlanBasisTests {
  static func settings(_ window: PlanWindow, carryOut: Bool = true) -> BudgetSettings {
    var settings = BudgetSettings()
    (settings.window, settings.carryOut) = (window, carryOut)
    return settings
  }

  static let analysis = randomAnalysis(seed: 3, channels: 3, periods: 120)

  @Test("in the results' window it has the results' numbers, by geography too", arguments: [0, 3])
  func results(geos: Int) throws {
    let analysis = geos > 0 ? PanelSample.analysis : Self.analysis
    let basis = try PlanBasis.make(analysis, settings: BudgetSettings(), threads: 2)
    #expect(basis.planned == analysis.window)
    #expect(basis.direction == .retrospective)
    #expect(basis.carryOut == 0)
    #expect(basis.observed == analysis.dataset.count)
    for (channel, result) in zip(basis.channels, analysis.channels) {
      #expect(channel.current.contributionDraws == result.recent.contributionDraws)
      #expect(channel.current.contribution == result.recent.contribution)
      #expect(channel.current.spend == result.recent.spend)
    }
    #expect(basis.media.contributionDraws == analysis.media.recent.contributionDraws)
    let plan = try #require(
      try Planner.plan(analysis, settings: BudgetSettings(), threads: 2))
    #expect(plan.current.response == analysis.media.recent.contribution)
    #expect(plan.current.roi == analysis.media.recent.roi)
    for allocation in plan.channels {
      let result = try #require(analysis.channels.first { $0.name == allocation.channel })
      #expect(allocation.currentResponse == result.recent.contribution)
    }
  }

  @Test("another window of the past is planned from what the decomposition says of it")
  func otherWindow() throws {
    let analysis = PanelSample.analysis
    let starts = analysis.dataset.starts
    let settings = Self.settings(
      .days(first: starts[20], last: starts[45].adding(days: 6)))
    let basis = try PlanBasis.make(analysis, settings: settings, threads: 2)
    #expect(basis.planned == 20..<46)
    #expect(basis.start == starts[20])
    #expect(basis.end == starts[45].adding(days: 6))
    for (index, channel) in basis.channels.enumerated() {
      let known = analysis.decomposition.channels[index].values[20..<46].reduce(0, +)
      #expect(abs(channel.current.contribution.mean - known) <= 1e-9 * known)
    }
    let plan = try #require(try Planner.plan(analysis, settings: settings, threads: 2))
    #expect(plan.window == 20..<46)
    #expect(plan.start == basis.start)
    #expect(plan.end == basis.end)
    #expect(abs(plan.budget - basis.media.spend) <= 1e-9 * plan.budget)
    let whole = analysis.window
    let same = Self.settings(
      .days(first: starts[whole.lowerBound], last: analysis.dataset.lastDay))
    let results = try PlanBasis.make(analysis, settings: same, threads: 1)
    #expect(results.media.contribution == analysis.media.recent.contribution)
  }

  @Test("a window ahead is spent on as in the same weeks of the last year, with carry-in")
  func ahead() throws {
    let analysis = Self.analysis
    let basis = try PlanBasis.make(
      analysis, settings: Self.settings(.next(periods: 8), carryOut: false), threads: 2)
    #expect(basis.planned == 120..<128)
    #expect(basis.direction == .forward)
    #expect(basis.carryOut == 0)
    for (index, channel) in basis.channels.enumerated() {
      let known = analysis.dataset.channels[index]
      let repeated = Array(known.spend[68..<76])
      #expect(channel.current.spend == repeated.reduce(0, +))
      let draws = analysis.fit.draws.map { draw in
        let parameters = draw.channels[index]
        return ResponseForm().response(known.spend + repeated, parameters).suffix(8)
          .reduce(0) { $0 + parameters.effect * $1 }
      }
      for (value, exact) in zip(channel.current.contributionDraws, draws) {
        #expect(abs(value - exact) <= 1e-9 * exact)
      }
    }
    let plan = try #require(
      try Planner.plan(
        analysis, settings: Self.settings(.next(periods: 8), carryOut: false), threads: 2))
    #expect(plan.direction == .forward)
    #expect(plan.carryOut == 0)
    #expect(plan.window == 120..<128)
    #expect(plan.start == analysis.dataset.lastDay.adding(days: 1))
    #expect(plan.end == analysis.dataset.lastDay.adding(days: 56))
    #expect(plan.current.response == basis.media.contribution)
    #expect(plan.gain.mean > 0)
  }

  @Test("carry-out adds what the window's spend brings later, and no more than all of it")
  func carryOut() throws {
    let analysis = Self.analysis
    let without = try PlanBasis.make(
      analysis, settings: Self.settings(.next(periods: nil), carryOut: false), threads: 2)
    let with = try PlanBasis.make(
      analysis, settings: Self.settings(.next(periods: nil)), threads: 2)
    #expect(with.planned == 120..<133)
    #expect(with.carryOut > 0 && with.carryOut <= 52)
    let slowest = analysis.channels.map(\.decay.median).max() ?? 0
    #expect(slowest > 0.2)
    for (more, less) in zip(with.channels, without.channels) {
      #expect(more.current.spend == less.current.spend)
      for (right, left) in zip(more.current.contributionDraws, less.current.contributionDraws) {
        #expect(right >= left)
      }
    }
    #expect(with.media.contribution.mean > 1.01 * without.media.contribution.mean)
    let plan = try #require(
      try Planner.plan(analysis, settings: Self.settings(.next(periods: nil)), threads: 1))
    #expect(plan.carryOut == with.carryOut)
    #expect(!plan.risks.contains { if case .slowEffect = $0 { true } else { false } })
  }

  @Test("after a gap without spend nearly nothing is carried in")
  func gap() throws {
    let analysis = Self.analysis
    let last = analysis.dataset.lastDay
    let basis = try PlanBasis.make(
      analysis,
      settings: Self.settings(
        .days(first: last.adding(days: 1 + 7 * 40), last: last.adding(days: 7 * 44))), threads: 2)
    #expect(basis.planned == 160..<164)
    for index in basis.channels.indices {
      let nothing = basis.responses(channel: index, at: 0).map(\.response)
      #expect(Moments.mean(nothing) < 0.01 * basis.channels[index].current.contribution.mean)
    }
  }

  @Test("the most ever spent is that of the past alone")
  func history() throws {
    let plan = try #require(
      try Planner.plan(
        Self.analysis, settings: Self.settings(.next(periods: 13)), threads: 2))
    for allocation in plan.channels {
      let spend = try #require(
        Self.analysis.dataset.channels.first { $0.name == allocation.channel }?.spend)
      let most = (0...107).map { spend[$0..<$0 + 13].reduce(0, +) }.max() ?? 0
      #expect(abs(allocation.observedMaximum - most) <= 1e-9 * most)
    }
  }

  @Test(
    "is the same on any number of threads", arguments: [PlanWindow.lastYear, .next(periods: 9)])
  func threads(window: PlanWindow) throws {
    let plans = try [1, 2, 5].map {
      try Planner.plan(PanelSample.analysis, settings: Self.settings(window), threads: $0)
    }
    #expect(plans[0] != nil)
    #expect(plans[0] == plans[1])
    #expect(plans[0] == plans[2])
  }
}

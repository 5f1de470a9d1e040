import Budgeting
import Calendars
import MarketingData
import MediaMix
import Settings
import Statistics
import Testing

@Suite("The forecast of what the plan brings")
struct ForecasterTests {
  static let analysis: Analysis = {
    var analysis = randomAnalysis(seed: 5, channels: 3, periods: 120)
    let count = analysis.dataset.count
    analysis.dataset.controls = [
      Series(name: "price", values: (0..<count).map { Double($0 % 7) })
    ]
    analysis.fit.terms = [
      Term(name: "level", part: .level, values: Array(repeating: 1, count: count)),
      Term(
        name: "price", part: .controls, values: (0..<count).map { Double($0 % 7) - 3 }, reference: 3
      ),
    ]
    for draw in analysis.fit.draws.indices {
      analysis.fit.draws[draw].coefficients = [400_000 + 500 * Double(draw), -2_000]
      analysis.fit.draws[draw].noise = 9_000
    }
    return analysis
  }()

  static func plan(
    _ window: PlanWindow, _ analysis: Analysis = analysis, future: PlannedPeriods? = nil,
    total: Double? = nil
  ) throws -> Plan {
    var settings = PlanBasisTests.settings(window, carryOut: false)
    settings.total = total
    return try #require(
      try Planner.plan(analysis, settings: settings, future: future, threads: 2))
  }

  static func forecaster(_ analysis: Analysis = analysis) -> Forecaster {
    Forecaster(analysis, settings: ModelSettings(), threads: 2)
  }

  @Test("in the plan's own window it says of the plan what the plan says", arguments: [0, 3])
  func agreesWithPlan(geos: Int) throws {
    let analysis = geos > 0 ? PanelSample.analysis : Self.analysis
    let plan = try Self.plan(.next(periods: 9), analysis)
    let forecast = try Self.forecaster(analysis).forecast(plan: plan)
    let recommended = try #require(forecast.recommended)
    let difference = try #require(forecast.difference)
    #expect(forecast.starts.count == 9)
    #expect(forecast.starts.first == plan.start)
    #expect(forecast.end == plan.end)
    #expect(abs(forecast.current.spend - plan.current.spend) <= 1e-9 * plan.current.spend)
    #expect(abs(recommended.spend - plan.recommended.spend) <= 1e-9 * plan.current.spend)
    let pairs = [
      (difference.mean, plan.gain.mean), (difference.lower, plan.gain.lower),
      (difference.upper, plan.gain.upper),
    ]
    for (predicted, planned) in pairs {
      #expect(abs(predicted - planned) <= 1e-7 * plan.current.response.mean)
    }
    #expect(plan.gain.mean > 0)
  }

  @Test("holds the baseline and the controls as a year before, and noise in its intervals")
  func parts() throws {
    let forecast = try Self.forecaster().forecast(plan: nil)
    #expect(forecast.starts.count == 13)
    #expect(forecast.recommended == nil)
    #expect(forecast.difference == nil)
    let level = 400_000 + 500 * 19.0 / 2
    #expect(forecast.baseline.allSatisfy { abs($0 - level) < 1e-6 })
    let basis = try PlanBasis.make(
      Self.analysis, settings: PlanBasisTests.settings(.next(periods: 13), carryOut: false),
      threads: 1)
    let price = (68..<81).reduce(0.0) { $0 - 2_000 * (Double($1 % 7) - 3) }
    let expected = 13 * level + price + basis.media.contribution.mean
    #expect(abs(Summation.sum(forecast.current.expected) - expected) <= 1e-9 * expected)
    #expect(abs(forecast.current.total.mean - expected) <= 1e-9 * expected)
    for period in 0..<13 {
      let width = forecast.current.upper[period] - forecast.current.lower[period]
      #expect(width > 2 * 1.6 * 9_000 && width < 2 * 1.645 * 40_000)
    }
    #expect(
      forecast.assumptions == [
        "Spend goes on as in the same weeks a year before.",
        "price is as in the same weeks a year before.",
        "The level stays where it was in the last week.",
      ])
  }

  @Test("carries a plan of the past forward: its changes, at its change of the total")
  func retrospective() throws {
    let total = 1.1 * Self.analysis.media.recent.spend
    let plan = try Self.plan(.lastYear, total: total)
    let forecast = try Self.forecaster().forecast(plan: plan)
    let recommended = try #require(forecast.recommended)
    #expect(abs(recommended.spend - 1.1 * forecast.current.spend) <= 1e-9 * recommended.spend)
    #expect(try #require(forecast.difference).mean > 0)
    #expect(
      forecast.assumptions[1]
        == "By the plan each channel changes by as much as in the window that was planned again, and the total by as "
        + "much as the plan’s.")
  }

  @Test("starts from what is given, and from the year before where nothing is")
  func given() throws {
    let data = Self.analysis.dataset
    var known = Continuation(of: data, count: 6).future
    for index in known.channels.indices {
      known.channels[index].spend = Array(repeating: 5e4, count: 6)
    }
    known.controls[0].values = Array(repeating: 3, count: 6)
    let future = PlannedPeriods(dataset: known)
    let alone = try Self.forecaster().forecast(plan: nil, future: future)
    #expect(alone.starts == known.starts)
    #expect(abs(alone.current.spend - 3 * 6 * 5e4) < 1e-6)
    let plan = try Self.plan(.next(periods: 8), future: future)
    let usual = data.channels.reduce(0) { $0 + $1.spend[74..<76].reduce(0, +) }
    #expect(abs(plan.current.spend - (9e5 + usual)) <= 1e-9 * plan.current.spend)
    let forecast = try Self.forecaster().forecast(plan: plan, future: future)
    #expect(abs(forecast.current.spend - plan.current.spend) <= 1e-9 * plan.current.spend)
    let gain = try #require(forecast.difference).mean
    #expect(abs(gain - plan.gain.mean) <= 1e-7 * plan.current.response.mean)
    #expect(
      forecast.assumptions.first
        == "Spend is as given, and as in the same weeks a year before where nothing is given.")
  }

  @Test("is the same on any number of threads")
  func threads() throws {
    let plan = try Self.plan(.next(periods: nil))
    let one = try Forecaster(Self.analysis, settings: ModelSettings(), threads: 1).forecast(
      plan: plan)
    #expect(try Self.forecaster().forecast(plan: plan) == one)
  }

  @Test("a term that nothing explains in periods to come is refused")
  func unknownTerm() {
    var analysis = Self.analysis
    analysis.fit.terms[1].name = "rain"
    #expect(throws: PredictionProblem.unknownTerm(name: "rain")) {
      try Self.forecaster(analysis).forecast(plan: nil)
    }
  }

  @Test("what was foretold is measured against what came")
  func accuracy() throws {
    let forecast = RollingForecast(
      origin: CivilDate(dayNumber: 19_000), expected: [10, 20, 30], lower: [8, 18, 20],
      upper: [12, 22, 28], actual: [12, 20, 28], yearBefore: [10, 10, 10])
    let measured = try #require(ForecastAccuracy(forecast))
    #expect(measured.origin == forecast.origin)
    #expect(measured.periods == 3)
    #expect(abs(measured.wmape - 4.0 / 60) < 1e-12)
    #expect(measured.bias == 0)
    #expect(measured.coverage == 1)
    #expect(abs(try #require(measured.naiveWmape) - 30.0 / 60) < 1e-12)
    var silent = forecast
    silent.actual = [0, 0, 0]
    #expect(ForecastAccuracy(silent) == nil)
  }
}

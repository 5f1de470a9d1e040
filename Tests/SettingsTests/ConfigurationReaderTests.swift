import Calendars
import Findings
import Settings
import Testing

func read(_ text: String, file: String = "mmm.yaml") throws -> (Configuration, [Finding]) {
  try ConfigurationReader.read(bytes: Array(text.utf8), file: file)
}

/// The findings of a configuration that is refused.
func refusal(_ text: String, file: String = "mmm.yaml") -> [Finding] {
  do {
    _ = try ConfigurationReader.read(bytes: Array(text.utf8), file: file)
    return []
  } catch {
    return error.findings
  }
}

@Suite("Reading a configuration")
struct ConfigurationReaderTests {
  static let full = """
    data:
      file: data.csv
      date: week
      outcome: {column: orders, kind: conversions, value_per_conversion: 41.5}
      currency: eur
      channels:
        - {name: tv, spend: tv_spend}
        - {name: search, spend: search_spend, exposure: search_clicks}
        - {name: video, spend: video_spend, reach: video_reach, frequency: video_frequency}
      controls: [price_index, competitor_index]
      demand: []
      organic: [newsletter]
      non_media: [promo]
      events: [events]
      geo: null
      population: null
    model:
      method: ridge
      adstock: geometric
      saturation: hill
      seasonality: {harmonics: 2}
      trend: none
      knots: null
      preset: null
      holidays: US
      synergies: false
      priors: {}
      draws: 400
      seed: 7
      interval: 0.8
      search: {decay_limits: [0, 0.4], slope_limits: [1, 1]}
    budget:
      total: 1_200_000
      objective: profit
      margin: 0.35
      constraints:
        tv: {min: 100000, max: 500000}
      window: {start: 2026-10-05, end: 2026-12-27}
      carry_out: false
      flighting: {min_change: -0.2, max_change: 0.4}
      scenarios:
        - {name: a fifth less, change: -0.2}
        - {name: more, total: 1_500_000, optimise: false}
        - {name: no tv, off: tv}
        - {name: moved, off: [tv], optimise: true}
        - name: mine
          split: {tv: 100, search: 50.5, video: 0}
    report:
      type: executive
      title: "Q3: what worked"
      client: Acme
      locale: de-DE
      fiscal_year_start: 4
      page: Letter
      previous: null
      brand: null
    run:
      output: out
      formats: [json, pdf]
      strict: true
      threads: 2
    """

  @Test("every key of the contract is read")
  func everyKey() throws {
    let (read, findings) = try read(Self.full)
    #expect(findings.isEmpty)
    #expect(read.data.date == "week")
    #expect(
      read.data.outcome
        == OutcomeSettings(
          column: "orders", kind: .conversions, valuePerConversion: .number(41.5)))
    #expect(read.data.currency == "EUR")
    #expect(
      read.data.channels == [
        ChannelSettings(name: "tv", spend: "tv_spend"),
        ChannelSettings(name: "search", spend: "search_spend", exposure: "search_clicks"),
        ChannelSettings(
          name: "video", spend: "video_spend", reach: "video_reach", frequency: "video_frequency"),
      ])
    #expect(read.data.controls == ["price_index", "competitor_index"])
    #expect(read.data.organic == ["newsletter"])
    #expect(read.data.nonMedia == ["promo"])
    #expect(read.data.events == ["events"])
    #expect(read.data.geo == nil)
    #expect(read.model.seasonality.harmonics == 2)
    #expect(read.model.trend == .level)
    #expect(read.model.holidays == ["US"])
    #expect(read.model.draws == 400)
    #expect(read.model.seed == 7)
    #expect(read.model.interval == 0.8)
    #expect(read.model.search.decayLimits == [0, 0.4])
    #expect(read.model.search.decay == 0.4, "a start outside narrowed limits is moved into them")
    #expect(read.model.search.slope == 1)
    #expect(read.budget.total == 1_200_000)
    #expect(read.budget.objective == .profit)
    #expect(read.budget.margin == 0.35)
    #expect(read.budget.constraints == ["tv": SpendLimits(min: 100_000, max: 500_000)])
    let (start, end) = (
      CivilDate(year: 2026, month: 10, day: 5), CivilDate(year: 2026, month: 12, day: 27)
    )
    #expect(read.budget.window == .days(first: try #require(start), last: try #require(end)))
    #expect(!read.budget.carryOut)
    #expect(read.budget.flighting == FlightLimits(minChange: -0.2, maxChange: 0.4))
    #expect(
      read.budget.scenarios == [
        ScenarioSettings(name: "a fifth less", change: -0.2),
        ScenarioSettings(name: "more", total: 1_500_000, isOptimised: false),
        ScenarioSettings(name: "no tv", off: ["tv"], isOptimised: false),
        ScenarioSettings(name: "moved", off: ["tv"]),
        ScenarioSettings(
          name: "mine", split: ["tv": 100, "search": 50.5, "video": 0], isOptimised: false),
      ])
    #expect(read.report.title == "Q3: what worked")
    #expect(read.report.locale == "de-DE")
    #expect(read.report.fiscalYearStart == 4)
    #expect(read.report.page == .letter)
    #expect(read.run.formats == [.json, .pdf])
    #expect(read.run.strict)
    #expect(read.run.threads == 2)
  }

  @Test(
    "a window is said by name, in periods or in days",
    arguments: [
      ("last_year", PlanWindow.lastYear), ("next_quarter", .next(periods: nil)),
      ("{periods: 13}", .next(periods: 13)), ("null", .lastYear),
    ])
  func window(text: String, window: PlanWindow) throws {
    #expect(try read("budget: {window: \(text)}").0.budget.window == window)
  }

  @Test("no list of scenarios asks the usual ones, an empty list asks none")
  func scenarios() throws {
    #expect(try read("budget: {scenarios: null}").0.budget.scenarios == nil)
    #expect(try read("budget: {scenarios: []}").0.budget.scenarios == [])
  }

  @Test("the same content as JSON reads the same")
  func json() throws {
    let yaml = """
      data: {outcome: {column: y}, channels: [{name: a, spend: "x,1"}]}
      model: {seed: 3, holidays: [US, DE]}
      """
    let json = """
      {
      \t"data": {"outcome": {"column": "y"}, "channels": [{"name": "a", "spend": "x,1"}]},
      \t"model": {"seed": 3, "holidays": ["US", "DE"], "knots": null}
      }
      """
    #expect(try read(yaml).0 == read(json, file: "mmm.json").0)
  }

  @Test(
    "nothing set means the defaults", arguments: ["", "# only a comment\n", "{}", "data:\n", "~"])
  func defaults(text: String) throws {
    #expect(try read(text).0 == Configuration())
  }

  @Test("Norway is a country, also unquoted")
  func norway() throws {
    #expect(try read("model: {holidays: [NO, SE]}").0.model.holidays == ["NO", "SE"])
    #expect(try read("model: {holidays: NO}").0.model.holidays == ["NO"])
    #expect(try read("model: {holidays: null}").0.model.holidays == [])
    #expect(try read("model: {holidays: none}").0.model.holidays == [])
  }

  @Test("data without a date column give a start and a frequency")
  func start() throws {
    let data = try read("data: {start: 2022-01-03, frequency: weekly}").0.data
    #expect(data.start == CivilDate(year: 2022, month: 1, day: 3))
    #expect(data.frequency == .weekly)
  }

  @Test("measures of demand are read, with a warning that they enter a ridge model as controls")
  func demand() throws {
    let (configuration, findings) = try read(
      "data: {demand: [visits, {column: queries, channels: [search]}]}\nmodel: {method: ridge}")
    #expect(
      configuration.data.demand == [
        DemandSettings(column: "visits"), DemandSettings(column: "queries", channels: ["search"]),
      ])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.first?.message.contains("ridge") == true)
  }

  @Test(
    "one measure of demand needs no list, and a Bayesian model no warning",
    arguments: [
      ("queries", [DemandSettings(column: "queries")]),
      (
        "{column: queries, channels: search}",
        [DemandSettings(column: "queries", channels: ["search"])]
      ),
      ("[]", []),
    ])
  func oneDemand(text: String, expected: [DemandSettings]) throws {
    let (configuration, findings) = try read("data: {demand: \(text)}\nmodel: {method: bayes}")
    #expect(configuration.data.demand == expected)
    #expect(findings.isEmpty)
  }
}

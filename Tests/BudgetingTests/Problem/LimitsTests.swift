import Budgeting
import Findings
import MediaMix
import Settings
import Testing

@Suite("Limits that cannot be met")
struct LimitsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var code: String
    var place: String
    /// Parts of the message and the fix that must be there.
    var says: [String]
    var settings: BudgetSettings
    var testDescription: String { name }

    init(
      _ name: String, _ code: String, at place: String, says: [String],
      _ change: (inout BudgetSettings) -> Void
    ) {
      self.name = name
      self.code = code
      self.place = place
      self.says = says
      settings = BudgetSettings()
      change(&settings)
    }
  }

  /// Two channels, tv with 5,200 and search with 10,400 in the window.
  static let cases = [
    Case(
      "unknown channel", "budget.unknown-channel", at: "budget.constraints.serch",
      says: ["There is no channel \"serch\"", "search"]
    ) { $0.constraints["serch"] = SpendLimits(max: 1) },
    Case(
      "crossed", "budget.limits-crossed", at: "budget.constraints.tv",
      says: ["at least 300 and at most 200", "100 less"]
    ) { $0.constraints["tv"] = SpendLimits(min: 300, max: 200) },
    Case(
      "negative", "budget.limit", at: "budget.constraints.tv.min", says: ["min of tv"]
    ) { $0.constraints["tv"] = SpendLimits(min: -1) },
    Case(
      "not a number", "budget.limit", at: "budget.constraints.tv.max", says: ["max of tv"]
    ) { $0.constraints["tv"] = SpendLimits(max: .nan) },
    Case(
      "minimums above the budget", "budget.too-small", at: "budget.constraints",
      says: [
        "at least 17,280", "1,680 more than the budget of 15,600",
        "tv at least 10,000 (budget.constraints.tv.min)", "search at least 7,280 (budget.shift)",
        "Lower a minimum by 1,680",
      ]
    ) { $0.constraints["tv"] = SpendLimits(min: 10_000) },
    Case(
      "maximums below the budget", "budget.too-large", at: "budget.constraints",
      says: [
        "at most 14,520", "1,080 less than the budget of 15,600",
        "tv at most 1,000 (budget.constraints.tv.max)", "search at most 13,520 (budget.shift)",
      ]
    ) { $0.constraints["tv"] = SpendLimits(max: 1_000) },
    Case(
      "a minimum without history", "budget.no-history", at: "budget.constraints.radio.min",
      says: ["nothing was spent on it"]
    ) { $0.constraints["radio"] = SpendLimits(min: 5) },
    Case("no budget", "budget.total", at: "budget.total", says: ["above 0, not 0"]) {
      $0.total = 0
    },
    Case("odd margin", "budget.margin", at: "budget.margin", says: ["1.50"]) { $0.margin = 1.5 },
    Case("odd shift", "budget.shift", at: "budget.shift", says: ["0.10"]) { $0.shift = -0.1 },
  ]

  static func analysis(isMoney: Bool = true) -> Analysis {
    func flat(_ value: Double) -> [Double] { [Double](repeating: value, count: 60) }
    return sampleAnalysis(
      [
        SampleChannel(name: "tv", spend: flat(100)),
        SampleChannel(name: "search", spend: flat(200)),
        SampleChannel(name: "radio", spend: flat(0)),
      ], draws: 4, isMoney: isMoney)
  }

  @Test("are explained with the numbers that clash", arguments: cases)
  func explained(problem: Case) throws {
    let error = #expect(throws: Unusable.self) {
      try Planner.plan(Self.analysis(), settings: problem.settings, threads: 1)
    }
    let finding = try #require(error?.findings.first)
    #expect(finding.code == problem.code)
    #expect(finding.place.column == problem.place)
    #expect(finding.severity == .error)
    for part in problem.says {
      #expect((finding.message + " " + finding.fix).contains(part), "\(finding)")
    }
  }

  @Test("all wrong settings are told together")
  func together() throws {
    var settings = BudgetSettings()
    settings.total = -1
    settings.constraints = ["b": SpendLimits(), "a": SpendLimits()]
    let error = #expect(throws: Unusable.self) {
      try Planner.plan(Self.analysis(), settings: settings, threads: 1)
    }
    #expect(
      error?.findings.map(\.code) == [
        "budget.total", "budget.unknown-channel", "budget.unknown-channel",
      ])
    #expect(error?.findings[1].place.column == "budget.constraints.a")
  }

  @Test("profit needs an outcome in money")
  func profit() throws {
    var settings = BudgetSettings()
    settings.objective = .profit
    let error = #expect(throws: Unusable.self) {
      try Planner.plan(Self.analysis(isMoney: false), settings: settings, threads: 1)
    }
    #expect(error?.findings.first?.code == "budget.profit-without-money")
  }

  @Test("limits that just fit are met")
  func exact() throws {
    var settings = BudgetSettings()
    settings.constraints = ["tv": SpendLimits(min: 5_600), "search": SpendLimits(min: 10_000)]
    let plan = try #require(try Planner.plan(Self.analysis(), settings: settings, threads: 1))
    let spends = Dictionary(
      uniqueKeysWithValues: plan.channels.map { ($0.channel, $0.recommended) })
    #expect(spends["tv"] == 5_600 && spends["search"] == 10_000)
  }
}

import Budgeting
import Findings
import MediaMix
import Settings
import Testing

@Suite("Limits that clash")
struct ClashTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var says: [String]
    var silent: [String] = []
    var settings: BudgetSettings
    var testDescription: String { name }

    init(
      _ name: String, says: [String], silent: [String] = [],
      _ change: (inout BudgetSettings) -> Void
    ) {
      self.name = name
      self.says = says
      self.silent = silent
      settings = BudgetSettings()
      change(&settings)
    }
  }

  /// tv 5,200 and search 10,400 in the window, radio nothing: 15,600 in all, each within 30 %.
  static let cases = [
    Case(
      "a group against its channel's minimum",
      says: [
        "miss each other by 280", "search at least 7,280 (budget.shift)",
        "search together at most 7,000 (budget.groups[1])",
      ], silent: ["tv", "15,600"]
    ) { $0.groups = [SpendGroup(channels: ["search"], max: 7_000)] },
    Case(
      "a group against the total",
      says: [
        "miss each other by 600", "tv, search and radio together at most 15,000",
        "the budget of 15,600 (what was spent)", "to loosen tv, search and radio together",
        "by 600",
      ], silent: ["at least"]
    ) { $0.groups = [SpendGroup(channels: [], max: 15_000)] },
    Case(
      "a ratio against the shifts",
      says: [
        "tv at least 2 times search (budget.ratios[1].min)", "tv at most 6,760 (budget.shift)",
        "miss each other by 3,900",
        "to loosen search at least 7,280 (budget.shift) by 3,900",
      ], silent: ["radio"]
    ) { $0.ratios = [SpendRatio(channel: "tv", to: "search", min: 2)] },
    Case(
      "a group of channels without spend",
      says: ["radio together at least 100 (budget.groups[1])", "nothing is spent on it now"]
    ) { $0.groups = [SpendGroup(name: "radio", channels: ["radio"], min: 100)] },
  ]

  @Test("the fewest that cannot be kept together are named, with what they miss", arguments: cases)
  func explained(clash: Case) throws {
    let error = #expect(throws: Unusable.self) {
      try Planner.plan(LimitsTests.analysis(), settings: clash.settings, threads: 1)
    }
    let finding = try #require(error?.findings.first)
    #expect(finding.code == "budget.clash")
    let text = finding.message + " " + finding.fix
    for part in clash.says { #expect(text.contains(part), "\(text)") }
    for part in clash.silent { #expect(!finding.message.contains(part), "\(text)") }
  }
}

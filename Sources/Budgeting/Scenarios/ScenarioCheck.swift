import Findings
import Settings

/// Checks of what the user asks beside the plan, each answered in a sentence that says what to change.
struct ScenarioCheck {
  var scenarios: [ScenarioSettings]
  /// Paid channels and what they spend now, in the data's order.
  var current: [(name: String, spend: Double)]
  var words: LimitWords

  /// What the plan itself and spend as it is are called.
  static let taken = [ScenarioSearch.currentName, ScenarioSearch.recommendedName]

  private var names: [String] { current.map(\.name) }

  /// Throws every problem there is with single scenarios.
  func check() throws(Unusable) {
    var problems: [Finding] = []
    var seen: [String] = []
    for (index, scenario) in scenarios.enumerated() {
      let key = "budget.scenarios[\(index + 1)]"
      problems += name(scenario, key, seen)
      problems += total(scenario, key) + off(scenario, key) + split(scenario, key)
      seen.append(scenario.name)
    }
    if !problems.isEmpty { throw Unusable(.input, problems) }
  }

  private func name(_ scenario: ScenarioSettings, _ key: String, _ seen: [String]) -> [Finding] {
    let isTaken = Self.taken.contains { $0.lowercased() == scenario.name.lowercased() }
    guard isTaken || seen.contains(scenario.name) else { return [] }
    return [
      words.problem(
        "budget.scenario-name",
        "The name \(quoted(scenario.name)) is taken by \(isTaken ? "the plan's own rows" : "another scenario").",
        key: "\(key).name", fix: "Give every scenario a name of its own.")
    ]
  }

  private func total(_ scenario: ScenarioSettings, _ key: String) -> [Finding] {
    if let total = scenario.total, !(total > 0 && total.isFinite) {
      return [
        words.problem(
          "budget.scenario-total",
          "The total of \(quoted(scenario.name)) must be an amount of money above 0, not \(words.text(total)).",
          key: "\(key).total", fix: "Give the amount, or a change such as -0.2.")
      ]
    }
    if let change = scenario.change, !(change >= -1 && change.isFinite) {
      return [
        words.problem(
          "budget.scenario-total",
          "The change of \(quoted(scenario.name)) must be a share of what is spent now, not \(words.text(change)).",
          key: "\(key).change", fix: "Give a share such as -0.2 for a fifth less.")
      ]
    }
    return []
  }

  private func off(_ scenario: ScenarioSettings, _ key: String) -> [Finding] {
    scenario.off.filter { !names.contains($0) }.map { unknown($0, "to put off", "\(key).off") }
  }

  private func split(_ scenario: ScenarioSettings, _ key: String) -> [Finding] {
    guard let split = scenario.split else { return [] }
    let key = "\(key).split"
    var problems = split.keys.sorted().filter { !names.contains($0) }.map {
      unknown($0, "to spend on", key)
    }
    let missing = names.filter { split[$0] == nil }
    if !missing.isEmpty {
      problems.append(
        words.problem(
          "budget.scenario-missing-channel",
          "The scenario \(quoted(scenario.name)) says nothing of \(missing.joined(separator: ", ")).",
          key: key, fix: "Add every channel; 0 where nothing is to be spent."))
    }
    for channel in current {
      guard let spend = split[channel.name] else { continue }
      if !(spend >= 0 && spend.isFinite) {
        problems.append(
          words.problem(
            "budget.scenario-spend",
            "The scenario \(quoted(scenario.name)) must give \(channel.name) an amount of money, not \(words.text(spend)).",
            key: "\(key).\(channel.name)", fix: "Give 0 or more."))
      } else if spend > 0, channel.spend <= 0 {
        problems.append(
          words.problem(
            "budget.no-history",
            "The scenario \(quoted(scenario.name)) gives \(channel.name) \(words.text(spend)), but nothing was spent on it in the plan window, so nothing is known about what money there brings.",
            key: "\(key).\(channel.name)", fix: "Give it 0."))
      }
    }
    return problems
  }

  private func unknown(_ name: String, _ purpose: String, _ key: String) -> Finding {
    words.problem(
      "budget.unknown-channel", "There is no channel \(quoted(name)) \(purpose).", key: key,
      fix: words.unknown(name, among: names))
  }
}

import Findings
import Settings

/// Checks of what the user asked of the plan, each answered in a sentence that says what to change.
struct SettingsCheck {
  var settings: BudgetSettings
  /// Channel names and their spend in the window, in the data's order.
  var current: [(name: String, spend: Double)]
  var words: LimitWords

  private var names: [String] { current.map(\.name) }

  /// Throws every problem there is with single settings.
  func check() throws(Unusable) {
    var problems = checkNumbers() + checkObjective()
    for (name, limits) in settings.constraints.sorted(by: { $0.key < $1.key }) {
      problems += check(name, limits)
    }
    problems += checkGroups() + checkRatios()
    if !problems.isEmpty { throw Unusable(.input, problems) }
  }

  private func checkNumbers() -> [Finding] {
    var problems: [Finding] = []
    if let total = settings.total, !(total > 0 && total.isFinite) {
      problems.append(
        words.problem(
          "budget.total",
          "The budget must be an amount of money above 0, not \(words.text(total)).",
          key: "budget.total", fix: "Give the amount, or leave it out to plan with what was spent.")
      )
    }
    if !(settings.shift >= 0 && settings.shift.isFinite) {
      problems.append(
        words.problem(
          "budget.shift", "A channel cannot move by \(words.text(settings.shift)) of its spend.",
          key: "budget.shift", fix: "Give a share such as 0.3."))
    }
    if let margin = settings.margin, !(margin > 0 && margin <= 1) {
      problems.append(
        words.problem(
          "budget.margin",
          "A gross margin lies above 0 and at most at 1; \(words.text(margin)) does not.",
          key: "budget.margin", fix: "Give a share such as 0.4."))
    }
    if !(settings.risk.level > 0 && settings.risk.level <= 0.5) {
      problems.append(
        words.problem(
          "budget.risk",
          "The level of risk is a share of the draws up to 0.5, not \(words.text(settings.risk.level)).",
          key: "budget.risk.level", fix: "Give a share such as 0.1."))
    }
    return problems
  }

  private func checkObjective() -> [Finding] {
    let objective = settings.objective
    var problems: [Finding] = []
    if objective == .profit, !words.outcomeIsMoney {
      problems.append(
        words.problem(
          "budget.profit-without-money",
          "There is no profit to plan for, because the outcome is a count and not money.",
          key: "budget.objective",
          fix: "Set data.outcome.value_per_conversion, or choose roi or revenue."))
    }
    if objective.needsTarget, !((settings.target ?? 0) > 0 && (settings.target ?? 0).isFinite) {
      problems.append(
        words.problem(
          "budget.target",
          "The objective \(objective.rawValue) needs a target above 0: what a unit of money is to bring back.",
          key: "budget.target", fix: "Set budget.target, such as 2."))
    }
    let isRatio = [.reach, .efficiency, .targetROI].contains(objective)
    if isRatio, settings.risk.measure != .expected {
      problems.append(
        words.problem(
          "budget.risk-objective",
          "The objective \(objective.rawValue) is planned for what is expected; it has no \(settings.risk.measure.rawValue).",
          key: "budget.risk.measure",
          fix: "Choose roi, revenue, profit or target_marginal_roi, or risk.measure: expected."))
    }
    if objective == .efficiency || objective == .targetROI, settings.spendAll == true {
      problems.append(
        words.problem(
          "budget.spend-all",
          "The objective \(objective.rawValue) chooses how much to spend, so that the total cannot be spent whole.",
          key: "budget.spend_all", fix: "Remove budget.spend_all, or choose roi."))
    }
    return problems
  }

  private func check(_ name: String, _ limits: SpendLimits) -> [Finding] {
    let key = "budget.constraints.\(name)"
    guard let channel = current.first(where: { $0.name == name }) else {
      return [
        words.problem(
          "budget.unknown-channel", "There is no channel \"\(name)\" to set limits for.", key: key,
          fix: words.unknown(name, among: names))
      ]
    }
    let numbers = amounts(
      [("min", limits.min), ("max", limits.max)],
      changes: [("min_change", limits.minChange), ("max_change", limits.maxChange)], of: name,
      key: key)
    if let first = numbers.first { return [first] }
    let (lower, upper) = SpendBounds(current: channel.spend, shift: 0, limits: limits).sides(
      ratio: 1)
    if let least = lower.key, let most = upper.key, lower.spend > upper.spend {
      return [
        words.problem(
          "budget.limits-crossed",
          "\(name) must get at least \(words.text(lower.spend)) and at most \(words.text(upper.spend)), which is \(words.text(lower.spend - upper.spend)) less.",
          key: key, fix: "Lower its \(least) or raise its \(most).")
      ]
    }
    if let min = limits.min, min > 0, channel.spend <= 0 {
      return [
        words.problem(
          "budget.no-history",
          "\(name) must get at least \(words.text(min)), but nothing was spent on it in the plan window, so nothing is known about what money there brings.",
          key: "\(key).min", fix: "Remove the min of \(name).")
      ]
    }
    return []
  }

  private func amounts(
    _ amounts: [(String, Double?)], changes: [(String, Double?)], of name: String, key: String
  ) -> [Finding] {
    let money = amounts.compactMap { bound, value -> Finding? in
      guard let value, !(value >= 0 && value.isFinite) else { return nil }
      return words.problem(
        "budget.limit",
        "The \(bound) of \(name) must be an amount of money, not \(words.text(value)).",
        key: "\(key).\(bound)", fix: "Give 0 or more.")
    }
    return money
      + changes.compactMap { bound, value in
        guard let value, !(value >= -1 && value.isFinite) else { return nil }
        return words.problem(
          "budget.limit",
          "The \(bound) of \(name) must be a share of what is spent now, not \(words.text(value)).",
          key: "\(key).\(bound)", fix: "Give a share such as -0.2 for a fifth less.")
      }
  }

  private func checkGroups() -> [Finding] {
    settings.groups.enumerated().flatMap { index, group -> [Finding] in
      let key = "budget.groups[\(index + 1)]"
      let unknown = group.channels.filter { !names.contains($0) }.map { name in
        words.problem(
          "budget.unknown-channel", "There is no channel \"\(name)\" to limit with others.",
          key: key, fix: words.unknown(name, among: names))
      }
      if !unknown.isEmpty { return unknown }
      return amounts(
        [("min", group.min), ("max", group.max)],
        changes: [("min_change", group.minChange), ("max_change", group.maxChange)],
        of: group.name ?? "the group", key: key)
    }
  }

  private func checkRatios() -> [Finding] {
    settings.ratios.enumerated().flatMap { index, ratio -> [Finding] in
      let key = "budget.ratios[\(index + 1)]"
      let unknown = [ratio.channel, ratio.other].filter { !names.contains($0) }.map { name in
        words.problem(
          "budget.unknown-channel", "There is no channel \"\(name)\" to compare with another.",
          key: key, fix: words.unknown(name, among: names))
      }
      if !unknown.isEmpty { return unknown }
      return [("min", ratio.min), ("max", ratio.max)].compactMap { bound, value in
        guard let value, !(value >= 0 && value.isFinite) else { return nil }
        return words.problem(
          "budget.limit",
          "The \(bound) of \(ratio.channel) to \(ratio.other) must be a number, not \(words.text(value)).",
          key: "\(key).\(bound)", fix: "Give 0 or more.")
      }
    }
  }
}

import Findings
import Settings
import Wording

/// Checks of what the user asked of the plan, each answered in a sentence that says what to change.
struct Limits {
  var settings: BudgetSettings
  /// Channel names and their spend in the window, in the data's order.
  var current: [(name: String, spend: Double)]
  var outcomeIsMoney: Bool

  /// Throws every problem there is with single settings.
  func check() throws(Unusable) {
    var problems = checkNumbers()
    for (name, limits) in settings.constraints.sorted(by: { $0.key < $1.key }) {
      problems += check(name, limits)
    }
    if !problems.isEmpty { throw Unusable(.input, problems) }
  }

  /// Throws when no allocation within the bounds adds up to `budget`.
  ///
  /// - Parameters:
  ///   - bounds: one range per channel.
  ///   - mayLeaveMoney: whether the budget need not be spent.
  func checkTotal(
    _ budget: Double, bounds: [ClosedRange<Double>], mayLeaveMoney: Bool
  ) throws(Unusable) {
    let least = bounds.reduce(0) { $0 + $1.lowerBound }
    let most = bounds.reduce(0) { $0 + $1.upperBound }
    let slack = 1e-9 * budget
    if least > budget + slack {
      throw Unusable(
        .input,
        problem(
          "budget.too-small",
          "The plan must spend at least \(text(least)), which is \(text(least - budget)) more than "
            + "the budget of \(text(budget)): \(list(bounds.map(\.lowerBound), "min", "at least")).",
          key: "budget.constraints",
          fix: "Lower a minimum by \(text(least - budget)) in all, or raise budget.total."))
    }
    if most < budget - slack, !mayLeaveMoney {
      throw Unusable(
        .input,
        problem(
          "budget.too-large",
          "The plan can spend at most \(text(most)), which is \(text(budget - most)) less than the "
            + "budget of \(text(budget)): \(list(bounds.map(\.upperBound), "max", "at most")).",
          key: "budget.constraints",
          fix: "Raise a maximum by \(text(budget - most)) in all, or lower budget.total."))
    }
  }

  private func checkNumbers() -> [Finding] {
    var problems: [Finding] = []
    if let total = settings.total, !(total > 0 && total.isFinite) {
      problems.append(
        problem(
          "budget.total", "The budget must be an amount of money above 0, not \(text(total)).",
          key: "budget.total", fix: "Give the amount, or leave it out to plan with what was spent.")
      )
    }
    if !(settings.shift >= 0 && settings.shift.isFinite) {
      problems.append(
        problem(
          "budget.shift", "A channel cannot move by \(text(settings.shift)) of its spend.",
          key: "budget.shift", fix: "Give a share such as 0.3."))
    }
    if let margin = settings.margin, !(margin > 0 && margin <= 1) {
      problems.append(
        problem(
          "budget.margin",
          "A gross margin lies above 0 and at most at 1; \(text(margin)) does not.",
          key: "budget.margin", fix: "Give a share such as 0.4."))
    }
    if settings.objective == .profit, !outcomeIsMoney {
      problems.append(
        problem(
          "budget.profit-without-money",
          "There is no profit to plan for, because the outcome is a count and not money.",
          key: "budget.objective",
          fix: "Set data.outcome.value_per_conversion, or choose roi or revenue."))
    }
    return problems
  }

  private func check(_ name: String, _ limits: SpendLimits) -> [Finding] {
    let key = "budget.constraints.\(name)"
    guard let channel = current.first(where: { $0.name == name }) else {
      let known = current.map(\.name)
      let guess = Suggestion.sentence(for: name, among: known)
      return [
        problem(
          "budget.unknown-channel", "There is no channel \"\(name)\" to set limits for.", key: key,
          fix: guess.isEmpty ? "Channels are: \(known.joined(separator: ", "))." : guess)
      ]
    }
    for (bound, value) in [("min", limits.min), ("max", limits.max)] {
      if let value, !(value >= 0 && value.isFinite) {
        return [
          problem(
            "budget.limit",
            "The \(bound) of \(name) must be an amount of money, not \(text(value)).",
            key: "\(key).\(bound)", fix: "Give 0 or more.")
        ]
      }
    }
    if let min = limits.min, let max = limits.max, min > max {
      return [
        problem(
          "budget.limits-crossed",
          "\(name) must get at least \(text(min)) and at most \(text(max)), which is "
            + "\(text(min - max)) less.",
          key: key, fix: "Lower its min or raise its max.")
      ]
    }
    if let min = limits.min, min > 0, channel.spend <= 0 {
      return [
        problem(
          "budget.no-history",
          "\(name) must get at least \(text(min)), but nothing was spent on it in the plan window, so "
            + "nothing is known about what money there brings.",
          key: "\(key).min", fix: "Remove the min of \(name).")
      ]
    }
    return []
  }

  private func problem(_ code: String, _ message: String, key: String, fix: String) -> Finding {
    Finding(.error, code: code, message, at: Place(column: key), fix: fix)
  }

  /// Each channel's bound, and the setting it comes from where the user set it.
  private func list(_ bounds: [Double], _ key: String, _ words: String) -> String {
    zip(current, bounds).filter { $0.0.spend > 0 || $0.1 > 0 }.map { channel, bound in
      let limits = settings.constraints[channel.name]
      let isSet = (key == "min" ? limits?.min : limits?.max) != nil
      let source = isSet ? "budget.constraints.\(channel.name).\(key)" : "budget.shift"
      return "\(channel.name) \(words) \(text(bound)) (\(source))"
    }.joined(separator: ", ")
  }

  private func text(_ value: Double) -> String {
    let style = NumberStyle(locale: "en-US", currency: "", outcomeIsMoney: outcomeIsMoney)
    let isWhole = value == value.rounded() || abs(value) >= 1_000
    return isWhole ? style.grouped(value) : style.decimal(value, places: 2)
  }
}

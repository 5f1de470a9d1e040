import Calendars
import Findings
import MediaMix
import Settings

/// The options of `mmm plan` that stand for keys of the budget, read and checked.
struct PlanOptions {
  var total: Double?
  var objective: BudgetObjective?
  var target: Double?
  var margin: Double?
  var window: PlanWindow?
  var method: PlanMethodChoice?
  var risk: RiskMeasure?
  var interval: Double?
  /// Points of the past to forecast from.
  var origins: Int
  private var limits: [ChannelLimit]

  init(_ arguments: Arguments) throws(Unusable) {
    total = try arguments.positive("--budget")
    objective = try arguments.choice("--objective", of: BudgetObjective.self)
    target = try arguments.positive("--target")
    margin = try arguments.share("--margin", in: 0.0001...1)
    method = try arguments.choice("--method", of: PlanMethodChoice.self)
    risk = try arguments.choice("--risk", of: RiskMeasure.self)
    interval = try arguments.share("--interval", in: 0.5...0.99)
    origins = try arguments.integer("--origins", in: 0...40) ?? RollingForecast.usualOrigins
    window = try PlanOptions.window(arguments)
    limits = []
    for side in [ChannelLimit.Side.min, .max, .lock] {
      for text in arguments.all(side.rawValue) { limits.append(try ChannelLimit(side, text)) }
    }
  }

  /// Lays the options over the budget.
  ///
  /// - Returns: the keys that were set.
  /// - Throws: a name that no channel has, and an objective without the target it needs.
  func apply(to budget: inout BudgetSettings, channels: [String]) throws(Unusable) -> [String] {
    var keys: [String] = []
    func set<Value>(_ value: Value?, _ key: String, _ path: WritableKeyPath<BudgetSettings, Value>)
    {
      guard let value else { return }
      budget[keyPath: path] = value
      keys.append("budget.\(key)")
    }
    set(total.map(Optional.some), "total", \.total)
    set(objective, "objective", \.objective)
    set(target.map(Optional.some), "target", \.target)
    set(margin.map(Optional.some), "margin", \.margin)
    set(method, "method", \.method)
    set(risk, "risk.measure", \.risk.measure)
    set(window, "window", \.window)
    if budget.objective.needsTarget, budget.target == nil {
      throw UsageProblem.contradiction(
        what: "--objective \(budget.objective.rawValue) needs a target",
        fix: "Add --target 2 for a return of 2 per unit of money."
      ).error
    }
    for limit in limits {
      guard channels.contains(limit.channel) else {
        throw UsageProblem.unknownChannel(
          option: limit.side.rawValue, text: limit.channel, names: channels
        ).error
      }
      limit.apply(to: &budget.constraints[limit.channel, default: SpendLimits()])
      keys.append("budget.constraints.\(limit.channel)")
    }
    return keys
  }

  /// `--window`, `--periods` and `--data`, of which one may be given.
  private static func window(_ arguments: Arguments) throws(Unusable) -> PlanWindow? {
    let periods = try arguments.integer("--periods", in: 1...PlanWindow.mostPeriods)
    let given = ["--window", "--periods", "--data"].filter { arguments.has($0) }
    guard given.count <= 1 else {
      throw UsageProblem.contradiction(
        what: "\(given.joined(separator: " and ")) both say which periods are planned",
        fix: "Keep one of them."
      ).error
    }
    guard let text = arguments["--window"] else { return periods.map { .next(periods: $0) } }
    if let window = PlanWindow(named: text) { return window }
    let days = text.split(separator: ".", omittingEmptySubsequences: true).map(String.init)
    guard text.contains(".."), days.count == 2, let first = CivilDate(days[0]),
      let last = CivilDate(days[1])
    else {
      throw UsageProblem.badChoice(
        option: "--window", text: text,
        names: [
          PlanWindow.lastYearName, PlanWindow.nextQuarterName,
          "two days such as 2026-10-05..2026-12-27",
        ]
      ).error
    }
    guard first <= last else {
      throw UsageProblem.contradiction(
        what: "--window starts on \(first), after it ends on \(last)",
        fix: "Swap the two days, or correct the year."
      ).error
    }
    return .days(first: first, last: last)
  }
}

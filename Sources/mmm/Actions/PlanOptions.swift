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
  /// - Throws: a name that no channel has, and a minimum above its maximum.
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

/// A limit on one channel, as the command line has it.
private struct ChannelLimit {
  /// The option it comes with.
  enum Side: String {
    case min = "--min"
    case max = "--max"
    case lock = "--lock"
  }

  enum Amount {
    case money(Double)
    /// As a share of what is spent now.
    case change(Double)
  }

  var side: Side
  var channel: String
  /// `nil` for a lock.
  var amount: Amount?

  init(_ side: Side, _ text: String) throws(Unusable) {
    self.side = side
    guard side != .lock else {
      channel = text
      return
    }
    // A name may hold an equals sign, an amount does not.
    guard let equals = text.lastIndex(of: "="), equals != text.startIndex,
      let amount = ChannelLimit.amount(text[text.index(after: equals)...])
    else {
      throw UsageProblem.badValue(
        option: side.rawValue, text: text,
        rule: "a channel and an amount of money or a change, as in tv=250000 or tv=+20%"
      ).error
    }
    channel = String(text[..<equals])
    self.amount = amount
  }

  private static func amount(_ text: Substring) -> Amount? {
    if text.hasSuffix("%") {
      // Without a sign it could be a share of now as well as a change.
      guard text.hasPrefix("+") || text.hasPrefix("-"), let percent = number(text.dropLast()),
        percent >= -100
      else { return nil }
      return .change(percent / 100)
    }
    return number(text).flatMap { $0 >= 0 ? .money($0) : nil }
  }

  private static func number(_ text: Substring) -> Double? {
    Double(text.filter { $0 != "_" }).flatMap { $0.isFinite ? $0 : nil }
  }

  /// What it says of a side replaces all that was said of it before.
  func apply(to limits: inout SpendLimits) {
    switch (side, amount) {
    case (.min, .money(let money)): (limits.min, limits.minChange) = (money, nil)
    case (.min, .change(let change)): (limits.min, limits.minChange) = (nil, change)
    case (.max, .money(let money)): (limits.max, limits.maxChange) = (money, nil)
    case (.max, .change(let change)): (limits.max, limits.maxChange) = (nil, change)
    default: limits.locked = true
    }
  }
}

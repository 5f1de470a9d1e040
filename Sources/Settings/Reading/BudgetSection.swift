import Findings

extension BudgetSettings {
  /// Reads `budget`; channels that are named are checked against the channels' names where those are given.
  mutating func read(_ section: SectionReader, channels: [String]?) {
    total = section.positive("total")
    spendAll = section.boolean("spend_all")
    objective = section.choice("objective", of: BudgetObjective.self) ?? objective
    target = section.positive("target")
    checkTarget(section)
    margin = section.fraction("margin")
    shift = section.number("shift", in: 0...10) ?? shift
    let known = KnownChannels(names: channels)
    if let inner = section.section("constraints") {
      for channel in inner.keys { readLimits(channel, inner, known) }
      inner.finish()
    }
    groups = section.items("groups").map { SpendGroup($0, known) }
    ratios = section.items("ratios").compactMap { SpendRatio($0, known) }
    smallestChange = section.section("smallest_change").map(SmallestChange.init)
    if let inner = section.section("risk") {
      risk.measure = inner.choice("measure", of: RiskMeasure.self) ?? risk.measure
      risk.level = inner.number("level", in: 0.001...0.5) ?? risk.level
      inner.finish()
    }
    method = section.choice("method", of: PlanMethodChoice.self) ?? method
    population = section.positive("population")
    window = section.window("window") ?? window
    carryOut = section.boolean("carry_out") ?? carryOut
    if let inner = section.section("flighting") { flighting.read(inner) }
    scenarios = section.node("scenarios").map { _ in ScenarioSection.read(section, known) }
    section.finish()
  }

  private func checkTarget(_ section: SectionReader) {
    guard let node = section.node("objective"), objective.needsTarget, target == nil,
      section.node("target") == nil
    else { return }
    section.collector.report(
      code: "incomplete",
      "\(section.full("objective")) \(objective.rawValue) needs \(section.full("target"))",
      line: node.line, key: section.full("objective"), value: node.place,
      fix: "Write \"target: 2\" for a return of 2 per unit of money.")
  }

  private mutating func readLimits(
    _ channel: String, _ parent: SectionReader, _ known: KnownChannels
  ) {
    guard let value = parent.node(channel), let inner = parent.section(channel) else { return }
    let limits = SpendLimits(
      min: inner.money("min"), max: inner.money("max"), minChange: inner.change("min_change"),
      maxChange: inner.change("max_change"), locked: inner.boolean("locked") ?? false)
    inner.finish()
    inner.checkOrder(limits.min, limits.max, "min", "max")
    inner.checkOrder(limits.minChange, limits.maxChange, "min_change", "max_change")
    known.check(channel, inner, line: value.line, as: "budget.constraints names")
    constraints[channel] = limits
  }
}

extension SpendGroup {
  fileprivate init(_ section: SectionReader, _ known: KnownChannels) {
    self.init(
      name: section.text("name"), channels: section.texts("channels") ?? [],
      min: section.money("min"), max: section.money("max"),
      minChange: section.change("min_change"), maxChange: section.change("max_change"))
    section.finish()
    section.checkOrder(min, max, "min", "max")
    section.checkOrder(minChange, maxChange, "min_change", "max_change")
    for channel in channels {
      known.check(channel, section, line: section.line, as: "\(section.path) names")
    }
  }
}

extension SpendRatio {
  fileprivate init?(_ section: SectionReader, _ known: KnownChannels) {
    let (channel, other) = (section.text("channel"), section.text("to"))
    let money = 0...Double.greatestFiniteMagnitude
    let (min, max) = (section.number("min", in: money), section.number("max", in: money))
    section.finish()
    guard let channel, let other else {
      section.collector.report(
        code: "incomplete", "\(section.path) must name a channel and the one it is compared with",
        line: section.line, key: section.path,
        fix: "Write \"{channel: video, to: tv, max: 0.5}\".")
      return nil
    }
    self.init(channel: channel, to: other, min: min, max: max)
    section.checkOrder(min, max, "min", "max")
    for name in [channel, other] {
      known.check(name, section, line: section.line, as: "\(section.path) names")
    }
  }
}

extension SmallestChange {
  fileprivate init(_ section: SectionReader) {
    self.init(share: section.number("share", in: 0...10), amount: section.money("amount"))
    section.finish()
  }
}

extension BudgetSettings {
  var written: [ConfigurationWriter.Entry] {
    [
      .init("total", .maybe(total), "null: as in the last comparable period"),
      .init(
        "spend_all", spendAll.map { .boolean($0) } ?? .null,
        "whether all of it is spent; null: unless the objective says how much"),
      .init(
        "objective", .text(objective.rawValue),
        BudgetObjective.allCases.map(\.rawValue).joined(separator: ", ")),
      .init("target", .maybe(target), "of target_roi and target_marginal_roi"),
      .init("margin", .maybe(margin), "gross margin, 0 to 1; break-even ROI is 1 / margin"),
      .init("shift", .number(shift), "how far each channel may move, as a share"),
      .init(
        "constraints",
        .mapping(constraints.sorted { $0.key < $1.key }.map { ($0.key, $0.value.written) }),
        "such as {tv: {min: 100000, max: 500000}, radio: {min_change: -0.2}, search: {locked: true}}"
      ),
      .init(
        "groups", .rows(groups.map(\.written)),
        "limits on sums, such as [{channels: [tv, radio], max: 600000}]"),
      .init(
        "ratios", .rows(ratios.map(\.written)),
        "between channels, such as [{channel: video, to: tv, max: 0.5}]"),
      .init(
        "smallest_change", smallestChange?.written ?? .null,
        "changes below it are not made, such as {share: 0.05}"),
      .init(
        "risk",
        .mapping([("measure", .text(risk.measure.rawValue)), ("level", .number(risk.level))]),
        "expected, quantile or cvar: what the plan gains on average, or in the worst draws"),
      .init(
        "method", .text(method.rawValue),
        PlanMethodChoice.allCases.map(\.rawValue).joined(separator: ", ")),
      .init(
        "population", .maybe(population), "people who could be reached, for the objective reach"),
      .init(
        "window", window.written,
        "last_year, next_quarter, {periods: 13} or {start: 2026-10-05, end: 2026-12-27}"),
      .init(
        "carry_out", .boolean(carryOut),
        "whether what spend brings after a window that lies ahead counts"),
      .init(
        "flighting", flighting.written,
        "how far a period may be from the channel's usual pattern, as shares"),
      .init(
        "scenarios", scenarios.map { .rows($0.map(\.written)) } ?? .null,
        "such as [{name: cut, change: -0.2}, {name: no tv, off: tv}]; null: cuts, more, channels off"
      ),
    ]
  }
}

extension SpendLimits {
  fileprivate var written: WrittenValue {
    .mapping(
      numbers([("min", min), ("max", max), ("min_change", minChange), ("max_change", maxChange)])
        + (locked ? [("locked", .boolean(true))] : []))
  }
}

extension SpendGroup {
  fileprivate var written: WrittenValue {
    .mapping(
      (name.map { [("name", .text($0))] } ?? [])
        + (channels.isEmpty ? [] : [("channels", .texts(channels))])
        + numbers([
          ("min", min), ("max", max), ("min_change", minChange), ("max_change", maxChange),
        ])
    )
  }
}

extension SpendRatio {
  fileprivate var written: WrittenValue {
    .mapping(
      [("channel", .text(channel)), ("to", .text(other))] + numbers([("min", min), ("max", max)]))
  }
}

extension SmallestChange {
  fileprivate var written: WrittenValue {
    .mapping(numbers([("share", share), ("amount", amount)]))
  }
}

extension PlanWindow {
  fileprivate var written: WrittenValue {
    switch self {
    case .lastYear: .text(PlanWindow.lastYearName)
    case .next(nil): .text(PlanWindow.nextQuarterName)
    case .next(let periods?): .mapping([("periods", .integer(periods))])
    case .days(let first, let last):
      .mapping([("start", .text(first.description)), ("end", .text(last.description))])
    }
  }
}

extension FlightLimits {
  fileprivate var written: WrittenValue {
    .mapping(numbers([("min_change", minChange), ("max_change", maxChange)]))
  }
}

extension ScenarioSettings {
  fileprivate var written: WrittenValue {
    var entries: [(String, WrittenValue)] = [("name", .text(name))]
    entries += numbers([("change", change), ("total", total)])
    if !off.isEmpty { entries.append(("off", .texts(off))) }
    if let split {
      let spends = split.sorted { $0.key < $1.key }.map { ($0.key, WrittenValue.number($0.value)) }
      entries.append(("split", .mapping(spends)))
    }
    if isOptimised != isUsuallyOptimised { entries.append(("optimise", .boolean(isOptimised))) }
    return .mapping(entries)
  }
}

/// The numbers that are given.
private func numbers(_ entries: [(String, Double?)]) -> [(String, WrittenValue)] {
  entries.compactMap { key, value in value.map { (key, .number($0)) } }
}

extension WrittenValue {
  fileprivate static func maybe(_ number: Double?) -> WrittenValue {
    number.map { .number($0) } ?? .null
  }
}

import Findings
import MarketingData
import MediaMix
import Settings
import Statistics

/// Finds how the plan window's money is spent best.
public enum Planner {
  /// The best plan for the window that the settings name, by default that of the results.
  ///
  /// It maximises the objective's mean over draws, or what the risk dial asks for, within all limits.
  ///
  /// - Parameters:
  ///   - settings: budget, objective and limits; limits are money for the whole window.
  ///   - future: what is known of periods to come, where the window lies there: the plan starts from its spend.
  ///   - threads: how many to use; the plan does not depend on it.
  /// - Returns: the plan, or `nil` when no paid channel spent anything in the results' window.
  /// - Throws: `Unusable` when a setting is wrong, the window cannot be planned, or no allocation meets the limits.
  public static func plan(
    _ analysis: Analysis, settings: BudgetSettings, future: PlannedPeriods? = nil, threads: Int
  ) throws(Unusable) -> Plan? {
    let basis = try PlanBasis.make(analysis, settings: settings, future: future, threads: threads)
    return try task(basis, settings: settings, threads: threads)?.plan()
  }

  /// The plan in the making; `nil` when no paid channel spends anything in the basis' window.
  ///
  /// - Throws: `Unusable` when a setting is wrong or no allocation meets the limits.
  static func task(
    _ basis: PlanBasis, settings: BudgetSettings, threads: Int
  ) throws(Unusable) -> PlanTask? {
    let currents = basis.channels.map { (name: $0.name, spend: $0.current.spend) }
    let currentTotal = currents.reduce(0) { $0 + $1.spend }
    let words = LimitWords(outcomeIsMoney: basis.dataset.outcome.isMoney)
    try SettingsCheck(settings: settings, current: currents, words: words).check()
    guard currentTotal > 0 else { return nil }
    guard !basis.fit.draws.isEmpty else {
      throw Unusable(
        .input,
        words.problem(
          "budget.no-draws",
          "The model holds no draws, so that neither a gain nor its interval can be worked out.",
          key: "model.draws", fix: "Fit the model again with model.draws of at least 1."))
    }
    let total = total(settings, currentTotal)
    let limits = LimitSet(
      settings: settings, current: currents, words: words,
      ratio: (total.most ?? currentTotal) / currentTotal)
    try Clash(limits: limits, total: (total.least, total.most)).check()
    return try task(basis, settings, limits, total, threads: threads)
  }

  /// What may be spent in all: the total, or what was spent; a return to aim at needs no total.
  private static func total(_ settings: BudgetSettings, _ current: Double) -> TotalLimit {
    let amount = settings.total ?? current
    if settings.spendsAll { return .whole(amount) }
    return settings.objective.needsTarget && settings.total == nil ? .open : .atMost(amount)
  }

  private static func task(
    _ basis: PlanBasis, _ settings: BudgetSettings, _ limits: LimitSet, _ total: TotalLimit,
    threads: Int
  ) throws(Unusable) -> PlanTask {
    let active = basis.active
    let reach =
      settings.objective == .reach
      ? try ReachModel.make(basis, channels: active, settings: settings, words: limits.words)
      : nil
    let ranges = limits.ranges
    var task = PlanTask(
      basis: basis, settings: settings, limits: limits,
      channels: PlanChannel.all(
        basis, active: active, bounds: active.map { ranges[$0] }, threads: threads),
      limitRows: limits.rows(of: active), zones: limits.zones(of: active), total: total,
      currentTotal: limits.current.reduce(0) { $0 + $1.spend }, reach: reach, threads: threads)
    if let reach { task.hold(reach.unknown) }
    return task
  }
}

extension PlanTask {
  /// Keeps channels at what they spend, where the other limits allow that.
  fileprivate mutating func hold(_ names: [String]) {
    var held = self
    for index in channels.indices where names.contains(channels[index].name) {
      let spend = channels[index].current
      if channels[index].bounds.contains(spend) { held.channels[index].bounds = spend...spend }
    }
    if FeasiblePoint.any(held.problem) != nil { self = held }
  }
}

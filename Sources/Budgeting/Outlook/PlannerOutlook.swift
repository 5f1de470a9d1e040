import Findings
import MarketingData
import MediaMix
import Settings
import Wording

extension Planner {
  /// The best plan and what is asked around it.
  ///
  /// - Parameters:
  ///   - settings: as those of `plan`.
  ///   - kept: channels that keep their share of any total, where the settings do not limit them and the other limits
  ///     allow it.
  ///   - future: what is known of periods to come, where the window lies there.
  ///   - words: the texts of the language notes on scenarios are in.
  ///   - threads: how many to use; the answer does not depend on it.
  /// - Returns: `nil` when no paid channel spent anything in the window.
  /// - Throws: `Unusable` when a setting is wrong or no allocation meets the limits.
  public static func outlook(
    _ analysis: Analysis, settings: BudgetSettings, kept: [String] = [],
    future: PlannedPeriods? = nil, words: Catalogue = .english, threads: Int
  ) throws(Unusable) -> Outlook? {
    let basis = try PlanBasis.make(analysis, settings: settings, future: future, threads: threads)
    let free = kept.filter { settings.constraints[$0] == nil }
    let held = settings.keeping(free, of: basis)
    if held != settings,
      let outlook = try? outlook(
        basis, settings: held, kept: free, words: words, threads: threads)
    {
      return outlook
    }
    return try outlook(basis, settings: settings, kept: [], words: words, threads: threads)
  }

  private static func outlook(
    _ basis: PlanBasis, settings: BudgetSettings, kept: [String], words: Catalogue, threads: Int
  ) throws(Unusable) -> Outlook? {
    guard let task = try task(basis, settings: settings, threads: threads) else { return nil }
    let asked = settings.scenarios ?? UsualScenarios.make(task.limits.current)
    try ScenarioCheck(scenarios: asked, current: task.limits.current, words: task.limits.words)
      .check()
    let plan = try task.plan()
    return Outlook(
      plan: plan,
      scenarios: ScenarioSearch(task: task, kept: kept, words: words).scenarios(asked, plan: plan),
      schedule: schedule(plan, basis: basis, settings: settings, kept: kept, threads: threads),
      geos: geos(plan, basis: basis, settings: settings, kept: kept, threads: threads),
      sensitivities: task.sensitivities(plan))
  }
}

extension BudgetSettings {
  /// With channels held at what they spend now; at another total each at its share of it, so that there is always an
  /// allocation.
  fileprivate func keeping(_ names: [String], of basis: PlanBasis) -> BudgetSettings {
    var settings = self
    let current = basis.media.spend
    let ratio = current > 0 ? (total ?? current) / current : 1
    for channel in basis.channels where names.contains(channel.name) && channel.current.spend > 0 {
      let spend = ratio == 1 ? channel.current.spend : channel.current.spend * ratio
      settings.constraints[channel.name] = SpendLimits(min: spend, max: spend)
    }
    return settings
  }
}

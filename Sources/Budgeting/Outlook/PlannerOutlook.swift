import Findings
import MediaMix
import Settings

extension Planner {
  /// The best plan and what is asked around it.
  ///
  /// - Parameters:
  ///   - settings: as those of `plan`.
  ///   - kept: channels that keep their share of any total a scenario has.
  ///   - threads: how many to use; the answer does not depend on it.
  /// - Returns: `nil` when no paid channel spent anything in the window.
  /// - Throws: `Unusable` when a setting is wrong or no allocation meets the limits.
  public static func outlook(
    _ analysis: Analysis, settings: BudgetSettings, kept: [String] = [], threads: Int
  ) throws(Unusable) -> Outlook? {
    let basis = try PlanBasis.make(analysis, settings: settings, threads: threads)
    guard let task = try task(basis, settings: settings, threads: threads) else { return nil }
    let asked = settings.scenarios ?? UsualScenarios.make(task.limits.current)
    try ScenarioCheck(scenarios: asked, current: task.limits.current, words: task.limits.words)
      .check()
    let plan = try task.plan()
    return Outlook(
      plan: plan,
      scenarios: ScenarioSearch(task: task, kept: kept).scenarios(asked, plan: plan))
  }
}

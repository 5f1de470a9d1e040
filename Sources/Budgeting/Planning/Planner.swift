import Findings
import MarketingData
import MediaMix
import Settings
import Statistics

/// Finds how the plan window's money is spent best.
public enum Planner {
  /// The best plan for the analysis' window.
  ///
  /// It maximises the mean response over draws (for `profit`, margin times it minus spend) within the bounds,
  /// with the budget spent whole (for `profit`, at most whole).
  ///
  /// - Parameters:
  ///   - settings: budget, objective and limits; limits are money for the whole window.
  ///   - threads: how many to use; the plan does not depend on it.
  /// - Returns: the plan, or `nil` when no paid channel spent anything in the window.
  /// - Throws: `Unusable` when a setting is wrong or no allocation meets the limits.
  public static func plan(
    _ analysis: Analysis, settings: BudgetSettings, threads: Int
  ) throws(Unusable) -> Plan? {
    let currents = analysis.channels.map { (name: $0.name, spend: $0.recent.spend) }
    let currentTotal = currents.reduce(0) { $0 + $1.spend }
    let limits = Limits(
      settings: settings, current: currents, outcomeIsMoney: analysis.dataset.outcome.isMoney)
    try limits.check()
    guard currentTotal > 0 else { return nil }
    let budget = settings.total ?? currentTotal
    let ratio = budget / currentTotal
    let ranges = currents.map { channel in
      SpendBounds(
        current: channel.spend, shift: settings.shift, limits: settings.constraints[channel.name]
      ).range(ratio: ratio)
    }
    try limits.checkTotal(
      budget, bounds: ranges, mayLeaveMoney: settings.objective == .profit)
    let channels = PlanChannel.all(analysis, settings: settings, ratio: ratio, threads: threads)
    let task = PlanTask(
      analysis: analysis, settings: settings, channels: channels, budget: budget,
      currentTotal: currentTotal, threads: threads)
    return task.plan()
  }
}

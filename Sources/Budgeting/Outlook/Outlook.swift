import Findings
import MediaMix
import Settings

/// A plan and what is asked around it.
public struct Outlook: Sendable {
  public var plan: Plan
  /// Other totals and splits over the same window, the current and the recommended one first.
  public var scenarios: [PlanScenario]
  /// The plan period by period.
  public var schedule: PlanSchedule?
  /// The plan by geography, where the fit tells them apart.
  public var geos: [GeoAllocation]
  /// What the plan hangs on, the most telling first.
  public var sensitivities: [PlanSensitivity]
  /// The whole outcome of periods ahead.
  public var forecast: PlanForecast?

  public init(
    plan: Plan, scenarios: [PlanScenario] = [], schedule: PlanSchedule? = nil,
    geos: [GeoAllocation] = [], sensitivities: [PlanSensitivity] = [],
    forecast: PlanForecast? = nil
  ) {
    self.plan = plan
    self.scenarios = scenarios
    self.schedule = schedule
    self.geos = geos
    self.sensitivities = sensitivities
    self.forecast = forecast
  }
}

extension Planner {
  /// The best plan and what is asked around it.
  ///
  /// - Parameters: as those of `plan`.
  /// - Returns: `nil` when no paid channel spent anything in the window.
  /// - Throws: `Unusable` when a setting is wrong or no allocation meets the limits.
  public static func outlook(
    _ analysis: Analysis, settings: BudgetSettings, threads: Int
  ) throws(Unusable) -> Outlook? {
    try plan(analysis, settings: settings, threads: threads).map { Outlook(plan: $0) }
  }
}

import MediaMix

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

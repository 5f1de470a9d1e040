/// How many people media reach at least once in an average period of the plan window.
public struct PlanReach: Codable, Sendable, Equatable {
  /// People who could be reached.
  public var population: Double
  /// Share of them reached now.
  public var current: Double
  /// Share of them reached by the plan.
  public var recommended: Double
  /// Channels whose exposure is not known; their spend is kept, and they count as reaching nobody.
  public var unknown: [String]
  /// Channels whose saturation was fitted to the reach in the data; the others are taken to be able to reach everyone.
  public var fitted: [String]

  public init(
    population: Double, current: Double, recommended: Double, unknown: [String] = [],
    fitted: [String] = []
  ) {
    self.population = population
    self.current = current
    self.recommended = recommended
    self.unknown = unknown
    self.fitted = fitted
  }
}

import Calendars

/// What data to simulate.
public struct SimulationSettings: Sendable, Equatable {
  /// Range: 1 to 2,600.
  public var weeks = 104
  /// Range: 1 to `mostChannels`.
  public var channels = 5
  public var scenario = Scenario.default
  /// 0 or 1 for national data. Range: 0 to 200.
  public var geos = 0
  public var seed: UInt64 = 1
  /// The Monday the last week starts on.
  public var lastWeek = CivilDate(dayNumber: 20_717)

  /// More would repeat the catalogue of channels a fifth time.
  public static let mostChannels = 40

  public init() {}
}

import Calendars

/// The days the data cover.
public struct PeriodBlock: Codable, Sendable, Equatable {
  public var start: CivilDate
  /// The last day included.
  public var end: CivilDate
  public var frequency: Frequency
  public var periods: Int

  public init(
    start: CivilDate, end: CivilDate, frequency: Frequency, periods: Int
  ) {
    self.start = start
    self.end = end
    self.frequency = frequency
    self.periods = periods
  }
}

import Calendars

/// The result of an experiment: what a change of spend was measured to bring.
///
/// The change is part of the data's spend: without it, the channel would have spent `spendChange` less (more, where
/// it is negative) between `start` and `end`, and the outcome would have been `lift` less.
public struct LiftTest: Codable, Sendable, Equatable {
  public var channel: String
  /// First and last day of the change.
  public var start: CivilDate
  public var end: CivilDate
  /// `nil`: the whole market.
  public var geo: String?
  /// Money.
  public var spendChange: Double
  /// In the outcome's unit.
  public var lift: Double
  /// Above 0.
  public var standardError: Double

  public init(
    channel: String, start: CivilDate, end: CivilDate, geo: String? = nil, spendChange: Double,
    lift: Double, standardError: Double
  ) {
    self.channel = channel
    self.start = start
    self.end = end
    self.geo = geo
    self.spendChange = spendChange
    self.lift = lift
    self.standardError = standardError
  }
}

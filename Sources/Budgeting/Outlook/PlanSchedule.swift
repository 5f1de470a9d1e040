import Calendars
import MediaMix

/// The plan's money spread over the periods of its window.
public struct PlanSchedule: Codable, Sendable, Equatable {
  /// The first day of each period.
  public var starts: [CivilDate]
  /// Paid channels with spend in the window, in the data's order.
  public var channels: [Flight]
  /// What spreading the money this way adds to the plan in the usual pattern.
  public var gain: Estimate

  public init(
    starts: [CivilDate], channels: [Flight], gain: Estimate
  ) {
    self.starts = starts
    self.channels = channels
    self.gain = gain
  }

  /// One channel's money, period by period.
  public struct Flight: Codable, Sendable, Equatable {
    public var channel: String
    /// As it was, or as it would go on.
    public var current: [Double]
    /// The plan in the usual pattern: current times the plan's share.
    public var even: [Double]
    /// The same sum, spread as is best.
    public var recommended: [Double]
    public var lowerBounds: [Double]
    public var upperBounds: [Double]
    /// What the spread adds for this channel.
    public var gain: Estimate

    public init(
      channel: String, current: [Double], even: [Double], recommended: [Double],
      lowerBounds: [Double], upperBounds: [Double], gain: Estimate
    ) {
      self.channel = channel
      self.current = current
      self.even = even
      self.recommended = recommended
      self.lowerBounds = lowerBounds
      self.upperBounds = upperBounds
      self.gain = gain
    }
  }
}

/// One channel's money in one geography.
public struct GeoAllocation: Codable, Sendable, Equatable {
  public var geo: String
  public var channel: String
  /// Over the window, in money.
  public var current: Double
  public var recommended: Double
  public var lowerBound: Double
  public var upperBound: Double
  /// Against the current response there.
  public var gain: Estimate

  public init(
    geo: String, channel: String, current: Double, recommended: Double, lowerBound: Double,
    upperBound: Double, gain: Estimate
  ) {
    self.geo = geo
    self.channel = channel
    self.current = current
    self.recommended = recommended
    self.lowerBound = lowerBound
    self.upperBound = upperBound
    self.gain = gain
  }
}

import Findings
import MediaMix

/// What the rules found.
public struct KeyInsights: Codable, Sendable, Equatable {
  public var headline: String
  public var topChannels: [TopChannel]
  public var saturationLevels: [SaturationLevel]
  public var optimizationOpportunities: [Opportunity]
  /// Changes against an earlier report; empty without one.
  public var shifts: [String]
  public var warnings: [String]

  public init(
    headline: String, topChannels: [TopChannel], saturationLevels: [SaturationLevel],
    optimizationOpportunities: [Opportunity], shifts: [String], warnings: [String]
  ) {
    self.headline = headline
    self.topChannels = topChannels
    self.saturationLevels = saturationLevels
    self.optimizationOpportunities = optimizationOpportunities
    self.shifts = shifts
    self.warnings = warnings
  }
}

/// A channel among those that brought most.
public struct TopChannel: Codable, Sendable, Equatable {
  public var channel: String
  public var contribution: Double
  @Null public var roi: Double?
  public var message: String

  public init(
    channel: String, contribution: Double, roi: Double? = nil, message: String
  ) {
    self.channel = channel
    self.contribution = contribution
    self.roi = roi
    self.message = message
  }
}

/// A channel's place on its curve, in words.
public struct SaturationLevel: Codable, Sendable, Equatable {
  public var channel: String
  public var level: Double
  public var zone: SaturationZone
  public var message: String

  public init(
    channel: String, level: Double, zone: SaturationZone, message: String
  ) {
    self.channel = channel
    self.level = level
    self.zone = zone
    self.message = message
  }
}

/// A move of money worth making.
public struct Opportunity: Codable, Sendable, Equatable {
  public var channel: String
  /// Money, for the plan window.
  public var change: Double
  public var gain: Estimate
  public var message: String

  public init(
    channel: String, change: Double, gain: Estimate, message: String
  ) {
    self.channel = channel
    self.change = change
    self.gain = gain
    self.message = message
  }
}

import Findings
import Calendars
import Insights
import MediaMix

/// Each channel's return in windows that roll over the data.
public struct StabilityBlock: Codable, Sendable, Equatable {
  /// Periods in every window.
  public var length: Int
  /// Level of the intervals.
  public var level: Double
  public var windows: [StabilityWindowBlock]
  public var channels: [StabilityChannelBlock]
}

/// First and last day of a window.
public struct StabilityWindowBlock: Codable, Sendable, Equatable {
  public var start: CivilDate
  /// The last day included.
  public var end: CivilDate
}

/// One channel in all windows; arrays are in the order of `windows`, `null` where it did not run or cannot be told.
public struct StabilityChannelBlock: Codable, Sendable, Equatable {
  public var name: String
  /// Over all periods, as in `channels`.
  @Null public var roi: EstimateBlock?
  public var returns: [Double?]
  public var standardErrors: [Double?]
  public var lower: [Double?]
  public var upper: [Double?]
  /// What the whole fit says of each window.
  public var modelled: [Double?]
  /// Distance of a window's level from the whole fit's, in standard errors.
  public var scores: [Double?]
  /// Windows whose interval does not meet the whole fit's, of those that could be told.
  public var apart: Int
  public var told: Int
  /// Largest less smallest return, in widths of the whole fit's interval.
  @Null public var swing: Double?
  @Null public var verdict: Verdict?

  public init(
    name: String, roi: EstimateBlock?, points: [StabilityStudy.Point?], apart: Int, told: Int,
    swing: Double?, verdict: Verdict?
  ) {
    self.name = name
    self.roi = roi
    returns = points.map { $0?.roi }
    standardErrors = points.map { $0?.standardError }
    lower = points.map { $0?.lower }
    upper = points.map { $0?.upper }
    modelled = points.map { $0?.modelled }
    scores = points.map { $0?.score }
    self.apart = apart
    self.told = told
    self.swing = swing
    self.verdict = verdict
  }
}

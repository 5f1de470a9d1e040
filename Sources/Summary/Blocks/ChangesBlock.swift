import Calendars
import Findings
import Insights

/// What changed from some earlier periods to the current ones, cause by cause; all estimates are from joint draws.
///
/// `baseline + components + channels + unexplained = change` in means.
public struct ChangesBlock: Codable, Sendable, Equatable {
  public var basis: ComparisonBasis
  public var current: ChangeWindow
  public var earlier: ChangeWindow
  /// Of the outcome: now less earlier.
  public var change: Double
  /// Of the earlier outcome.
  @Null public var changeShare: Double?
  public var baseline: CauseChangeBlock
  public var components: [ComponentChangeBlock]
  /// In the data's order.
  public var channels: [ChannelChangeBlock]
  public var media: MediaChangeBlock
  /// Baseline and components together.
  public var others: CauseChangeBlock
  public var unexplained: CauseChangeBlock
  /// The size of what is unexplained, of the current outcome.
  @Null public var unexplainedShare: Double?
  /// The outcome month by month; empty unless two quarters are compared.
  public var months: [MonthChangeBlock]
  /// The bridge as it is drawn.
  public var rows: [ChangeRowBlock]
}

/// Periods that are compared.
public struct ChangeWindow: Codable, Sendable, Equatable {
  /// As printed: `Q3 2026`.
  public var label: String
  /// First day.
  public var start: CivilDate
  /// The last day included.
  public var end: CivilDate
  public var periods: Int
  /// The outcome that came.
  public var outcome: Double
  /// Quarter of the fiscal year, and the year as it is called; `null` where the periods are no quarter.
  @Null public var quarter: Int?
  @Null public var fiscalYear: Int?
}

/// How much one cause brought then and now.
public struct CauseChangeBlock: Codable, Sendable, Equatable {
  public var name: String
  /// As printed.
  public var label: String
  public var earlier: EstimateBlock
  public var current: EstimateBlock
  public var change: EstimateBlock
  public var probabilityOfRise: Double
  /// Of the size of the outcome's change, with the sign of this one; `null` where the outcome hardly changed.
  @Null public var changeShare: Double?
}

/// A component, and the single causes in it.
public struct ComponentChangeBlock: Codable, Sendable, Equatable {
  public var name: String
  public var label: String
  public var change: EstimateBlock
  @Null public var changeShare: Double?
  public var causes: [CauseChangeBlock]
}

/// What a channel spent and brought then and now.
public struct ChannelChangeBlock: Codable, Sendable, Equatable {
  public var name: String
  public var spend: SpendChangeBlock
  public var contribution: CauseChangeBlock
  /// `null` unless it spent in both.
  @Null public var roi: RatioChangeBlock?
  public var split: ChangeSplitBlock
  /// Its part of what all media brought; `null` where media brought nothing.
  @Null public var share: RatioChangeBlock?
}

/// All paid media together.
public struct MediaChangeBlock: Codable, Sendable, Equatable {
  public var spend: SpendChangeBlock
  public var contribution: CauseChangeBlock
  @Null public var roi: RatioChangeBlock?
  public var split: ChangeSplitBlock
}

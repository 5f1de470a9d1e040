import Calendars
import Findings
import MediaMix

/// A key figure of the recent window beside the baseline's.
public struct MonitoredKPI: Codable, Sendable, Equatable {
  public var metric: KPIMetric
  /// Which way is better.
  public var direction: KPIDirection
  /// Amounts of the whole window are per period, so that windows of different lengths compare.
  public var isPerPeriod: Bool
  @Null public var recent: MonitoredValue?
  @Null public var baseline: MonitoredValue?
  /// Recent over baseline, less 1; `null` where the baseline is not above 0.
  @Null public var change: MonitoredValue?
  /// That the change is for the worse; `null` for what is counted and for what is neither good nor bad.
  @Null public var probabilityWorse: Double?
  public var verdict: KPIVerdict
  /// What it is called.
  public var label = ""
  /// Values as printed, the bounds of the recent one, and the change with its bounds; `null` where they do not exist.
  @Null public var recentText: String?
  @Null public var intervalText: String?
  @Null public var baselineText: String?
  @Null public var changeText: String?
  @Null public var changeIntervalText: String?

  /// Whether it is estimated by the model rather than counted.
  public var isEstimated: Bool { recent?.lower != nil || baseline?.lower != nil }
}

/// What is measured.
public enum KPIMetric: String, Codable, Sendable, CaseIterable {
  /// The outcome per period.
  case outcome
  /// What media brought, per period.
  case contribution
  /// What was spent, per period.
  case spend
  case roi
  case marginalRoi = "marginal_roi"
  /// Spend over the outcome that media brought, where the outcome is a count.
  case costPerResult = "cost_per_result"
  /// Spend over customers won, whoever won them.
  case acquisitionCost = "acquisition_cost"
  /// Of the outcome.
  case mediaShare = "media_share"

  /// Which way is better.
  public var direction: KPIDirection {
    switch self {
    case .outcome, .contribution, .roi, .marginalRoi: .higher
    case .costPerResult, .acquisitionCost: .lower
    case .spend, .mediaShare: .neither
    }
  }

  var isPerPeriod: Bool { [.outcome, .contribution, .spend].contains(self) }
}

/// Which way a key figure is better.
public enum KPIDirection: String, Codable, Sendable, CaseIterable {
  case higher, lower
  /// Neither good nor bad by itself.
  case neither
}

/// What a change says.
public enum KPIVerdict: String, Codable, Sendable, CaseIterable {
  case better, worse
  /// Within what is not known, or smaller than matters.
  case steady
  /// Nothing to compare, or neither good nor bad.
  case none
}

/// The return on media in windows as long as the recent one.
public struct KPITimeline: Codable, Sendable, Equatable {
  /// The last day of each window.
  public var ends: [CivilDate]
  /// `null` where nothing was spent.
  public var roi: [Double?]
  public var lower: [Double?]
  public var upper: [Double?]
}

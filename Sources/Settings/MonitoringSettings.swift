import Calendars

/// What a monitoring report compares, and from when on it raises an alert.
public struct MonitoringSettings: Codable, Sendable, Equatable {
  /// Periods of the recent window, the last of the data; `nil`: a quarter of a year.
  public var recent: Int?
  /// What the recent window is compared with; `nil`: the same periods a year before, or what there is before the
  /// recent window where the data do not reach back that far.
  public var baseline: MonitoringBaseline?
  /// How likely a report is to raise any alert that tests decide where nothing moved; shared among all tests.
  /// Default: 0.1.
  public var falseAlarms = 0.1
  public var thresholds = MonitoringThresholds()

  public init() {}
}

/// The periods a monitoring report measures the recent window by.
public enum MonitoringBaseline: Codable, Sendable, Equatable {
  /// The same periods one comparable year before.
  case yearAgo
  /// The comparable year before the recent window.
  case precedingYear
  /// From the first to the last day, both included.
  case days(first: CivilDate, last: CivilDate)

  /// What stands for the two common baselines in a configuration.
  public static let yearAgoName = "year_ago"
  public static let precedingYearName = "preceding_year"

  /// The baseline of a name; `nil` for any other text.
  public init?(named name: String) {
    switch name {
    case MonitoringBaseline.yearAgoName: self = .yearAgo
    case MonitoringBaseline.precedingYearName: self = .precedingYear
    default: return nil
    }
  }
}

/// How large a change must be to matter; smaller ones raise no alert however sure they are.
public struct MonitoringThresholds: Codable, Sendable, Equatable {
  /// Share by which a key figure may be worse than in the baseline. Default: 0.2.
  public var kpiChange = 0.2
  /// Share by which a channel's return may differ from what the earlier report or all periods say. Default: 0.25.
  public var returnChange = 0.25
  /// How many times the earlier error the recent one may be. Default: 1.5.
  public var errorRatio = 1.5
  /// Share by which the forecast of the recent window may miss the outcome's total. Default: 0.05.
  public var bias = 0.05
  /// Limit of the cumulative sum of standardised errors; `nil`: from the rate of false alarms.
  public var cumulativeSum: Double?
  /// Population stability index beyond chance. Default: 0.25.
  public var stabilityIndex = 0.25
  /// Share of recent periods in which a channel may spend more than ever before. Default: 0.25.
  public var beyondRange = 0.25
  /// Share by which a channel's spend may differ from what was planned. Default: 0.2.
  public var planGap = 0.2

  public init() {}
}

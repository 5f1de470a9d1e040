import Calendars
import Findings
import MarketingData
import Settings

/// What a monitoring report says: key figures against a baseline, drift, whether the plan was kept, and alerts.
public struct Monitoring: Codable, Sendable, Equatable {
  public var recent: MonitoredWindow
  public var baseline: MonitoredWindow
  public var baselineKind: BaselineKind
  /// How likely the tests together are to raise an alert where nothing moved.
  public var falseAlarms: Double
  /// How large a change must be to matter.
  public var thresholds: MonitoringThresholds
  /// Level that a single test must reach, by what it is about.
  public var levels: [String: Double]
  public var kpis: [MonitoredKPI]
  /// Return on media in windows that roll over the data.
  public var timeline: KPITimeline
  /// `null` where there are too few periods to judge errors.
  @Null public var accuracy: AccuracyDrift?
  public var distributions: [DistributionDrift]
  /// One per paid channel, in the data's order.
  public var returns: [ReturnDrift]
  /// `null` without an earlier report that recommends a plan; `notes` say why.
  @Null public var plan: PlanPace?
  /// What could not be told, and why.
  public var notes: [String]
  /// The most severe first.
  public var alerts: [Alert]
  public var status: MonitoringStatus

  public init(
    recent: MonitoredWindow, baseline: MonitoredWindow, baselineKind: BaselineKind,
    falseAlarms: Double, thresholds: MonitoringThresholds, levels: [String: Double],
    kpis: [MonitoredKPI], timeline: KPITimeline,
    accuracy: AccuracyDrift?, distributions: [DistributionDrift], returns: [ReturnDrift],
    plan: PlanPace?, notes: [String] = [], alerts: [Alert] = [],
    status: MonitoringStatus = .quiet
  ) {
    self.recent = recent
    self.baseline = baseline
    self.baselineKind = baselineKind
    self.falseAlarms = falseAlarms
    self.thresholds = thresholds
    self.levels = levels
    self.kpis = kpis
    self.timeline = timeline
    self.accuracy = accuracy
    self.distributions = distributions
    self.returns = returns
    self.plan = plan
    self.notes = notes
    self.alerts = alerts
    self.status = status
  }

  /// Whether `--strict` ends with status 1: an alert that is more than a note.
  public var isAlarming: Bool { alerts.contains { $0.severity > .note } }

  /// A key figure by what it measures.
  public func kpi(_ metric: KPIMetric) -> MonitoredKPI? { kpis.first { $0.metric == metric } }
}

/// How things stand, in one word.
public enum MonitoringStatus: String, Codable, Sendable, CaseIterable {
  /// No alert.
  case quiet
  /// Notes only.
  case watch
  /// A warning.
  case attention
  /// An error.
  case act
}

/// A stretch of the data.
public struct MonitoredWindow: Codable, Sendable, Equatable {
  public var start: CivilDate
  /// The last day included.
  public var end: CivilDate
  public var periods: Int

  public init(start: CivilDate, end: CivilDate, periods: Int) {
    self.start = start
    self.end = end
    self.periods = periods
  }

  init(_ periods: Range<Int>, of dataset: Dataset) {
    self.init(
      start: dataset.starts[periods.lowerBound],
      end: dataset.frequency.lastDay(from: dataset.starts[periods.upperBound - 1]),
      periods: periods.count)
  }
}

/// A number with its interval where it is estimated; one that is counted has none.
public struct MonitoredValue: Codable, Sendable, Equatable {
  public var value: Double
  @Null public var lower: Double?
  @Null public var upper: Double?

  public init(_ value: Double, lower: Double? = nil, upper: Double? = nil) {
    self.value = value
    self.lower = lower
    self.upper = upper
  }
}

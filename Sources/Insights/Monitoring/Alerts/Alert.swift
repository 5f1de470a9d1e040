import Calendars
import Findings
import Settings

/// Something that moved more than chance and more than matters.
public struct Alert: Codable, Sendable, Equatable {
  public var kind: AlertKind
  public var severity: Severity
  /// The channel, series or key figure it is about, by its name in the data or the summary.
  @Null public var subject: String?
  /// A few words, without a full stop.
  public var title: String
  /// What was found, in a sentence or two.
  public var message: String
  @Null public var value: Double?
  /// The value as printed.
  public var valueText: String
  @Null public var threshold: Double?
  /// The threshold as printed, such as "at most 20%".
  public var thresholdText: String
  /// First day of the periods it was found in.
  @Null public var since: CivilDate?
  /// What to do.
  public var action: String
}

/// What an alert is about, in the order of a report.
public enum AlertKind: String, Codable, Sendable, CaseIterable {
  /// The model is not fit to act on.
  case gate
  /// Forecasts of the recent periods missed by more than they used to.
  case error
  /// They missed to one side.
  case bias
  /// Too few periods inside their interval.
  case coverage
  /// Small misses to one side added up.
  case cumulativeSum = "cumulative_sum"
  /// A key figure became worse.
  case kpi
  /// The earlier report said something else of a channel.
  case earlierReturn = "earlier_return"
  /// A channel has lately returned something else than over all periods.
  case latestReturn = "latest_return"
  /// Spend beyond all that the model has seen.
  case beyondRange = "beyond_range"
  /// A series is not distributed as it was.
  case distribution
  /// Spend other than planned.
  case plan

  /// Place in a report.
  var place: Int { AlertKind.allCases.firstIndex(of: self) ?? 0 }
}

/// Everything an alert is told from.
struct Watch: Sendable {
  var evidence: Evidence
  var grade: Grade
  var numbers: MonitoredNumbers

  init(_ evidence: Evidence, grade: Grade, numbers: MonitoredNumbers) {
    self.evidence = evidence
    self.grade = grade
    self.numbers = numbers
  }

  var monitoring: Monitoring { numbers.monitoring }
  var limits: MonitoringThresholds { numbers.settings.thresholds }

  /// All alerts, the most severe first, then by kind, then in the data's order.
  var alerts: [Alert] {
    let single =
      gate + AccuracyAlerts(watch: self).alerts + KPIAlerts(watch: self).alerts
      + ReturnAlerts(watch: self).alerts + DistributionAlerts(watch: self).alerts
      + PlanAlerts(watch: self).alerts
    let found = AlertGroups(watch: self).together(single)
    return found.enumerated().sorted { left, right in
      (right.element.severity, left.element.kind.place, left.offset)
        < (left.element.severity, right.element.kind.place, right.offset)
    }.map(\.element)
  }

  private var gate: [Alert] {
    guard !grade.actionable else { return [] }
    let style = evidence.style
    return [
      Alert(
        kind: .gate, severity: .error, subject: nil,
        title: style.say("The model did not pass its quality gates"),
        message: grade.gates.joined(separator: " "), value: grade.score,
        valueText: style.say("grade \(grade.letter)"), threshold: Rubric.leastScore,
        thresholdText: style.say(
          "at least \(style.decimal(Rubric.leastScore, places: 0)) of 100 points"),
        since: nil,
        action: style.say(
          "Mend the model before anything else: until then its returns say nothing, and none are judged here."
        ))
    ]
  }
}

import Calendars
import Findings
import MarketingData
import Statistics

/// Spend beside what the earlier report recommended.
public struct PlanPace: Codable, Sendable, Equatable {
  /// First day on which both are compared.
  public var start: CivilDate
  /// The last day included.
  public var end: CivilDate
  public var periods: Int
  /// Whether the plan was made for these days, or for earlier ones and is taken at the same pace.
  public var isForThesePeriods: Bool
  public var rows: [PlanPaceRow]
  public var planned: Double
  public var actual: Double
  /// Actual over planned, less 1; `null` where nothing was planned.
  @Null public var gap: Double?
}

/// One channel's spend beside its plan.
public struct PlanPaceRow: Codable, Sendable, Equatable {
  public var channel: String
  public var planned: Double
  public var actual: Double
  /// Actual over planned, less 1; `null` where nothing was planned.
  @Null public var gap: Double?
  /// Whether that is more than matters.
  public var isApart = false

  public init(channel: String, planned: Double, actual: Double) {
    self.channel = channel
    self.planned = planned
    self.actual = actual
    gap = planned > 0 ? actual / planned - 1 : nil
  }
}

/// Why there is no plan to compare with.
enum PlanGap: Error, Sendable, Equatable {
  case noReport, noPlan
  /// The data end where the earlier report's did.
  case noNewPeriods
}

extension PlanPace {
  /// The plan where it was for periods that the data now have; a plan of past periods at the pace it had, over what came
  /// after them.
  static func make(_ dataset: Dataset, _ earlier: EarlierReport?) -> Result<PlanPace, PlanGap> {
    guard let earlier else { return .failure(.noReport) }
    guard let plan = earlier.optimization, !plan.allocation.isEmpty, let start = plan.start,
      let end = plan.end, let periods = plan.periods, periods > 0
    else { return .failure(.noPlan) }
    let isForward = plan.direction == "forward"
    let from = isForward ? start : earlier.period.end.adding(days: 1)
    let inside = dataset.starts.indices.filter { index in
      let first = dataset.starts[index]
      let middle = first.adding(
        days: (dataset.frequency.next(after: first).dayNumber - first.dayNumber) / 2)
      return middle >= from && (!isForward || middle <= end)
    }
    guard let first = inside.first, let last = inside.last else {
      return .failure(.noNewPeriods)
    }
    let window = first..<last + 1
    // A part of the plan's window has a part of its money.
    let share = Double(window.count) / Double(periods)
    let rows = dataset.channels.map { channel in
      let planned = (plan.allocation[channel.name] ?? 0) * share
      let actual = Summation.sum(channel.spend[window])
      return PlanPaceRow(channel: channel.name, planned: planned, actual: actual)
    }
    let (planned, actual) = (
      Summation.sum(rows.map(\.planned)), Summation.sum(rows.map(\.actual))
    )
    let days = MonitoredWindow(window, of: dataset)
    return .success(
      PlanPace(
        start: days.start, end: days.end, periods: window.count, isForThesePeriods: isForward,
        rows: rows, planned: planned, actual: actual,
        gap: planned > 0 ? actual / planned - 1 : nil))
  }
}

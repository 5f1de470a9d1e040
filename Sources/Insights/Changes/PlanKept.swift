import Calendars
import MarketingData

/// Whether money went where the earlier report recommended.
///
/// Compared are shares of spend, as totals may change for other reasons: how much of the way from the split the plan
/// started from to the split it recommended was gone, `1 - sum |actual - planned| / sum |start - planned|`. A plan ahead
/// is held against the spend of its own periods. One that looked back is held against all periods since the earlier
/// report's data: as much more or less in each channel than in the same periods a year before as the plan would have had.
public struct PlanKept: Codable, Sendable, Equatable {
  /// First day of the spend that is held against the plan.
  public var start: CivilDate
  /// Its last day included.
  public var end: CivilDate
  public var periods: Int
  /// 1: exactly as recommended; 0: no nearer than before; below 0: further away.
  public var kept: Double
  public var verdict: Verdict
  /// In the data's order.
  public var channels: [Channel]

  public enum Verdict: String, Codable, Sendable, CaseIterable {
    case kept
    case partly
    case notKept = "not_kept"
  }

  public struct Channel: Codable, Sendable, Equatable {
    public var channel: String
    /// Of all spend in the plan's window as it was.
    public var earlierShare: Double
    public var recommendedShare: Double
    public var actualShare: Double
    /// Actual less recommended.
    public var difference: Double
  }

  /// From which part of the way a plan counts as kept, or as kept in part.
  static let limits = (kept: 0.75, partly: 0.25)
  /// A plan that moves less than this share of the budget recommends nothing that could be kept.
  static let leastMove = 0.005

  /// `nil` where there was no plan, it knew other channels, moved nothing, or too little has come since: less than a month.
  init?(_ report: EarlierReport, _ dataset: Dataset) {
    guard let plan = report.optimization,
      let periods = PlanKept.periods(plan, after: report.period.end, dataset)
    else { return nil }
    let known = dataset.channels.filter {
      plan.allocation[$0.name] != nil && plan.current[$0.name] != nil
    }
    func shares(_ values: [Double]) -> [Double]? {
      let sum = values.reduce(0, +)
      return sum > 0 ? values.map { $0 / sum } : nil
    }
    guard known.count == plan.allocation.count, known.count > 1,
      let planned = shares(PlanKept.wanted(plan.allocation, plan, known, periods, dataset)),
      let before = shares(PlanKept.wanted(plan.current, plan, known, periods, dataset)),
      let actual = shares(known.map { $0.spend[periods].reduce(0, +) })
    else { return nil }
    func distance(_ left: [Double]) -> Double {
      zip(left, planned).reduce(0) { $0 + abs($1.0 - $1.1) }
    }
    let way = distance(before)
    guard way >= 2 * PlanKept.leastMove else { return nil }
    start = dataset.starts[periods.lowerBound]
    end = dataset.frequency.lastDay(from: dataset.starts[periods.upperBound - 1])
    self.periods = periods.count
    kept = 1 - distance(actual) / way
    verdict =
      kept >= PlanKept.limits.kept ? .kept : kept >= PlanKept.limits.partly ? .partly : .notKept
    channels = known.indices.map {
      Channel(
        channel: known[$0].name, earlierShare: before[$0], recommendedShare: planned[$0],
        actualShare: actual[$0], difference: actual[$0] - planned[$0])
    }
  }

  /// What a split of the plan's window makes of the periods, per channel.
  private static func wanted(
    _ split: [String: Double], _ plan: EarlierReport.Plan, _ channels: [MarketingData.Channel],
    _ periods: Range<Int>, _ dataset: Dataset
  ) -> [Double] {
    let year = dataset.frequency.comparableYear
    let isAhead = plan.direction == "forward"
    return channels.map { channel in
      let amount = split[channel.name] ?? 0
      guard !isAhead, periods.lowerBound >= year else { return amount }
      guard let spent = plan.current[channel.name], spent > 0 else {
        return amount * Double(periods.count) / Double(max(plan.periods ?? year, 1))
      }
      let before = channel.spend[periods.lowerBound - year..<periods.upperBound - year]
      return before.reduce(0, +) * amount / spent
    }
  }

  private static func periods(
    _ plan: EarlierReport.Plan, after end: CivilDate, _ dataset: Dataset
  ) -> Range<Int>? {
    let isAhead = plan.direction == "forward"
    let inside = dataset.starts.indices.filter { index in
      let start = dataset.starts[index]
      guard isAhead, let first = plan.start, let last = plan.end else { return start > end }
      return start >= first && dataset.frequency.lastDay(from: start) <= last
    }
    guard let first = inside.first, let last = inside.last,
      inside.count * 12 >= dataset.frequency.comparableYear
    else { return nil }
    return first..<last + 1
  }
}

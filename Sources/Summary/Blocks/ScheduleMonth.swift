import Budgeting
import Calendars

/// The plan's money by month; a period counts for the month it starts in.
public struct ScheduleMonth: Codable, Sendable, Equatable {
  /// The first day of the month's first period.
  public var start: CivilDate
  /// In the schedule's order.
  public var spends: [ChannelSpend]
  public var total: Double

  public init(start: CivilDate, spends: [ChannelSpend], total: Double) {
    self.start = start
    self.spends = spends
    self.total = total
  }

  static func all(_ schedule: PlanSchedule?) -> [ScheduleMonth] {
    guard let schedule else { return [] }
    return spans(schedule.starts).map { span in
      let spends = schedule.channels.map { flight in
        ChannelSpend(channel: flight.channel, spend: flight.recommended[span].reduce(0, +))
      }
      return ScheduleMonth(
        start: schedule.starts[span.lowerBound], spends: spends,
        total: spends.reduce(0) { $0 + $1.spend })
    }
  }

  /// Periods by the month they start in.
  private static func spans(_ starts: [CivilDate]) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    for (index, start) in starts.enumerated() {
      if let last = spans.last, starts[last.lowerBound].month == start.month,
        starts[last.lowerBound].year == start.year
      {
        spans[spans.count - 1] = last.lowerBound..<(index + 1)
      } else {
        spans.append(index..<(index + 1))
      }
    }
    return spans
  }
}

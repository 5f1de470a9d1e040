import Calendars
import Charts
import Wording

/// What a monitoring report draws, with invented data.
enum OrchardMonitoring {
  static var charts: [(String, any Chart)] {
    [
      ("timeline", timeline(windows: 27)), ("timeline of two", timeline(windows: 2)),
      ("misses", misses(periods: 52, drift: 0)),
      ("misses that drift", misses(periods: 52, drift: 3e5)),
      ("then and now", thenNow(Orchard.channels)),
      ("then and now of one", thenNow(Array(Orchard.channels.prefix(1)))),
      ("plan kept", planKept),
    ]
  }

  private static var days: [CivilDate] {
    let first = CivilDate(year: 2025, month: 1, day: 6) ?? CivilDate(dayNumber: 0)
    return (0..<52).map { first.adding(days: 7 * $0) }
  }

  static func timeline(windows: Int) -> TimelineChart {
    var numbers = Numbers(seed: 8)
    return TimelineChart(
      points: (0..<windows).map { index in
        let value = numbers.next(1.6...2.4)
        return TimelineChart.Window(
          end: days[index], value: index == 5 ? nil : ChartEstimate(value, value - 0.5, value + 0.6)
        )
      }, baseline: ChartEstimate(2.1, 1.7, 2.5), baselineLabel: "A year before", breakEven: 1,
      level: 0.9, style: .dollars)
  }

  static func misses(periods: Int, drift: Double) -> MissesChart {
    var numbers = Numbers(seed: 9)
    let expected = (0..<periods).map { _ in numbers.next(5e6...7e6) }
    let shift = (0..<periods).map { $0 < periods - 13 ? 0 : drift }
    let actual = expected.indices.map { expected[$0] - shift[$0] + numbers.next(-1e5...1e5) }
    return MissesChart(
      starts: Array(days.prefix(periods)), actual: actual, expected: expected,
      lower: expected.map { $0 - 1.6e5 }, upper: expected.map { $0 + 1.6e5 },
      firstRecent: periods - 13, sumsHigh: expected.map { _ in 0.4 },
      sumsLow: shift.indices.map { max(0, Double($0 - periods + 13)) * shift[$0] / 2e5 },
      limit: 7.6,
      level: 0.9, style: .dollars)
  }

  static func thenNow(_ channels: [ChannelKey]) -> ThenNowChart {
    ThenNowChart(
      rows: channels.enumerated().map { index, channel in
        let value = 3 / Double(1 + index)
        return ThenNowChart.Row(
          channel: channel,
          before: index == 2 ? nil : ChartEstimate(value, value * 0.5, value * 1.6),
          now: index == 3 ? nil : ChartEstimate(value * 0.9, value * 0.4, value * 1.4),
          earlier: index % 2 == 0 ? value * 1.1 : nil, change: index == 3 ? nil : -0.1,
          isWorse: index == 0 ? true : nil)
      }, beforeLabel: "A year before", breakEven: 1, level: 0.9, style: .dollars)
  }

  static var planKept: PlanKeptChart {
    PlanKeptChart(
      rows: Orchard.channels.enumerated().map { index, channel in
        PlanKeptChart.Row(
          channel: channel, planned: index == 4 ? 0 : 1e6 / Double(1 + index),
          actual: 9e5 / Double(1 + index), isApart: index == 4)
      }, style: .dollars)
  }
}

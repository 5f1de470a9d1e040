import Calendars
import Charts
import Wording

/// What stands around a plan, with invented data.
enum OrchardOutlook {
  static var charts: [(String, any Chart)] {
    [
      ("scenarios", scenarios), ("schedule", schedule(Orchard.channels, periods: 52)),
      ("schedule of one", schedule(Array(Orchard.channels.prefix(1)), periods: 13)),
      ("forecast", forecast(planned: true)), ("forecast alone", forecast(planned: false)),
      ("sensitivities", sensitivities), ("no scenarios", empty),
    ]
  }

  static var scenarios: ScenarioChart {
    func row(_ name: String, _ spend: Double, _ change: ChartEstimate?) -> ScenarioChart.Row {
      ScenarioChart.Row(
        name: name, spend: spend, change: change, profit: change.map { $0.mean + 9e6 - spend },
        isRecommended: name == "Recommended")
    }
    return ScenarioChart(
      rows: [
        row("Current", 9.05e6, nil), row("Recommended", 9.05e6, ChartEstimate(7.7e5, 1.2e5, 1.5e6)),
        row("10% less", 8.1e6, ChartEstimate(-4.1e5, -9e5, 2e4)),
        row("50% less", 4.5e6, ChartEstimate(-4.6e6, -6.1e6, -3.2e6)),
        row(
          "Without television and all its regional sponsorships", 6.4e6,
          ChartEstimate(-2e6, -9e7, -1)),
      ], level: 0.9, style: .dollars)
  }

  static var empty: ScenarioChart { ScenarioChart(rows: [], level: 0.9, style: .dollars) }

  static func schedule(_ channels: [ChannelKey], periods: Int) -> ScheduleChart {
    var numbers = Numbers(seed: 5)
    let first = CivilDate(year: 2026, month: 1, day: 5) ?? CivilDate(dayNumber: 0)
    return ScheduleChart(
      starts: (0..<periods).map { first.adding(days: 7 * $0) },
      panels: channels.enumerated().map { index, channel in
        let size = 4e5 / Double(1 + index)
        return ScheduleChart.Panel(
          channel: channel, planned: (0..<periods).map { _ in numbers.next(0...size) },
          usual: (0..<periods).map { _ in size / 2 }, note: "timing +$0.10M")
      }, style: .dollars)
  }

  static func forecast(planned: Bool) -> ForecastChart {
    let series = OrchardSeries(periods: 60)
    let last = series.starts[59]
    func path(_ level: Double) -> ForecastChart.Path {
      let expected = (0..<13).map { level * (1 + 0.01 * Double($0)) }
      return ForecastChart.Path(
        expected: expected, lower: expected.map { $0 * 0.9 }, upper: expected.map { $0 * 1.1 })
    }
    return ForecastChart(
      pastStarts: series.starts, actual: series.actual,
      starts: (1...13).map { last.adding(days: 7 * $0) }, current: path(6e6),
      planned: planned ? path(6.3e6) : nil, level: 0.9, style: .dollars)
  }

  static var sensitivities: SensitivityChart {
    SensitivityChart(
      rows: Orchard.channels.enumerated().map { index, channel in
        SensitivityChart.Row(
          channel: channel, cause: "return", value: 3e5 / Double(1 + index),
          share: 0.5 / Double(1 + index))
      }, style: .dollars)
  }
}

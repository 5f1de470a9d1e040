import Charts
import Summary

extension SummaryBinding {
  /// Panels that fit on one page.
  static let schedulePanels = 16

  /// The plan period by period, the channels with most money first; `nil` without a schedule.
  var scheduleChart: ScheduleChart? {
    guard let schedule = summary.optimization?.schedule, !schedule.channels.isEmpty else {
      return nil
    }
    let flights = schedule.channels.map { flight in
      (flight: flight, money: flight.recommended.reduce(0, +))
    }.sorted { ($0.money, $1.flight.channel) > ($1.money, $0.flight.channel) }
    return ScheduleChart(
      starts: schedule.starts,
      panels: flights.prefix(Self.schedulePanels).map { flight, _ in
        ScheduleChart.Panel(
          channel: key(flight.channel), planned: flight.recommended, usual: flight.even,
          note: say("timing \(style.outcome(flight.gain.mean, signed: true))"))
      }, style: style)
  }
}

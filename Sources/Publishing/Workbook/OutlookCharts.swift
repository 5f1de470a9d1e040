import Spreadsheets
import Summary

extension WorkbookBinding {
  /// Gain of each scenario, now left out.
  func scenariosChart(_ table: SheetTable, place: SheetChart.Place) -> SheetChart {
    let text = text("scenarios")
    let rows = 1..<table.rows.count
    return SheetChart(
      kind: .bars, title: text.title, description: text.description,
      series: [
        SheetChart.Series(
          name: style.say("Gain"),
          categories: table.range(0, on: names.scenarios, rows: rows),
          values: table.range(9, on: names.scenarios, rows: rows),
          paint: .fill(theme.accent.rgb))
      ],
      categories: .init(), values: .init(format: axisFormat), hasLegend: false, place: place)
  }

  /// Planned spend, the channels on top of each other.
  func scheduleChart(_ table: SheetTable, place: SheetChart.Place) -> SheetChart {
    let text = text("schedule")
    let flights = plan?.schedule.map(flights) ?? []
    let days = table.range(flights.count + 1, on: names.periods)
    return SheetChart(
      kind: .stackedColumns, title: text.title, description: text.description,
      series: flights.enumerated().map { index, flight in
        SheetChart.Series(
          name: flight.channel, categories: days,
          values: table.range(index + 1, on: names.periods), paint: paint(of: flight.channel))
      },
      categories: .init(), values: .init(format: money([1_000_000])), place: place)
  }

  /// The periods ahead with their intervals, as spend goes on and by the plan.
  func forecastChart(_ table: SheetTable, place: SheetChart.Place) -> SheetChart {
    let text = text("forecast")
    let days = table.range(table.columns.count - 1, on: names.forecast)
    func series(_ column: Int, _ color: UInt32, isBound: Bool = false) -> SheetChart.Series {
      SheetChart.Series(
        name: table.columns[column].title, categories: days,
        values: table.range(column, on: names.forecast),
        paint: .line(color, width: isBound ? 0.75 : 1.75, isDashed: isBound))
    }
    let color = theme.secondary.rgb
    var lines = [
      series(2, color), series(3, color, isBound: true), series(4, color, isBound: true),
    ]
    if table.columns.count > 6 { lines.append(series(5, theme.gain.rgb)) }
    return SheetChart(
      kind: .lines, title: text.title, description: text.description, series: lines,
      categories: .init(), values: .init(format: axisFormat), place: place)
  }
}

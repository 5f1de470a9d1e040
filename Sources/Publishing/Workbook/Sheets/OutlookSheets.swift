import Spreadsheets
import Summary
import Wording

extension WorkbookBinding {
  /// Other totals and splits: the numbers of `scenarios.csv`; `nil` without any.
  var scenariosSheet: Sheet? {
    guard let scenarios = plan?.scenarios, let first = scenarios.first else { return nil }
    let hasProfit = scenarios.contains { $0.profitGain != nil }
    let spend = money(scenarios.map(\.position.spend))
    var columns: [SheetTable.Column] = [
      .init(style.say("Scenario")), .init(style.say("Best split of its total")),
      .init(style.say("Spend"), spend),
    ]
    columns += self.columns(
      style.say("Media contribution"), outcome(scenarios.map(\.position.response.mean)))
    columns += self.columns(style.say("ROI"), .ratio)
    columns += self.columns(style.say("Gain"), outcome(scenarios.map(\.gain.mean)))
    columns.append(.init(style.say("Chance of a gain"), .percent))
    if hasProfit {
      columns += self.columns(
        style.say("Gain in profit"), money(scenarios.compactMap(\.profitGain?.mean)))
      columns.append(.init(style.say("Chance of more profit"), .percent))
    }
    columns += [.init(style.say("Beyond observed spend")), .init(style.say("Note"))]
    columns += first.spends.map { .init(style.say("Spend on \($0.channel)"), spend) }
    return Sheet(
      name: names.scenarios, about: style.say("What other totals and splits would bring"),
      content: .table(
        SheetTable(columns: columns, rows: scenarios.map { row($0, hasProfit: hasProfit) })))
  }

  private func row(_ scenario: ScenarioBlock, hasProfit: Bool) -> [SheetCell] {
    let isNow = scenario.kind == .current
    var row: [SheetCell] = [
      .text(scenario.name), .flag(scenario.isOptimised), .number(scenario.position.spend),
    ]
    row += cells(scenario.position.response) + cells(scenario.position.roi)
    row += cells(isNow ? nil : scenario.gain)
    row.append(isNow ? .none : .number(scenario.probabilityOfGain))
    if hasProfit {
      row += cells(isNow ? nil : scenario.profitGain)
      row.append(isNow ? .none : .init(scenario.probabilityOfProfit))
    }
    row += [
      scenario.extrapolated.isEmpty ? .none : .text(style.joined(scenario.extrapolated)),
      .init(scenario.note),
    ]
    return row + scenario.spends.map { .number($0.spend) }
  }

  /// The plan period by period, a row per channel: the numbers of `schedule.csv`; `nil` without a schedule.
  var scheduleSheet: Sheet? {
    guard let schedule = plan?.schedule, !schedule.channels.isEmpty else { return nil }
    let spend = money(schedule.channels.flatMap(\.recommended))
    let titles = [
      style.say("Spend as it is now"), style.say("Plan in the usual pattern"),
      style.say("Planned spend"), style.say("Lower bound"), style.say("Upper bound"),
    ]
    return Sheet(
      name: names.schedule, about: style.say("The plan period by period, with its bounds"),
      content: .table(
        SheetTable(
          columns: [.init(style.say("First day"), .date), .init(style.say("Channel"))]
            + titles.map { .init($0, spend) },
          rows: schedule.starts.indices.flatMap { period in
            schedule.channels.map { flight in
              [.date(schedule.starts[period]), .text(flight.channel)]
                + [
                  flight.current, flight.even, flight.recommended, flight.lowerBounds,
                  flight.upperBounds,
                ].map { .number($0[period]) }
            }
          })))
  }

  /// Planned spend with a column per channel, the largest first, as the chart needs it.
  var periodsSheet: Sheet? {
    guard let schedule = plan?.schedule, !schedule.channels.isEmpty else { return nil }
    let flights = flights(schedule)
    let spend = money(schedule.channels.flatMap(\.recommended))
    return Sheet(
      name: names.periods,
      about: style.say("Planned spend of each channel, a row per period"),
      content: .table(
        SheetTable(
          columns: [.init(style.say("First day"), .date)] + flights.map { .init($0.channel, spend) }
            + [.init(style.say("First day, in words"))],
          rows: schedule.starts.indices.map { period in
            [.date(schedule.starts[period])] + flights.map { .number($0.recommended[period]) }
              + [.text(style.day(schedule.starts[period]))]
          })))
  }

  /// Channels of a schedule in the order all charts have.
  func flights(_ schedule: ScheduleBlock) -> [ScheduleBlock.Flight] {
    let order = channels.map(\.name)
    return schedule.channels.sorted {
      (order.firstIndex(of: $0.channel) ?? .max) < (order.firstIndex(of: $1.channel) ?? .max)
    }
  }

  /// The periods ahead: the numbers of `forecast.csv`; `nil` without a forecast.
  var forecastSheet: Sheet? {
    guard let forecast = summary.forecast, !forecast.starts.isEmpty else { return nil }
    let format = outcome(forecast.current.expected)
    let planned = plan == nil ? nil : forecast.recommended
    var columns: [SheetTable.Column] = [.init(style.say("First day"), .date)]
    columns.append(.init(style.say("Baseline"), format))
    columns += self.columns(style.say("As spend goes on"), format)
    if planned != nil { columns += self.columns(style.say("By the plan"), format) }
    columns.append(.init(style.say("First day, in words")))
    return Sheet(
      name: names.forecast, about: style.say("What to expect of the periods ahead"),
      content: .table(
        SheetTable(
          columns: columns,
          rows: forecast.starts.indices.map { period in
            [.date(forecast.starts[period]), .number(forecast.baseline[period])]
              + [forecast.current, planned].compactMap { $0 }.flatMap { path in
                [path.expected, path.lower, path.upper].map { .number($0[period]) }
              } + [.text(style.day(forecast.starts[period]))]
          })))
  }

  /// How earlier forecasts did; `nil` where none were made.
  var forecastAccuracySheet: Sheet? {
    guard let rows = summary.forecast?.accuracy, !rows.isEmpty else { return nil }
    let within = style.say("Within the \(style.level(summary.report.interval)) interval")
    return Sheet(
      name: names.forecastAccuracy,
      about: style.say("How forecasts from points of the past compare with what came"),
      content: .table(
        SheetTable(
          columns: [
            .init(style.say("Known until"), .date), .init(style.say("Periods"), .count),
            .init(style.say("Error"), .percent),
            .init(style.say("Same as a year before"), .percent),
            .init(style.say("Total too high by"), .percent), .init(within, .percent),
          ],
          rows: rows.map { row in
            [
              .date(row.origin), .number(Double(row.periods)), .number(row.wmape),
              .init(row.naiveWmape), .number(row.bias), .number(row.coverage),
            ]
          })))
  }
}

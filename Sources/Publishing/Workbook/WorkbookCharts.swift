import Spreadsheets
import Summary

extension WorkbookBinding {
  /// The charts of the sheet of charts, drawn from the tables: one or two in a row, then the curves.
  func charts(_ sheets: [Sheet]) -> [SheetChart] {
    let tables = Dictionary(
      sheets.compactMap { sheet -> (String, SheetTable)? in
        guard case .table(let table) = sheet.content else { return nil }
        return (sheet.name, table)
      }, uniquingKeysWith: { first, _ in first })
    var grid = ChartGrid()
    if let table = tables[names.channels] {
      grid.addHalf { returnsChart(table, place: $0) }
      grid.addHalf { sharesChart(table, place: $0) }
    }
    if let table = tables[names.decomposition], !table.rows.isEmpty {
      grid.addWhole { decompositionChart(table, place: $0) }
      grid.addWhole { fitChart(table, place: $0) }
    }
    if let table = tables[names.allocation] {
      grid.addHalf { allocationChart(table, place: $0) }
    }
    if let table = tables[names.frontier] {
      grid.addHalf { frontierChart(table, place: $0) }
    }
    if let table = tables[names.scenarios], table.rows.count > 1 {
      grid.addHalf { scenariosChart(table, place: $0) }
    }
    if let table = tables[names.forecast] {
      grid.addHalf { forecastChart(table, place: $0) }
    }
    if let table = tables[names.periods] {
      grid.addWhole { scheduleChart(table, place: $0) }
    }
    if let points = tables[names.curves], let positions = tables[names.positions] {
      for index in curves.indices {
        grid.addThird { curveChart(index, points: points, positions: positions, place: $0) }
      }
    }
    return grid.charts
  }

  func text(_ kind: String) -> (title: String, description: String) {
    let text = summary.narrative.charts[kind]
    return (text?.title ?? "", text?.description ?? "")
  }

  /// ROI with its interval; the axis stands at break-even.
  private func returnsChart(_ table: SheetTable, place: SheetChart.Place) -> SheetChart {
    let text = text("roi")
    let rows = table.range(channelColumn(.name), on: names.channels)
    func series(
      _ name: String, _ key: ChannelColumn.Key, _ paint: SheetChart.Paint,
      points: [SheetChart.Paint] = []
    ) -> SheetChart.Series {
      SheetChart.Series(
        name: name, categories: rows,
        values: table.range(channelColumn(key), on: names.channels),
        paint: paint, points: points)
    }
    let isMoney = style.outcomeIsMoney
    return SheetChart(
      kind: .ranges, title: text.title, description: text.description,
      series: [
        series(upper(), .roiUpper, .dots(theme.secondary.rgb, .diamond)),
        series(lower(), .roiLower, .dots(theme.secondary.rgb, .diamond)),
        series(
          say("ROI"), .roi, .dots(theme.accent.rgb, .circle),
          points: channels.map { .fill(color(of: $0.name)) }),
      ],
      categories: .init(),
      values: .init(
        isMoney ? say("ROI; the line across is break-even") : say("ROI"), format: .ratio,
        crossing: isMoney ? summary.report.breakEven : nil),
      hasLegend: false, place: place)
  }

  /// Share of spend beside share of effect.
  private func sharesChart(_ table: SheetTable, place: SheetChart.Place) -> SheetChart {
    let text = text("effect_share")
    let rows = table.range(channelColumn(.name), on: names.channels)
    return SheetChart(
      kind: .bars, title: text.title, description: text.description,
      series: [
        SheetChart.Series(
          name: say("Share of spend"), categories: rows,
          values: table.range(channelColumn(.spendShare), on: names.channels),
          paint: .outline(theme.secondary.rgb)),
        SheetChart.Series(
          name: say("Share of media’s effect"), categories: rows,
          values: table.range(channelColumn(.effectShare), on: names.channels),
          paint: .fill(theme.accent.rgb), points: channels.map { paint(of: $0.name) }),
      ],
      categories: .init(), values: .init(format: ValueFormat(code: "0%")), place: place)
  }

  /// What each period's outcome was made of, on top of each other.
  private func decompositionChart(_ table: SheetTable, place: SheetChart.Place) -> SheetChart {
    let text = text("decomposition")
    let days = table.range(DecompositionOrder.words(self), on: names.decomposition)
    return SheetChart(
      kind: .stackedColumns, title: text.title, description: text.description,
      series: DecompositionOrder.parts(self).enumerated().map { index, part in
        SheetChart.Series(
          name: part.label, categories: days,
          values: table.range(DecompositionOrder.leading + index, on: names.decomposition),
          paint: paint(of: part))
      },
      categories: .init(), values: .init(format: axisFormat), place: place)
  }

  private func paint(of part: SeriesPart) -> SheetChart.Paint {
    switch part.kind {
    case .baseline: .fill(theme.baseline.rgb)
    case .component: .hatch(theme.secondary.rgb)
    case .channel: paint(of: part.name)
    }
  }

  /// What was and what the model expected.
  private func fitChart(_ table: SheetTable, place: SheetChart.Place) -> SheetChart {
    let text = text("fit")
    let days = table.range(DecompositionOrder.words(self), on: names.decomposition)
    let lines: [(String, Int, SheetChart.Paint)] = [
      (say("Actual"), 1, .line(theme.ink.rgb, width: 1.75, isDashed: false)),
      (say("Expected"), 2, .line(theme.gain.rgb, width: 1.75, isDashed: false)),
      (lower(), 3, .line(theme.gain.rgb, width: 0.75, isDashed: true)),
      (upper(), 4, .line(theme.gain.rgb, width: 0.75, isDashed: true)),
    ]
    return SheetChart(
      kind: .lines, title: text.title, description: text.description,
      series: lines.map { name, column, paint in
        SheetChart.Series(
          name: name, categories: days,
          values: table.range(column, on: names.decomposition), paint: paint)
      },
      categories: .init(), values: .init(format: axisFormat), place: place)
  }

  /// Numbers of a chart's axis, where each digit counts for less than room.
  var axisFormat: ValueFormat { outcome([1_000_000]) }
}

extension WorkbookBinding {
  /// Spend as it was beside spend as planned.
  private func allocationChart(_ table: SheetTable, place: SheetChart.Place) -> SheetChart {
    let text = text("allocation")
    let rows = table.range(0, on: names.allocation)
    return SheetChart(
      kind: .bars, title: text.title, description: text.description,
      series: [
        SheetChart.Series(
          name: say("Actual spend"), categories: rows,
          values: table.range(1, on: names.allocation), paint: .outline(theme.secondary.rgb)),
        SheetChart.Series(
          name: say("Planned spend"), categories: rows,
          values: table.range(2, on: names.allocation), paint: .fill(theme.accent.rgb),
          points: (plan?.channels ?? []).map { paint(of: $0.channel) }),
      ],
      categories: .init(), values: .init(format: money([1_000_000])), place: place)
  }

  /// Gain by total budget, with its interval.
  private func frontierChart(_ table: SheetTable, place: SheetChart.Place) -> SheetChart {
    let text = text("frontier")
    let budgets = table.range(0, on: names.frontier)
    func series(_ name: String, _ column: Int, isBound: Bool) -> SheetChart.Series {
      SheetChart.Series(
        name: name, categories: budgets, values: table.range(column, on: names.frontier),
        paint: .line(theme.accent.rgb, width: isBound ? 0.75 : 2.25, isDashed: isBound))
    }
    return SheetChart(
      kind: .scatter, title: text.title, description: text.description,
      series: [
        series(say("Gain"), 4, isBound: false), series(lower(say("Gain")), 5, isBound: true),
        series(upper(say("Gain")), 6, isBound: true),
      ],
      categories: .init(
        say("Total budget"), format: money([1_000_000]),
        minimum: plan?.frontier.map(\.budget).min().map(Self.roundedDown)),
      values: .init(format: axisFormat), place: place)
  }

  /// One channel's curve with its interval, and where the channel stands.
  private func curveChart(
    _ index: Int, points: SheetTable, positions: SheetTable, place: SheetChart.Place
  ) -> SheetChart {
    let curve = curves[index]
    let start = curves[..<index].reduce(0) { $0 + $1.points.count }
    let rows = start..<(start + curve.points.count)
    let color = color(of: curve.channel)
    func series(_ name: String, _ column: Int, isBound: Bool) -> SheetChart.Series {
      SheetChart.Series(
        name: name, categories: points.range(1, on: names.curves, rows: rows),
        values: points.range(column, on: names.curves, rows: rows),
        paint: .line(color, width: isBound ? 0.75 : 2.25, isDashed: isBound))
    }
    let here = index..<(index + 1)
    return SheetChart(
      kind: .scatter, title: curve.channel,
      description: say(
        "Response curve of \(curve.channel), with its interval and actual spend"),
      series: [
        series(say("Response"), 2, isBound: false), series(lower(), 3, isBound: true),
        series(upper(), 4, isBound: true),
        SheetChart.Series(
          name: say("Actual"), categories: positions.range(1, on: names.positions, rows: here),
          values: positions.range(2, on: names.positions, rows: here),
          paint: .dots(theme.ink.rgb, .circle)),
      ],
      categories: .init(say("Spend over the plan window"), format: money([1_000_000]), minimum: 0),
      values: .init(format: axisFormat), hasLegend: false, place: place)
  }

  /// One figure, so that an axis starts at a round number.
  private static func roundedDown(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    var unit = 1.0
    while unit * 10 <= value { unit *= 10 }
    return (value / unit).rounded(.down) * unit
  }
}

/// Places on the sheet of charts, from top to bottom.
private struct ChartGrid {
  private(set) var charts: [SheetChart] = []
  private var row = 1
  private var column = 0
  private var rowHeight = 0

  /// Cells of the usual size, in pixels.
  private static let cell = (width: 64, height: 20)
  private static let columns = 21

  mutating func addWhole(_ make: (SheetChart.Place) -> SheetChart) { add(21, 19, make) }

  mutating func addHalf(_ make: (SheetChart.Place) -> SheetChart) { add(10, 18, make) }

  mutating func addThird(_ make: (SheetChart.Place) -> SheetChart) { add(7, 15, make) }

  private mutating func add(
    _ columns: Int, _ rows: Int, _ make: (SheetChart.Place) -> SheetChart
  ) {
    if column > 0, column + columns > Self.columns || rows != rowHeight {
      row += rowHeight + 1
      column = 0
    }
    rowHeight = rows
    charts.append(
      make(
        SheetChart.Place(
          row: row, column: column, width: columns * Self.cell.width - 16,
          height: rows * Self.cell.height)))
    column += columns == 10 ? 11 : columns
    if column >= Self.columns {
      row += rows + 1
      column = 0
    }
  }
}

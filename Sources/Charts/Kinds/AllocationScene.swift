import Drawing
import Wording

extension AllocationChart {
  private static let header = 26.0
  private static let pitch = 20.0

  public func preferredHeight(width: Double) -> Double {
    Self.header + Double(rows.count + 1) * (rows.count <= 12 ? Self.pitch : 16)
  }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let grid = grid(theme)
    let layout = grid.layout(in: size, sketch: sketch)
    let bottom = layout.top + Double(rows.count) * layout.pitch
    let scale = LinearScale(
      rows.flatMap { [$0.current, $0.planned, $0.lowerBound, $0.upperBound] }.rangeWithZero,
      from: layout.plot.left, to: layout.plot.right)
    let unit = moneyUnit
    let axis = ValueAxis(scale, spacing: 50) { unit.tick($0) }
    axis.drawGrid(top: layout.top, bottom: bottom, into: &sketch)
    axis.drawLabels(baseline: 21, within: 0...(layout.plot.right + 3), into: &sketch)
    grid.draw(layout, titleBaseline: 21, into: &sketch)
    drawHeadings(layout, into: &sketch)
    sketch.vertical(scale(0), from: layout.top, to: bottom, theme.axisStroke)
    for (index, row) in rows.enumerated() {
      sketch.group(hint: hint(row)) { sketch in
        draw(row, scale, layout.middle(index), into: &sketch)
      }
    }
    labelDots(scale, layout, into: &sketch)
    sketch.horizontal(
      bottom, from: 0, to: size.width, Stroke(theme.ink, width: LineWidth.zero))
    return Scene(
      size: size, nodes: sketch.nodes, title: style.say("Spend now and in the plan"),
      description: style.separated(rows.map(hint)))
  }

  public var table: ChartData {
    let money = moneyUnit
    return ChartData(
      columns: [
        style.say("Channel"), money.heading(style.say("Now")), money.heading(style.say("Plan")),
        money.heading(style.say("Change")), "%", money.heading(style.say("Lower bound")),
        money.heading(style.say("Upper bound")), effectUnit.heading(effectTitle),
        style.interval(level),
      ],
      rows: rows.map {
        [
          $0.channel.name, money.format($0.current), money.format($0.planned),
          money.format($0.planned - $0.current, signed: true),
          share($0.planned - $0.current, of: $0.current), money.format($0.lowerBound),
          money.format($0.upperBound), effectUnit.format($0.effect.mean, signed: true),
          effectUnit.formatRange($0.effect.lower, $0.effect.upper, signed: true),
        ]
      } + [totalRow])
  }

  private var totalRow: [String] {
    let sums = (now: rows.map(\.current).reduce(0, +), plan: rows.map(\.planned).reduce(0, +))
    return [
      style.say("Total"), moneyUnit.format(sums.now), moneyUnit.format(sums.plan),
      moneyUnit.format(sums.plan - sums.now, signed: true),
      share(sums.plan - sums.now, of: sums.now),
      "", "", total.map { effectUnit.format($0.mean, signed: true) } ?? "",
      total.map { effectUnit.formatRange($0.lower, $0.upper, signed: true) } ?? "",
    ]
  }

  private var moneyUnit: ChartUnit {
    style.unit(for: rows.flatMap { [$0.current, $0.planned, $0.planned - $0.current] })
  }

  private var effectUnit: ChartUnit {
    style.outcomeUnit(for: rows.map(\.effect.mean) + (total.map { [$0.mean] } ?? []))
  }

  private func share(_ change: Double, of current: Double) -> String {
    current > 0
      ? style.percent(change / current, places: 0, signed: true)
      : change > 0 ? style.say("new") : NumberStyle.missing
  }

  private func hint(_ row: Row) -> String {
    style.say(
      "\(row.channel.name): \(style.money(row.current)) now, \(style.money(row.planned)) planned (bounds \(style.moneyRange(row.lowerBound, row.upperBound))); effect \(style.outcome(row.effect.mean, signed: true)), \(style.level(level)) \(style.signedOutcomeRange(row.effect.lower, row.effect.upper))"
    )
  }

  private var effectTitle: String { style.say("Effect on \(outcome)") }

  private func grid(_ theme: ChartTheme) -> RowGrid {
    let cells = table.rows
    let gains = rows.map(\.effect.mean) + [total?.mean ?? 0]
    func column(
      _ title: String, _ place: Int, strong: Bool = false, rank: Int = 0, lead: Double = -3,
      gain: Bool = false
    ) -> RowGrid.Column {
      RowGrid.Column(
        title: title,
        cells: cells.enumerated().map { index, row in
          RowGrid.Cell(
            text: row[place], role: strong || index == rows.count ? .strong : .value,
            color: gain ? theme.textColor(ofGain: gains[index]) : nil)
        }, rank: rank, lead: lead)
    }
    return RowGrid(
      names: rows.map { RowGrid.Name(text: $0.channel.name, channel: $0.channel) }
        + [RowGrid.Name(text: style.say("Total"), indent: 10.5, role: .strong)],
      columns: [
        column(nowLabel, 1, rank: 2, lead: 4), column(style.say("Plan"), 2, strong: true),
        column(style.say("Change"), 3, strong: true, rank: 1), column("%", 4, rank: 3),
        column(style.say("Mean"), 7, strong: true, lead: 4, gain: true),
        column(style.interval(level), 8, rank: 4),
      ],
      pitch: Self.pitch, header: Self.header)
  }

  /// Headings over groups of columns, with a rule that spans them.
  private func drawHeadings(_ layout: RowGrid.Layout, into sketch: inout Sketch) {
    let strong = sketch.theme.textStyle(.strongNote)
    let (spend, effect) = (style.say("Spend"), style.say("Effect"))
    sketch.write(moneyUnit.heading(spend), at: Point(layout.plot.left, 10), strong)
    var free = layout.plot.left + sketch.width(moneyUnit.heading(spend), strong)
    for (titles, range) in [
      ([moneyUnit.heading(spend), spend], 0...3),
      ([effectUnit.heading(effectTitle), effectUnit.heading(effect), effect], 4...5),
    ] {
      let group = layout.columns.filter { range.contains($0.index) }
      guard let left = group.first?.left, let right = group.last?.right else { continue }
      // The longest title that leaves the one before it alone.
      let title = titles.first { right - sketch.width($0, strong) > free + 8 } ?? ""
      sketch.write(title, at: Point(right, 10), anchor: .end, strong)
      let start = title.isEmpty ? left : min(left, right - sketch.width(title, strong))
      sketch.horizontal(13.2, from: start, to: right, sketch.theme.axisStroke)
      free = right
    }
  }

  private func draw(
    _ row: Row, _ scale: LinearScale, _ middle: Double, into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    let color = theme.paint(for: row.channel).line
    let bounds = Stroke(theme.baseline, width: 1)
    sketch.horizontal(
      middle, from: scale(row.lowerBound), to: scale(row.upperBound),
      Stroke(theme.baseline, width: 0.6))
    for bound in [row.lowerBound, row.upperBound] {
      sketch.vertical(scale(bound), from: middle - 6.5, to: middle + 6.5, bounds)
    }
    sketch.horizontal(
      middle, from: scale(row.current), to: scale(row.planned), Stroke(color, width: 2.2))
    sketch.ring(at: Point(scale(row.current), middle), radius: 2.9, color: color)
    sketch.diamond(at: Point(scale(row.planned), middle), radius: 4, color: color)
  }

  /// Says once, above the first row, which mark is which.
  private func labelDots(
    _ scale: LinearScale, _ layout: RowGrid.Layout, into sketch: inout Sketch
  ) {
    guard let row = rows.first else { return }
    let strong = sketch.theme.textStyle(.strongNote)
    let note = sketch.theme.textStyle(.note)
    let (now, plan) = (style.say("now"), style.say("plan"))
    let widths = [sketch.width(now, note), sketch.width(plan, strong)]
    let places = LabelStack.place(
      [scale(row.current), scale(row.planned)], lengths: widths, gap: 5,
      within: layout.plot.left...(layout.plot.right + 8))
    let baseline = layout.middle(0) - 5.2
    sketch.write(now, at: Point(places[0], baseline), anchor: .middle, note, halo: true)
    sketch.write(plan, at: Point(places[1], baseline), anchor: .middle, strong, halo: true)
  }
}

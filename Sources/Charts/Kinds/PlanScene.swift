import Drawing
import Wording

extension PlanChart: BarAxes {
  private static let header = 17.0
  private static let pitch = 15.8

  public func preferredHeight(width: Double) -> Double {
    Self.header + Double(max(limit.shown.count, 1)) * Self.pitch + 2 + limit.footer
  }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let grid = RowGrid(
      names: limit.shown.map { RowGrid.Name(text: $0.channel.name, channel: $0.channel) },
      columns: [], pitch: Self.pitch, header: Self.header, footer: 2 + limit.footer)
    let layout = grid.layout(in: size, sketch: sketch)
    grid.draw(layout, titleBaseline: 0, into: &sketch)
    sketch.horizontal(layout.top, from: 0, to: size.width, theme.gridStroke)
    let room = layout.plot.right - layout.plot.left
    if showsSpend {
      let split = layout.plot.left + room * 0.44
      drawSpend(from: layout.plot.left, to: split - 10, layout, into: &sketch)
      drawEffect(from: split + 10, to: layout.plot.right, layout, into: &sketch)
    } else {
      drawEffect(from: layout.plot.left, to: layout.plot.right, layout, into: &sketch)
    }
    limit.drawRest(style, bottom: size.height, into: &sketch)
    return Scene(
      size: size, nodes: sketch.nodes,
      title: style.say("Change in spend and expected change in \(outcome)"),
      description: description)
  }

  /// The largest moves, where there are very many.
  private var limit: RowLimit<Row> { RowLimit(rows) { abs($0.change) } }

  public var table: ChartData {
    ChartData(
      columns: [
        style.say("Channel"), spendUnit.heading(style.say("Change in spend")),
        effectUnit.heading(style.say("Expected change in \(outcome)")), style.interval(level),
      ],
      rows: rows.map {
        [
          $0.channel.name, spendUnit.format($0.change, signed: true),
          effectUnit.format($0.effect.mean, signed: true),
          effectUnit.formatRange($0.effect.lower, $0.effect.upper, signed: true),
        ]
      })
  }

  package var barDomains: [ClosedRange<Double>] {
    [rows.map(\.change).rangeWithZero, RobustDomain(rows.map(\.effect)).domain]
  }

  /// Spend and effect share a unit when both are money, so that they compare.
  private var spendUnit: ChartUnit {
    style.unit(for: rows.map(\.change) + (style.outcomeIsMoney ? rows.map(\.effect.mean) : []))
  }

  private var effectUnit: ChartUnit {
    style.outcomeIsMoney ? spendUnit : style.outcomeUnit(for: rows.map(\.effect.mean))
  }

  private var description: String {
    style.separated(
      rows.map {
        style.say(
          "\($0.channel.name): spend \(style.money($0.change, signed: true)), effect \(style.outcome($0.effect.mean, signed: true))"
        )
      })
  }

  private func drawSpend(
    from left: Double, to right: Double, _ layout: RowGrid.Layout, into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    let unit = spendUnit
    let style = theme.textStyle(.strong)
    let rows = limit.shown
    let labels = rows.map { label($0.change, unit) }
    let domain = barDomains[0]
    let scale = DivergingRoom(domain: domain, label: sketch.widest(labels, style) + 5)
      .scale(from: left, to: right)
    heading(
      unit.heading(self.style.say("Change in spend")), from: left, to: right, into: &sketch)
    let height = barHeight(layout)
    for (index, row) in rows.enumerated() {
      let middle = layout.middle(index)
      let outlined = row.change < 0
      let inset = outlined ? LineWidth.outline / 2 : 0
      let hint = self.style.say(
        "\(row.channel.name): spend \(self.style.money(row.change, signed: true))")
      sketch.group(hint: hint) { sketch in
        sketch.bar(
          from: scale(0), to: scale(row.change), top: middle - height / 2 + inset,
          height: height - 2 * inset, fill: .solid(outlined ? theme.paper : theme.accent),
          stroke: outlined ? Stroke(theme.accent, width: LineWidth.outline) : nil)
        let away = row.change < 0 ? -4.0 : 4.0
        sketch.write(
          labels[index], x: scale(row.change) + away, middle: middle,
          anchor: row.change < 0 ? .end : .start, style)
      }
    }
    sketch.vertical(scale(0), from: layout.top - 3, to: layout.bottom, theme.zeroStroke)
  }

  private func drawEffect(
    from left: Double, to right: Double, _ layout: RowGrid.Layout, into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    let unit = effectUnit
    let style = theme.textStyle(.strong)
    let rows = limit.shown
    let labels = rows.map { label($0.effect.mean, unit) }
    let domain = barDomains[1]
    let scale = DivergingRoom(domain: domain, label: sketch.widest(labels, style) + 5)
      .scale(from: left, to: right)
    heading(
      unit.heading(self.style.say("Expected change in \(outcome)")), from: left, to: right,
      into: &sketch)
    for (index, row) in rows.enumerated() {
      sketch.group(hint: hint(row)) { sketch in
        drawEffectBar(row.effect, scale: scale, layout, index, into: &sketch)
        let isNegative = row.effect.mean < 0
        let end = isNegative ? min(row.effect.lower, row.effect.mean) : row.effect.upper
        sketch.write(
          labels[index], x: scale.clamped(end) + (isNegative ? -4 : 4),
          middle: layout.middle(index), anchor: isNegative ? .end : .start, style)
      }
    }
    sketch.vertical(scale(0), from: layout.top - 3, to: layout.bottom, theme.zeroStroke)
  }

  private func drawEffectBar(
    _ effect: ChartEstimate, scale: LinearScale, _ layout: RowGrid.Layout, _ index: Int,
    into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    let height = barHeight(layout)
    let middle = layout.middle(index)
    sketch.bar(
      from: scale(0), to: scale(effect.mean), top: middle - height / 2, height: height,
      fill: .solid(effect.mean < 0 ? theme.loss : theme.gain))
    let (start, end) = (scale.clamped(effect.lower), scale.clamped(effect.upper))
    sketch.whisker(from: start, to: end, middle: middle, stroke: theme.whiskerStroke)
    if effect.upper > scale.domain.upperBound {
      sketch.arrow(at: Point(end, middle), color: theme.ink)
    }
    if effect.lower < scale.domain.lowerBound {
      sketch.arrow(at: Point(start, middle), pointingRight: false, color: theme.ink)
    }
  }

  private func hint(_ row: Row) -> String {
    style.say(
      "\(row.channel.name): \(outcome) \(style.outcome(row.effect.mean, signed: true)), \(style.level(level)) \(style.signedOutcomeRange(row.effect.lower, row.effect.upper))"
    )
  }

  private func label(_ value: Double, _ unit: ChartUnit) -> String {
    value == 0 ? unit.tick(0) : unit.format(value, signed: true)
  }

  private func barHeight(_ layout: RowGrid.Layout) -> Double { min(layout.pitch * 0.57, 11) }

  private func heading(
    _ title: String, from left: Double, to right: Double, into sketch: inout Sketch
  ) {
    let style = sketch.theme.textStyle(.axis)
    sketch.write(
      sketch.fitted(title, width: right - left, style), at: Point((left + right) / 2, 8),
      anchor: .middle, style)
  }
}

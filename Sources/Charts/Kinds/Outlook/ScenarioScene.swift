import Drawing
import Wording

extension ScenarioChart {
  private static let header = 17.0
  private static let footer = 13.0

  public func preferredHeight(width: Double) -> Double {
    Self.header + Double(max(rows.count, 1)) * pitch + Self.footer
  }

  private var pitch: Double { rows.count <= 10 ? 19 : 15.5 }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let grid = grid(theme)
    let layout = grid.layout(in: size, sketch: sketch)
    let domain = RobustDomain(rows.compactMap(\.change)).domain
    let scale = LinearScale(domain, from: layout.plot.left + 4, to: layout.plot.right - 4)
    let axis = ValueAxis(scale) { changeUnit.tick($0, signed: true) }
    axis.drawGrid(top: layout.top, bottom: layout.bottom, into: &sketch)
    axis.drawLabels(
      baseline: layout.bottom + 10, within: 0...(layout.plot.right + 8), into: &sketch)
    grid.draw(layout, titleBaseline: Self.header - 6, into: &sketch)
    sketch.vertical(scale(0), from: layout.top - 3, to: layout.bottom, theme.zeroStroke)
    for (index, row) in rows.enumerated() {
      guard let change = row.change else { continue }
      sketch.group(hint: hint(row)) { sketch in
        draw(change, row.isRecommended, scale, layout, index, into: &sketch)
      }
    }
    return Scene(
      size: size, nodes: sketch.nodes, title: style.say("What other budgets would change"),
      description: style.separated(rows.map(hint)))
  }

  public var table: ChartData {
    var columns = [
      style.say("Scenario"), spendUnit.heading(style.say("Spend")),
      changeUnit.heading(style.say("Change in \(outcome)")), style.interval(level),
    ]
    if hasProfit { columns.append(changeUnit.heading(style.say("Change in profit"))) }
    return ChartData(
      columns: columns,
      rows: rows.map { row in
        [row.name, spendUnit.format(row.spend), change(row), interval(row)]
          + (hasProfit ? [profit(row)] : [])
      })
  }

  private var hasProfit: Bool { rows.contains { $0.profit != nil } }

  private var spendUnit: ChartUnit { style.unit(for: rows.map(\.spend)) }

  private var changeUnit: ChartUnit {
    style.outcomeUnit(for: rows.compactMap(\.change?.mean) + rows.compactMap(\.profit))
  }

  private func change(_ row: Row) -> String {
    row.change.map { changeUnit.format($0.mean, signed: true) } ?? NumberStyle.missing
  }

  private func interval(_ row: Row) -> String {
    row.change.map { changeUnit.formatRange($0.lower, $0.upper, signed: true) }
      ?? NumberStyle.missing
  }

  private func profit(_ row: Row) -> String {
    row.profit.map { changeUnit.format($0, signed: true) } ?? NumberStyle.missing
  }

  private func hint(_ row: Row) -> String {
    guard let change = row.change else { return style.labelled(row.name, style.money(row.spend)) }
    return style.say(
      "\(row.name): \(style.money(row.spend)), \(outcome) \(style.outcome(change.mean, signed: true)), \(style.level(level)) \(style.signedOutcomeRange(change.lower, change.upper))"
    )
  }

  private func grid(_ theme: ChartTheme) -> RowGrid {
    var columns = [
      RowGrid.Column(
        title: spendUnit.heading(style.say("Spend")),
        cells: rows.map { RowGrid.Cell(text: spendUnit.format($0.spend)) }, rank: 1, lead: 6),
      RowGrid.Column(
        title: changeUnit.heading(Words.sentence(outcome)),
        cells: rows.map { row in
          RowGrid.Cell(
            text: change(row), role: .strong,
            color: row.change.map { theme.textColor(ofGain: $0.mean) })
        }),
      RowGrid.Column(
        title: style.interval(level),
        cells: rows.map { RowGrid.Cell(text: interval($0)) }, rank: 3),
    ]
    if hasProfit {
      columns.append(
        RowGrid.Column(
          title: changeUnit.heading(style.say("Profit")),
          cells: rows.map { row in
            RowGrid.Cell(
              text: profit(row), role: .strong,
              color: row.profit.map { theme.textColor(ofGain: $0) })
          }, rank: 2))
    }
    return RowGrid(
      names: rows.map {
        RowGrid.Name(text: $0.name, role: $0.isRecommended ? .strong : .label)
      },
      columns: columns, pitch: pitch, header: Self.header, footer: Self.footer, nameShare: 0.3)
  }

  private func draw(
    _ change: ChartEstimate, _ isRecommended: Bool, _ scale: LinearScale,
    _ layout: RowGrid.Layout, _ index: Int, into sketch: inout Sketch
  ) {
    let middle = layout.middle(index)
    let color = change.mean < 0 ? sketch.theme.loss : sketch.theme.gain
    let (start, end) = (scale.clamped(change.lower), scale.clamped(change.upper))
    sketch.interval(change, scale, middle: middle, pitch: layout.pitch, color: color)
    if change.upper > scale.domain.upperBound {
      sketch.arrow(at: Point(end + 3, middle), color: color)
    }
    if change.lower < scale.domain.lowerBound {
      sketch.arrow(at: Point(start - 3, middle), pointingRight: false, color: color)
    }
    let mean = Point(scale.clamped(change.mean), middle)
    if isRecommended {
      sketch.diamond(at: mean, color: color)
    } else {
      sketch.ring(at: mean, radius: 3, color: color)
    }
  }
}

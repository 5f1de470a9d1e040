import Drawing
import Wording

extension EffectShareChart: BarAxes {
  private static let header = 33.0
  private static let pitch = 17.7

  public func preferredHeight(width: Double) -> Double {
    Self.header + Double(max(limit.shown.count, 1)) * Self.pitch + 2 + limit.footer
  }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let grid = grid(theme)
    let layout = grid.layout(in: size, sketch: sketch)
    let widest = barDomain
    let scale = LinearScale(widest, from: layout.plot.left, to: layout.plot.right)
    let axis = ValueAxis(scale, spacing: 70) { style.percent($0, places: tickPlaces(widest)) }
    axis.drawGrid(top: layout.top, bottom: layout.bottom, into: &sketch)
    axis.drawLabels(
      baseline: Self.header - 5, within: 0...(layout.plot.right + 10), into: &sketch)
    grid.draw(layout, titleBaseline: Self.header - 5, into: &sketch)
    drawKey(width: size.width, into: &sketch)
    for (index, row) in limit.shown.enumerated() {
      drawBars(row, scale: scale, layout: layout, index: index, into: &sketch)
    }
    sketch.vertical(scale(0), from: layout.top, to: layout.bottom, theme.zeroStroke)
    limit.drawRest(style, bottom: size.height, into: &sketch)
    return Scene(
      size: size, nodes: sketch.nodes, title: style.say("Share of spend and share of effect"),
      description: style.separated(rows.map(hint)))
  }

  /// The channels of the largest shares, where there are very many.
  private var limit: RowLimit<Row> { RowLimit(rows) { max($0.spendShare, $0.effectShare) } }

  public var table: ChartData {
    ChartData(
      columns: [
        style.say("Channel"), style.say("Share of spend"), style.say("Share of effect"), gapTitle,
      ],
      rows: rows.map {
        [$0.channel.name, style.percent($0.spendShare), style.percent($0.effectShare), gap($0)]
      })
  }

  package var barDomains: [ClosedRange<Double>] { [barDomain] }

  private var barDomain: ClosedRange<Double> {
    rows.flatMap { [$0.spendShare, $0.effectShare] }.rangeWithZero
  }

  private func gap(_ row: Row) -> String {
    style.decimal((row.effectShare - row.spendShare) * 100, places: 1, signed: true)
  }

  private var gapTitle: String { style.say("Gap, \(style.locale.pointsLabel)") }

  private func hint(_ row: Row) -> String {
    style.say(
      "\(row.channel.name): \(style.percent(row.spendShare)) of spend, \(style.percent(row.effectShare)) of effect"
    )
  }

  private func tickPlaces(_ domain: ClosedRange<Double>) -> Int {
    domain.upperBound - domain.lowerBound < 0.04 ? 1 : 0
  }

  private func grid(_ theme: ChartTheme) -> RowGrid {
    let rows = limit.shown
    return RowGrid(
      names: rows.map { RowGrid.Name(text: $0.channel.name, channel: $0.channel) },
      columns: [
        RowGrid.Column(
          title: style.say("Spend"),
          cells: rows.map { RowGrid.Cell(text: style.percent($0.spendShare)) },
          rank: 1, lead: 10),
        RowGrid.Column(
          title: style.say("Effect"),
          cells: rows.map { RowGrid.Cell(text: style.percent($0.effectShare), role: .strong) },
          rank: 1),
        RowGrid.Column(
          title: gapTitle,
          cells: rows.map {
            RowGrid.Cell(
              text: gap($0), role: .strong,
              color: theme.textColor(ofGain: $0.effectShare - $0.spendShare))
          }),
      ],
      pitch: Self.pitch, header: Self.header, footer: 2 + limit.footer)
  }

  private func drawBars(
    _ row: Row, scale: LinearScale, layout: RowGrid.Layout, index: Int, into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    let thickness = min(layout.pitch * 0.34, 7)
    let middle = layout.middle(index)
    let paint = theme.paint(for: row.channel)
    sketch.group(hint: hint(row)) { sketch in
      sketch.bar(
        from: scale(0), to: scale(row.spendShare), top: middle - thickness + 0.3,
        height: thickness - 1.1, fill: .solid(theme.paper),
        stroke: Stroke(theme.secondary, width: LineWidth.outline))
      sketch.bar(
        from: scale(0), to: scale(row.effectShare), top: middle + 0.4, height: thickness,
        paint: paint)
    }
  }

  private func drawKey(width: Double, into sketch: inout Sketch) {
    let theme = sketch.theme
    SymbolRow(items: [
      SymbolRow.Item(label: spendCaption, symbolWidth: 11) { sketch, x, middle in
        sketch.bar(
          from: x, to: x + 10, top: middle - 2, height: 4, fill: .solid(theme.paper),
          stroke: Stroke(theme.secondary, width: LineWidth.outline))
      },
      SymbolRow.Item(label: effectCaption, symbolWidth: 11) { sketch, x, middle in
        sketch.bar(from: x, to: x + 10, top: middle - 2.8, height: 5.6, fill: .solid(theme.ink))
      },
    ]).draw(x: 0, middle: 6, width: width, into: &sketch)
  }
}

import Drawing
import Wording

extension InflationChart: BarAxes {
  private static let header = 16.0

  public func preferredHeight(width: Double) -> Double { grid(.light).preferredHeight() }

  public func leastHeight(width: Double) -> Double { 0.8 * preferredHeight(width: width) }

  private var pitch: Double { rows.count <= 8 ? 18 : rows.count <= 16 ? 15 : 12.5 }

  package var barDomains: [ClosedRange<Double>] { [domain] }

  /// Ends where the bars still compare; a longer one goes on beyond it.
  private var domain: ClosedRange<Double> {
    let largest = rows.compactMap(\.factor).filter(\.isFinite).max() ?? 0
    return 0...min(max(largest * 1.05, 12), 25)
  }

  private func grid(_ theme: ChartTheme) -> RowGrid {
    RowGrid(
      names: rows.map { RowGrid.Name(text: $0.name, channel: $0.channel) },
      columns: [
        RowGrid.Column(
          title: style.say("Factor"),
          cells: rows.map { RowGrid.Cell(text: number($0.factor), role: .strong) }, lead: 4),
        RowGrid.Column(
          title: style.say("Level"),
          cells: rows.map {
            RowGrid.Cell(
              text: word($0.factor), role: ($0.factor ?? 0) >= Self.watch ? .strong : .value,
              color: ($0.factor ?? 0) >= Self.high ? theme.lossText : nil)
          }, rank: 1, leading: true),
      ], pitch: pitch, header: Self.header, footer: 2)
  }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let grid = grid(theme)
    let layout = grid.layout(in: size, sketch: sketch)
    let scale = LinearScale(domain, from: layout.plot.left, to: layout.plot.right - 6)
    drawAxis(scale, layout, into: &sketch)
    for (index, row) in rows.enumerated() {
      sketch.group(hint: words(row)) { sketch in
        draw(row, scale, layout, index, into: &sketch)
      }
    }
    sketch.vertical(scale(0), from: layout.top, to: layout.bottom, theme.axisStroke)
    drawLimits(scale, layout, into: &sketch)
    grid.draw(layout, titleBaseline: Self.header - 6, into: &sketch)
    return Scene(
      size: size, nodes: sketch.nodes, title: style.say("Variance inflation by series"),
      description: style.separated(rows.map(words)))
  }

  private func words(_ row: Row) -> String {
    style.labelled(
      row.name, style.listed([number(row.factor), style.inSentence(word(row.factor))]))
  }

  /// Filled where overlap is low, hatched where it is worth watching, the colour of a loss where high.
  private func paint(_ factor: Double, _ theme: ChartTheme) -> ChannelPaint {
    if factor >= Self.high { return ChannelPaint(line: theme.loss, fill: .solid(theme.loss)) }
    if factor >= Self.watch { return theme.lossPaint }
    return ChannelPaint(line: theme.baseline, fill: .solid(theme.baseline))
  }

  private func draw(
    _ row: Row, _ scale: LinearScale, _ layout: RowGrid.Layout, _ index: Int,
    into sketch: inout Sketch
  ) {
    guard let factor = row.factor, !factor.isNaN else { return }
    let paint = paint(factor, sketch.theme)
    let height = min(layout.pitch * 0.56, 9)
    let middle = layout.middle(index)
    let end = scale.clamped(factor)
    sketch.bar(
      from: scale(0), to: end, top: middle - height / 2, height: height, paint: paint)
    guard factor > scale.domain.upperBound else { return }
    // A gap in the bar says that its length is not to scale.
    let cut = end - 9
    sketch.path(
      Outline.polygon([
        Point(cut, middle - height / 2 - 0.5), Point(cut + 2.4, middle - height / 2 - 0.5),
        Point(cut - 0.6, middle + height / 2 + 0.5), Point(cut - 3, middle + height / 2 + 0.5),
      ]), fill: .solid(sketch.theme.paper))
    sketch.arrow(at: Point(end + 4.5, middle), color: paint.line)
  }

  private func drawLimits(
    _ scale: LinearScale, _ layout: RowGrid.Layout, into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    let style = theme.textStyle(.strongNote)
    for limit in [Self.watch, Self.high] {
      let x = scale(limit)
      sketch.vertical(
        x, from: layout.top - 3, to: layout.bottom,
        Stroke(theme.ink, width: LineWidth.zero, dash: limit == Self.watch ? [2, 1.6] : []))
      sketch.write(
        self.style.decimal(limit, places: 0), at: Point(x, layout.top - 6), anchor: .middle, style)
    }
  }

  /// Every fifth factor; the limits write their own.
  private func drawAxis(
    _ scale: LinearScale, _ layout: RowGrid.Layout, into sketch: inout Sketch
  ) {
    let words = sketch.theme.textStyle(.axis)
    let ticks = NiceTicks.multiples(of: Self.watch, in: scale.domain)
    for tick in ticks where tick != Self.watch && tick != Self.high {
      if tick > 0 {
        sketch.vertical(
          scale(tick), from: layout.top, to: layout.bottom, sketch.theme.gridStroke)
      }
      sketch.write(
        style.tick(tick), at: Point(scale(tick), layout.top - 6), anchor: .middle, words)
    }
  }
}

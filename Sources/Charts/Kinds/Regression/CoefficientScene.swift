import Drawing
import Wording

extension CoefficientChart {
  private static let header = 16.0
  private static let footer = 23.0

  /// A row of the grid: a part's name, or a coefficient.
  private var lines: [(part: String?, row: Row?)] {
    parts.filter { !$0.rows.isEmpty }.flatMap { part in
      [(part: part.name, row: Row?.none)] + part.rows.map { (part: String?.none, row: $0) }
    }
  }

  public func preferredHeight(width: Double) -> Double { grid.preferredHeight() }

  public func leastHeight(width: Double) -> Double { 0.85 * preferredHeight(width: width) }

  private var pitch: Double { lines.count <= 12 ? 17 : lines.count <= 24 ? 14 : 12 }

  private var grid: RowGrid {
    let lines = lines
    return RowGrid(
      names: lines.map { line in
        line.row.map { RowGrid.Name(text: $0.name, channel: $0.channel, indent: 7) }
          ?? RowGrid.Name(text: line.part ?? "", role: .strong)
      },
      columns: [
        RowGrid.Column(
          title: style.say("Estimate"),
          cells: lines.map {
            RowGrid.Cell(text: $0.row.map { number($0.estimate.mean) } ?? "", role: .strong)
          }, lead: 4),
        RowGrid.Column(
          title: style.interval(level),
          cells: lines.map { RowGrid.Cell(text: $0.row.map { range($0.estimate) } ?? "") },
          rank: 1),
      ], pitch: pitch, header: Self.header, footer: Self.footer, nameShare: 0.34)
  }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let lines = lines
    let grid = grid
    let layout = grid.layout(in: size, sketch: sketch)
    let robust = RobustDomain(lines.compactMap { $0.row?.estimate })
    let scale = LinearScale(
      robust.domain, from: layout.plot.left + 4, to: layout.plot.right - 6)
    let axis = ValueAxis(scale, spacing: 46) { style.tick($0, signed: true) }
    axis.drawGrid(top: layout.top, bottom: layout.bottom, into: &sketch)
    axis.drawLabels(
      baseline: layout.bottom + 9.5, within: layout.plot.left - 6...layout.plot.right + 4,
      into: &sketch)
    sketch.vertical(scale(0), from: layout.top - 3, to: layout.bottom, theme.zeroStroke)
    drawUnit(layout, into: &sketch)
    grid.draw(layout, titleBaseline: Self.header - 6, into: &sketch)
    for (index, line) in lines.enumerated() {
      guard let row = line.row else { continue }
      sketch.group(hint: words(row)) { sketch in
        draw(row, scale, layout.middle(index), into: &sketch)
      }
    }
    return Scene(
      size: size, nodes: sketch.nodes, title: style.say("Coefficients"),
      description: style.separated(lines.compactMap { $0.row.map(words) }))
  }

  private func words(_ row: Row) -> String {
    style.labelled(
      row.name,
      style.listed([
        number(row.estimate.mean), "\(style.level(level)) \(range(row.estimate))",
      ]))
  }

  private func drawUnit(_ layout: RowGrid.Layout, into sketch: inout Sketch) {
    let style = sketch.theme.textStyle(.axis)
    let words = sketch.fitted(unitLabel, width: layout.width, style)
    let half = sketch.width(words, style) / 2
    let center = min(
      max((layout.plot.left + layout.plot.right) / 2, half), layout.width - half)
    sketch.write(words, at: Point(center, layout.bottom + 19.5), anchor: .middle, style)
  }

  /// A filled dot where the interval leaves out zero, an open one where it does not.
  private func draw(
    _ row: Row, _ scale: LinearScale, _ middle: Double, into sketch: inout Sketch
  ) {
    let estimate = row.estimate
    guard estimate.mean.isFinite else { return }
    let color = row.channel.map { sketch.theme.paint(for: $0).line } ?? sketch.theme.secondary
    if estimate.lower.isFinite, estimate.upper.isFinite {
      let (start, end) = (scale.clamped(estimate.lower), scale.clamped(estimate.upper))
      sketch.horizontal(
        middle, from: start, to: end, Stroke(color, width: LineWidth.interval, cap: .round))
      if estimate.upper > scale.domain.upperBound {
        sketch.arrow(at: Point(end + 3, middle), color: color)
      }
      if estimate.lower < scale.domain.lowerBound {
        sketch.arrow(at: Point(start - 3, middle), pointingRight: false, color: color)
      }
    }
    let center = Point(scale.clamped(estimate.mean), middle)
    if isClear(row) {
      sketch.dot(at: center, radius: 3, color: color)
    } else {
      sketch.ring(at: center, radius: 2.4, color: color)
    }
  }
}

import Drawing
import Wording

extension CoverageChart {
  public func preferredHeight(width: Double) -> Double { grid.preferredHeight() }

  private var grid: RowGrid {
    RowGrid(
      names: rows.map { RowGrid.Name(text: $0.name) },
      columns: [
        RowGrid.Column(
          title: style.say("Held"),
          cells: rows.map { RowGrid.Cell(text: style.percent($0.share, places: 0), role: .strong) }),
        RowGrid.Column(
          title: style.say("Count"),
          cells: rows.map { RowGrid.Cell(text: style.grouped($0.count)) }, rank: 1),
      ], pitch: 15, header: 24, footer: 4)
  }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let grid = grid
    let layout = grid.layout(in: size, sketch: sketch)
    let lowest = min(0.5, rows.map { $0.share - 2 * $0.standardError }.min() ?? 0.5)
    let scale = LinearScale(
      max(0, lowest)...1, from: layout.plot.left + 4, to: layout.plot.right - 4)
    let band = (scale(passing.lowerBound), scale(passing.upperBound))
    sketch.bar(
      from: band.0, to: band.1, top: layout.top, height: layout.bottom - layout.top,
      fill: .solid(theme.accent.opacity(0.1)))
    let axis = ValueAxis(scale) { style.percent($0, places: 0) }
    axis.drawGrid(top: layout.top, bottom: layout.bottom, into: &sketch)
    axis.drawLabels(
      baseline: layout.top - 4, within: layout.plot.left...layout.plot.right, into: &sketch)
    sketch.vertical(scale(level), from: layout.top, to: layout.bottom, theme.zeroStroke)
    for (index, row) in rows.enumerated() {
      draw(row, middle: layout.middle(index), scale, into: &sketch)
    }
    grid.draw(layout, titleBaseline: layout.top - 4, into: &sketch)
    return Scene(
      size: size, nodes: sketch.nodes, title: style.say("How often intervals held the truth"),
      description: style.separated(rows.map(words)))
  }

  private func draw(
    _ row: Row, middle: Double, _ scale: LinearScale, into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    let short = max(passing.lowerBound - row.share, row.share - passing.upperBound)
    let isFar = short > 2 * row.standardError
    let color = isFar ? theme.loss : theme.accent
    sketch.group(hint: words(row)) { sketch in
      sketch.whisker(
        from: scale.clamped(row.share - 2 * row.standardError),
        to: scale.clamped(row.share + 2 * row.standardError), middle: middle,
        stroke: Stroke(color, width: LineWidth.whisker))
      let point = Point(scale.clamped(row.share), middle)
      if isFar {
        sketch.diamond(at: point, color: color)
      } else if short > 0 {
        sketch.ring(at: point, color: color)
      } else {
        sketch.dot(at: point, color: color)
      }
    }
  }

  private func words(_ row: Row) -> String {
    style.say("\(row.name): \(style.percent(row.share)) of \(style.grouped(row.count))")
  }
}

import Drawing
import Wording

extension SpecificationChart {
  private static let header = 16.0
  private static let footer = 13.0

  public func preferredHeight(width: Double) -> Double { grid.preferredHeight() }

  private var pitch: Double { rows.count <= 8 ? 19 : rows.count <= 16 ? 16 : 13 }

  private var grid: RowGrid {
    var columns = [
      RowGrid.Column(
        title: style.say("Prediction error"),
        cells: rows.map {
          RowGrid.Cell(text: number($0.loss), role: $0.isChosen ? .strong : .value)
        }, lead: 4)
    ]
    if rows.contains(where: { $0.standardError != nil }) {
      columns.append(
        RowGrid.Column(
          title: style.say("± s.e."),
          cells: rows.map { RowGrid.Cell(text: number($0.standardError)) }, rank: 2))
    }
    if rows.contains(where: { $0.parameters != nil }) {
      columns.append(
        RowGrid.Column(
          title: style.say("Parameters"),
          cells: rows.map {
            RowGrid.Cell(text: $0.parameters.map { style.grouped($0) } ?? NumberStyle.missing)
          }, rank: 3))
    }
    columns.append(
      RowGrid.Column(
        title: "",
        cells: rows.map {
          RowGrid.Cell(text: $0.isChosen ? style.say("Chosen") : "", role: .strong)
        },
        rank: 1, leading: true))
    return RowGrid(
      names: rows.map {
        RowGrid.Name(text: $0.name, role: $0.isChosen ? .strong : .label)
      }, columns: columns, pitch: pitch, header: Self.header, footer: Self.footer, nameShare: 0.4)
  }

  /// Every whisker, with a little room; dots do not need zero.
  private var domain: ClosedRange<Double> {
    let losses = rows.compactMap(\.loss).filter(\.isFinite)
    // One that fails by far must not flatten the others.
    let best = losses.min() ?? 0
    let typical = losses.sorted().dropFirst(losses.count / 2).first ?? best
    let reach = best + max(4 * (typical - best), abs(best) * 0.05, 1e-9) * 1.5
    let kept = rows.filter { ($0.loss ?? .infinity) <= reach }
    let bounds = kept.flatMap { row -> [Double] in
      guard let loss = row.loss else { return [] }
      let error = row.standardError.map { $0.isFinite ? $0 : 0 } ?? 0
      return [loss - error, loss + error]
    }
    guard let least = bounds.min(), let most = bounds.max() else { return 0...1 }
    let room = max((most - least) * 0.06, abs(most) * 1e-3, 1e-9)
    return (least - room)...(most + room)
  }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let grid = grid
    let layout = grid.layout(in: size, sketch: sketch)
    let domain = domain
    let scale = LinearScale(domain, from: layout.plot.left + 4, to: layout.plot.right - 8)
    let axis = ValueAxis(scale, spacing: 60) { style.percentTick($0) }
    axis.drawGrid(top: layout.top, bottom: layout.bottom, into: &sketch)
    axis.drawLabels(
      baseline: layout.bottom + 9.5, within: layout.plot.left - 6...layout.plot.right + 4,
      into: &sketch)
    if let chosen = rows.first(where: \.isChosen)?.loss, chosen.isFinite {
      sketch.vertical(
        scale.clamped(chosen), from: layout.top, to: layout.bottom,
        Stroke(theme.ink, width: 0.7, dash: [2, 1.6]))
    }
    grid.draw(layout, titleBaseline: Self.header - 6, into: &sketch)
    for (index, row) in rows.enumerated() {
      sketch.group(hint: words(row)) { sketch in
        draw(row, scale, layout.middle(index), into: &sketch)
      }
    }
    return Scene(
      size: size, nodes: sketch.nodes, title: style.say("Out-of-sample error by specification"),
      description: style.separated(rows.map(words)))
  }

  private func words(_ row: Row) -> String {
    let error = row.standardError.map { " ± \(number($0))" } ?? ""
    let words = style.labelled(row.name, number(row.loss) + error)
    return row.isChosen ? style.listed([words, style.say("chosen")]) : words
  }

  private func draw(
    _ row: Row, _ scale: LinearScale, _ middle: Double, into sketch: inout Sketch
  ) {
    guard let loss = row.loss, loss.isFinite else { return }
    let theme = sketch.theme
    let color = row.isChosen ? theme.ink : theme.accent
    guard loss <= scale.domain.upperBound else {
      return sketch.arrow(at: Point(scale.end + 5, middle), color: color)
    }
    if let error = row.standardError, error.isFinite {
      sketch.whisker(
        from: scale.clamped(loss - error), to: scale.clamped(loss + error), middle: middle,
        stroke: Stroke(color, width: LineWidth.interval), cap: 2)
    }
    let point = Point(scale(loss), middle)
    if row.isChosen {
      sketch.diamond(at: point, radius: 4.2, color: color)
    } else {
      sketch.ring(at: point, radius: 2.6, color: color)
    }
  }
}

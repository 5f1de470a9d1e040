import Drawing
import Wording

extension RankChart {
  private static let gap = 14.0
  private static let panelHeight = 74.0
  private static let rowGap = 10.0

  public func preferredHeight(width: Double) -> Double {
    let rows = Double(rowCount(width: width))
    return rows * Self.panelHeight + (rows - 1) * Self.rowGap
  }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let columns = columnCount(width: size.width)
    let rows = Double(rowCount(width: size.width))
    let width = (size.width - Double(columns - 1) * Self.gap) / Double(columns)
    let height = (size.height - (rows - 1) * Self.rowGap) / rows
    for (index, panel) in panels.enumerated() {
      let x = Double(index % columns) * (width + Self.gap)
      let y = Double(index / columns) * (height + Self.rowGap)
      sketch.group(hint: words(panel)) { sketch in
        draw(panel, in: Rect(x, y, width, height), into: &sketch)
      }
    }
    return Scene(
      size: size, nodes: sketch.nodes, title: style.say("Ranks of the truth among the draws"),
      description: style.separated(panels.map(words)))
  }

  private func columnCount(width: Double) -> Int {
    max(1, min(panels.count, Int((width + Self.gap) / (130 + Self.gap))))
  }

  private func rowCount(width: Double) -> Int {
    let columns = columnCount(width: width)
    return max(1, (panels.count + columns - 1) / columns)
  }

  private func words(_ panel: Panel) -> String { style.labelled(panel.name, panel.note) }

  private func draw(_ panel: Panel, in frame: Rect, into sketch: inout Sketch) {
    let theme = sketch.theme
    let quiet = theme.textStyle(.axis)
    let strong = theme.textStyle(.strong)
    let noteWidth = sketch.width(panel.note, quiet)
    sketch.write(
      sketch.fitted(panel.name, width: max(20, frame.width - noteWidth - 6), strong),
      at: Point(frame.x, frame.y + 8), strong)
    sketch.write(panel.note, at: Point(frame.maxX, frame.y + 8), anchor: .end, quiet)
    let total = Double(panel.counts.reduce(0, +))
    let bins = Double(max(panel.counts.count, 1))
    let expected = total / bins
    // Two standard deviations of a count whose bins are equally likely.
    let chance = 2 * (expected * (1 - 1 / bins)).squareRoot()
    let most = max(Double(panel.counts.max() ?? 0), expected + chance, 1)
    let height = LinearScale(0...most, from: frame.maxY - 2, to: frame.y + 15)
    let band = (height(expected + chance), height(max(0, expected - chance)))
    sketch.bar(
      from: frame.x, to: frame.maxX, top: band.0, height: band.1 - band.0,
      fill: .solid(theme.rule))
    let pitch = frame.width / bins
    for (bin, count) in panel.counts.enumerated() {
      let isOut = abs(Double(count) - expected) > chance * 1.5
      let x = frame.x + Double(bin) * pitch
      let top = height(Double(count))
      sketch.bar(
        from: x + 0.5, to: x + pitch - 0.5, top: top, height: height(0) - top,
        fill: .solid((isOut ? theme.loss : theme.accent).opacity(0.75)))
    }
    sketch.horizontal(
      height(expected), from: frame.x, to: frame.maxX, Stroke(theme.ink, width: 0.6))
    sketch.horizontal(height(0), from: frame.x, to: frame.maxX, theme.axisStroke)
  }
}

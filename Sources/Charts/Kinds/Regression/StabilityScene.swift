import Drawing
import Wording

extension StabilityChart {
  private static let gap = 18.0
  private static let rowGap = 9.0
  private static let panelHeight = 92.0

  public func preferredHeight(width: Double) -> Double {
    let rows = Double(rowCount(width: width))
    let key = keyHeight(width: width, Sketch(theme: .light, text: RoughText()))
    return key + rows * Self.panelHeight + (rows - 1) * Self.rowGap
  }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    key.draw(x: 0, middle: 5, width: size.width, into: &sketch)
    let top = keyHeight(width: size.width, sketch)
    let columns = columnCount(width: size.width)
    let rows = Double(rowCount(width: size.width))
    let width = (size.width - Double(columns - 1) * Self.gap) / Double(columns)
    let height = (size.height - top - (rows - 1) * Self.rowGap) / rows
    for (index, panel) in panels.enumerated() {
      let x = Double(index % columns) * (width + Self.gap)
      let y = top + Double(index / columns) * (height + Self.rowGap)
      StabilityPanel(chart: self, panel: panel, frame: Rect(x, y, width, height))
        .draw(into: &sketch)
    }
    return Scene(
      size: size, nodes: sketch.nodes, title: style.say("Estimates over rolling windows"),
      description: style.separated(panels.map { StabilityPanel.words($0, self) }))
  }

  private func columnCount(width: Double) -> Int {
    let fitting = max(1, Int((width + Self.gap) / (140 + Self.gap)))
    let wanted = panels.count == 4 || panels.count == 2 ? 2 : min(panels.count, 3)
    return max(1, min(fitting, wanted))
  }

  private func rowCount(width: Double) -> Int {
    let columns = columnCount(width: width)
    return max(1, (panels.count + columns - 1) / columns)
  }

  private func keyHeight(width: Double, _ sketch: Sketch) -> Double {
    Double(key.lines(width: width, sketch: sketch)) * key.lineHeight + 5
  }

  private var key: SymbolRow {
    var items = [
      SymbolRow.Item(label: windowLabel, symbolWidth: 12) { sketch, x, middle in
        sketch.horizontal(
          middle, from: x, to: x + 12, Stroke(sketch.theme.ink, width: LineWidth.curve))
      }
    ]
    if let level {
      items.append(
        SymbolRow.Item(label: style.interval(level), symbolWidth: 11) {
          sketch, x, middle in
          sketch.bar(
            from: x, to: x + 11, top: middle - 3, height: 6,
            fill: .solid(sketch.theme.ink.opacity(0.2)))
        })
    }
    if panels.contains(where: { $0.whole != nil }) {
      items.append(
        SymbolRow.Item(label: style.say("all periods"), symbolWidth: 12) { sketch, x, middle in
          sketch.horizontal(
            middle, from: x, to: x + 12, Stroke(sketch.theme.ink, width: 0.8, dash: [2, 1.6]))
        })
    }
    return SymbolRow(items: items)
  }
}

import Calendars
import Drawing
import Wording

extension SeriesChart {
  private static let gap = 16.0
  private static let rowGap = 8.0
  private static let footer = 12.0

  public func preferredHeight(width: Double) -> Double {
    let rows = Double(rowCount(width: width))
    return rows * panelHeight + (rows - 1) * Self.rowGap + Self.footer
  }

  public func leastHeight(width: Double) -> Double { 0.75 * preferredHeight(width: width) }

  private var panelHeight: Double { panels.count <= 3 ? 66 : panels.count <= 12 ? 52 : 42 }

  private func columnCount(width: Double) -> Int {
    let fitting = max(1, Int((width + Self.gap) / (108 + Self.gap)))
    let wanted = panels.count <= 3 ? 1 : panels.count == 4 ? 2 : panels.count <= 9 ? 3 : 4
    return max(1, min(fitting, wanted))
  }

  private func rowCount(width: Double) -> Int {
    let columns = columnCount(width: width)
    return max(1, (panels.count + columns - 1) / columns)
  }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let columns = columnCount(width: size.width)
    let rows = Double(rowCount(width: size.width))
    let width = (size.width - Double(columns - 1) * Self.gap) / Double(columns)
    let height = (size.height - Self.footer - (rows - 1) * Self.rowGap) / rows
    for (index, panel) in panels.enumerated() {
      let x = Double(index % columns) * (width + Self.gap)
      let y = Double(index / columns) * (height + Self.rowGap)
      let frame = Rect(x, y, width, height)
      let line = SeriesLine(panel, starts, from: frame.x, to: frame.maxX)
      sketch.group(hint: words(panel)) { sketch in
        drawTitle(panel, frame, into: &sketch)
        line.draw(top: frame.y + 14, bottom: frame.maxY, into: &sketch)
      }
    }
    for column in 0..<min(columns, panels.count) {
      let x = Double(column) * (width + Self.gap)
      drawDates(from: x, to: x + width, y: size.height - Self.footer, into: &sketch)
    }
    return Scene(
      size: size, nodes: sketch.nodes, title: style.say("The series"),
      description: style.separated(panels.map(words)))
  }

  private func words(_ panel: Panel) -> String {
    panel.note.isEmpty ? panel.name : style.labelled(panel.name, panel.note)
  }

  private func drawTitle(_ panel: Panel, _ frame: Rect, into sketch: inout Sketch) {
    let strong = sketch.theme.textStyle(.label)
    let quiet = sketch.theme.textStyle(.note)
    let wanted = sketch.width(panel.name, strong)
    // The note gives way to a name down to half of the width.
    let noteRoom = max(frame.width - min(wanted, frame.width * 0.5) - 6, 0)
    let note = sketch.width(panel.note, quiet) <= noteRoom ? panel.note : ""
    let room = frame.width - (note.isEmpty ? 0 : sketch.width(note, quiet) + 6)
    sketch.write(
      sketch.fitted(panel.name, width: room, strong), at: Point(frame.x, frame.y + 8), strong)
    sketch.write(note, at: Point(frame.maxX, frame.y + 8), anchor: .end, quiet)
  }

  /// First and last month below each column.
  private func drawDates(
    from left: Double, to right: Double, y: Double, into sketch: inout Sketch
  ) {
    guard let first = starts.first, let last = starts.last else { return }
    let style = sketch.theme.textStyle(.note)
    let words = (self.style.month(first), self.style.month(last))
    sketch.write(words.0, at: Point(left, y + 9), style)
    guard
      sketch.width(words.0, style) + sketch.width(words.1, style) + 6 < right - left,
      words.0 != words.1
    else { return }
    sketch.write(words.1, at: Point(right, y + 9), anchor: .end, style)
  }
}

import Calendars
import Drawing
import Wording

extension ScheduleChart: BarAxes {
  private static let gap = 16.0
  private static let rowGap = 10.0
  private static let footer = 12.0
  private static let key = 14.0

  public func preferredHeight(width: Double) -> Double {
    let rows = Double(rowCount(width: width))
    return Self.key + rows * panelHeight + (rows - 1) * Self.rowGap + Self.footer
  }

  public func leastHeight(width: Double) -> Double { 0.75 * preferredHeight(width: width) }

  private var panelHeight: Double { panels.count <= 3 ? 84 : panels.count <= 8 ? 70 : 56 }

  private func columnCount(width: Double) -> Int {
    let fitting = max(1, Int((width + Self.gap) / (150 + Self.gap)))
    let wanted = panels.count <= 3 ? 1 : panels.count <= 8 ? 2 : panels.count <= 15 ? 3 : 4
    return max(1, min(fitting, wanted))
  }

  private func rowCount(width: Double) -> Int {
    let columns = columnCount(width: width)
    return max(1, (panels.count + columns - 1) / columns)
  }

  package var barDomains: [ClosedRange<Double>] {
    panels.map { ($0.planned + $0.usual).rangeWithZero }
  }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let columns = columnCount(width: size.width)
    let rows = Double(rowCount(width: size.width))
    let width = (size.width - Double(columns - 1) * Self.gap) / Double(columns)
    let height =
      (size.height - Self.key - Self.footer - (rows - 1) * Self.rowGap) / rows
    drawKey(into: &sketch)
    for (index, panel) in panels.enumerated() {
      let x = Double(index % columns) * (width + Self.gap)
      let y = Self.key + Double(index / columns) * (height + Self.rowGap)
      drawPanel(panel, Rect(x, y, width, height), into: &sketch)
    }
    for column in 0..<min(columns, panels.count) {
      let x = Double(column) * (width + Self.gap)
      let time = TimeAxis(starts, from: x + 2, to: x + width - 2, style: style)
      time.drawLabels(baseline: size.height - 2, within: x...(x + width), into: &sketch)
    }
    return Scene(
      size: size, nodes: sketch.nodes, title: style.say("The plan, period by period"),
      description: style.separated(panels.map(words)))
  }

  public var table: ChartData {
    ChartData(
      columns: [style.say("Start")] + panels.map { $0.channel.name },
      rows: starts.enumerated().map { index, start in
        [start.description]
          + panels.map { panel in
            panel.planned.indices.contains(index)
              ? style.grouped(panel.planned[index]) : NumberStyle.missing
          }
      })
  }

  private func words(_ panel: Panel) -> String {
    panel.note.isEmpty ? panel.channel.name : style.labelled(panel.channel.name, panel.note)
  }

  private func drawKey(into sketch: inout Sketch) {
    let theme = sketch.theme
    let style = theme.textStyle(.note)
    sketch.bar(from: 0, to: 7, top: 1, height: 6, fill: .solid(theme.accent.opacity(0.6)))
    let plan = self.style.say("Plan")
    sketch.write(plan, x: 10, middle: 4, style)
    let start = 18 + sketch.width(plan, style)
    sketch.horizontal(4, from: start, to: start + 10, Stroke(theme.ink, width: 0.8))
    sketch.write(
      self.style.say("Same money in the usual pattern"), x: start + 14, middle: 4, style)
  }

  private func drawPanel(_ panel: Panel, _ frame: Rect, into sketch: inout Sketch) {
    let theme = sketch.theme
    let strong = theme.textStyle(.label)
    let quiet = theme.textStyle(.note)
    let note = sketch.width(panel.note, quiet) <= frame.width * 0.5 ? panel.note : ""
    let room = frame.width - 10 - (note.isEmpty ? 0 : sketch.width(note, quiet) + 6)
    sketch.swatch(panel.channel, x: frame.x, middle: frame.y + 5)
    sketch.write(
      sketch.fitted(panel.channel.name, width: room, strong),
      at: Point(frame.x + 10, frame.y + 8), strong)
    sketch.write(note, at: Point(frame.maxX, frame.y + 8), anchor: .end, quiet)
    guard !panel.planned.isEmpty else { return }
    let range = (panel.planned + panel.usual).rangeWithZero
    let height = LinearScale(range, from: frame.maxY - 0.5, to: frame.y + 14)
    let count = Double(max(panel.planned.count, 1))
    let step = frame.width / count
    let paint = theme.paint(for: panel.channel)
    let hasHints = panels.count * panel.planned.count <= 600
    var bars: [PathElement] = []
    for (index, value) in panel.planned.enumerated() {
      let left = frame.x + Double(index) * step + step * 0.12
      let bar = Outline.rectangle(
        Rect(left, height(value), step * 0.76, height(0) - height(value)))
      if hasHints {
        sketch.group(hint: hint(panel, index)) { $0.path(bar, fill: .solid(paint.line)) }
      } else {
        bars += bar
      }
    }
    sketch.path(bars, fill: .solid(paint.line))
    let steps = panel.usual.enumerated().flatMap { index, value in
      let left = frame.x + Double(index) * step
      return [Point(left, height(value)), Point(left + step, height(value))]
    }
    sketch.path(Outline.polyline(steps), stroke: Stroke(theme.paper, width: 2))
    sketch.path(Outline.polyline(steps), stroke: Stroke(theme.ink, width: 0.8))
    sketch.horizontal(height(0), from: frame.x, to: frame.maxX, theme.axisStroke)
  }

  private func hint(_ panel: Panel, _ index: Int) -> String {
    let day = starts.indices.contains(index) ? style.day(starts[index]) : ""
    let usual = panel.usual.indices.contains(index) ? panel.usual[index] : 0
    return style.say(
      "\(panel.channel.name), \(day): \(style.money(panel.planned[index])), usually \(style.money(usual))"
    )
  }
}

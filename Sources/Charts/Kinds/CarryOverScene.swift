import Calendars
import Drawing
import Wording

extension CarryOverChart: BarAxes {
  private static let gap = 14.0
  private static let panelHeight = 92.0
  private static let rowGap = 8.0
  /// Periods shown after the spend.
  private static let periods = 14

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
      size: size, nodes: sketch.nodes, title: style.say("How long each channel’s effect lasts"),
      description: style.separated(panels.map(words)))
  }

  public var table: ChartData {
    ChartData(
      columns: [style.say("Channel"), style.say("Half-life"), lag, style.say("Share")],
      rows: panels.flatMap { panel in
        panel.weights.enumerated().map { period, weight in
          [panel.channel.name, halfLife(panel), String(period), style.percent(weight)]
        }
      })
  }

  package var barDomains: [ClosedRange<Double>] { [barDomain] }

  /// The same in all panels, so that they compare.
  private var barDomain: ClosedRange<Double> {
    (panels.flatMap(\.weights) + [0.5]).rangeWithZero
  }

  private var lag: String {
    switch frequency {
    case .daily: style.say("Days after the spend")
    case .weekly: style.say("Weeks after the spend")
    case .monthly: style.say("Months after the spend")
    }
  }

  private func halfLife(_ panel: Panel) -> String {
    let length = style.decimal(panel.halfLife, places: 1)
    return switch frequency {
    case .daily: style.say("\(length) d")
    case .weekly: style.say("\(length) wk")
    case .monthly: style.say("\(length) mo")
    }
  }

  /// When nine tenths of the effect have come: `90% by week 3`.
  private func ninety(_ period: Int) -> String {
    let share = style.percent(0.9, places: 0)
    return switch frequency {
    case .daily: style.say("\(share) by day \(period)")
    case .weekly: style.say("\(share) by week \(period)")
    case .monthly: style.say("\(share) by month \(period)")
    }
  }

  private func immediate(_ panel: Panel) -> String {
    style.percent(panel.weights.first ?? 0, places: 0)
  }

  private func words(_ panel: Panel) -> String {
    style.say(
      "\(panel.channel.name): half-life \(halfLife(panel)), \(immediate(panel)) immediate")
  }

  private func columnCount(width: Double) -> Int {
    max(1, min(4, panels.count, Int((width + Self.gap) / (104 + Self.gap))))
  }

  private func rowCount(width: Double) -> Int {
    let columns = columnCount(width: width)
    return max(1, (panels.count + columns - 1) / columns)
  }

  private func draw(_ panel: Panel, in frame: Rect, into sketch: inout Sketch) {
    let theme = sketch.theme
    sketch.panelName(panel.channel, in: frame)
    let quiet = theme.textStyle(.axis)
    sketch.write(
      sketch.fitted(
        style.say("half-life \(halfLife(panel)); \(immediate(panel)) immediate"),
        width: frame.width, quiet),
      at: Point(frame.x, frame.y + 18), quiet)
    let bottom = frame.maxY - 10
    let height = LinearScale(barDomain, from: bottom, to: frame.y + 26)
    sketch.horizontal(height(0.5), from: frame.x, to: frame.maxX, theme.gridStroke)
    sketch.write(
      style.percent(0.5, places: 0), at: Point(frame.maxX, height(0.5) - 2), anchor: .end,
      theme.textStyle(.note))
    drawBars(panel, height, frame, into: &sketch)
    drawNinety(panel, height, frame, into: &sketch)
  }

  private func drawBars(
    _ panel: Panel, _ height: LinearScale, _ frame: Rect, into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    let color = theme.paint(for: panel.channel).line
    let pitch = frame.width / Double(Self.periods)
    for (period, weight) in panel.weights.prefix(Self.periods).enumerated() {
      let x = frame.x + Double(period) * pitch
      let top = height(max(weight, 0))
      // What works at once is filled, what carries over is lighter.
      sketch.bar(
        from: x + 0.4, to: x + pitch - 1, top: top, height: height(0) - top,
        fill: .solid(period == 0 ? color : color.opacity(0.3)),
        stroke: period == 0 ? nil : Stroke(color, width: 0.5))
    }
    sketch.horizontal(height(0), from: frame.x, to: frame.maxX, theme.axisStroke)
    for period in stride(from: 0, to: Self.periods, by: 4) {
      sketch.write(
        String(period), at: Point(frame.x + (Double(period) + 0.5) * pitch, frame.maxY - 1.5),
        anchor: .middle, theme.textStyle(.note))
    }
  }

  /// Marks the period by which 90 % of the effect has passed.
  private func drawNinety(
    _ panel: Panel, _ height: LinearScale, _ frame: Rect, into sketch: inout Sketch
  ) {
    let total = panel.weights.reduce(0, +)
    var sum = 0.0
    guard total > 0,
      let period = panel.weights.firstIndex(where: {
        sum += $0
        return sum >= 0.9 * total
      }), period < Self.periods
    else { return }
    let theme = sketch.theme
    let pitch = frame.width / Double(Self.periods)
    let x = frame.x + Double(period + 1) * pitch - 0.3
    let top = height(0) - (height(0) - height(0.5)) * 0.62
    sketch.vertical(x, from: top, to: height(0), Stroke(theme.ink, width: 0.7))
    let style = theme.textStyle(.note, color: theme.ink)
    let words = sketch.fitted(ninety(period), width: frame.width, style)
    let width = sketch.width(words, style)
    let isRight = x + 3 + width <= frame.maxX
    if isRight || x - 3 - width >= frame.x {
      sketch.write(
        words, at: Point(x + (isRight ? 3 : -3), top + 5.5), anchor: isRight ? .start : .end,
        style, halo: true)
    } else {
      // Too long for either side, the words stand above the mark.
      sketch.write(words, at: Point(frame.maxX, top - 2), anchor: .end, style, halo: true)
    }
  }
}

import Calendars
import Drawing
import Wording

extension ForecastChart {
  private static let axisHeight = 14.0
  private static let captionHeight = 11.0

  public func preferredHeight(width: Double) -> Double { 176 }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    guard !starts.isEmpty, starts.count == current.expected.count else {
      return Scene(size: size, nodes: [], title: style.say("Forecast"))
    }
    let levels = domain
    let unit = style.outcomeUnit(for: [levels.lowerBound, levels.upperBound])
    let height = HeightAxis(
      levels, top: Self.captionHeight + 6, bottom: size.height - Self.axisHeight
    ) { unit.tick($0) }
    let left = height.labelWidth(sketch) + 6
    let time = TimeAxis(pastStarts + starts, from: left + 1.5, to: size.width - 3, style: style)
    let caption = unit.heading(style.say("Per period"))
    sketch.write(
      height.scale.domain.lowerBound > 0 ? style.axisNote(caption) : caption, at: Point(0, 8),
      theme.textStyle(.axis))
    drawAhead(height.scale, time, into: &sketch)
    height.draw(from: left, to: size.width, into: &sketch)
    drawBand(height.scale, time, into: &sketch)
    let lines = drawLines(height.scale, time, into: &sketch)
    drawWords(lines, height.scale, time, into: &sketch)
    time.drawMarks(at: height.scale.start, into: &sketch)
    time.drawLabels(baseline: height.scale.start + 11, within: 0...size.width, into: &sketch)
    return Scene(
      size: size, nodes: sketch.nodes, title: style.say("The periods ahead"),
      description: style.say(
        "\(starts.count) periods are foretold, with \(style.level(level)) predictive intervals"))
  }

  public var table: ChartData {
    let unit = style.outcomeUnit(for: current.expected)
    var columns = [
      style.say("Start"), unit.heading(style.say("Expected as spend goes on")),
      style.interval(level),
    ]
    if planned != nil {
      columns += [
        unit.heading(style.say("Expected by the plan")),
        style.say("\(style.level(level)) interval, plan"),
      ]
    }
    return ChartData(
      columns: columns,
      rows: starts.indices.map { index in
        [
          starts[index].description, unit.format(current.expected[index]),
          unit.formatRange(current.lower[index], current.upper[index]),
        ]
          + (planned.map {
            [
              unit.format($0.expected[index]), unit.formatRange($0.lower[index], $0.upper[index]),
            ]
          } ?? [])
      })
  }

  /// From zero, unless all values are far above it.
  private var domain: ClosedRange<Double> {
    let all =
      actual + current.lower + current.upper + (planned.map { $0.lower + $0.upper } ?? [])
    let (low, high) = (all.min() ?? 0, all.max() ?? 1)
    if low > 0.6 * high, high > 0 {
      let room = (high - low) * 0.08
      return (low - room)...(high + room)
    }
    return all.rangeWithZero
  }

  private func drawAhead(_ height: LinearScale, _ time: TimeAxis, into sketch: inout Sketch) {
    guard let first = starts.first else { return }
    let left = time.x(first) - step(time) / 2
    sketch.bar(
      from: left, to: time.scale.end + 3, top: height.end, height: height.start - height.end,
      fill: .solid(sketch.theme.panel))
  }

  private func drawBand(_ height: LinearScale, _ time: TimeAxis, into sketch: inout Sketch) {
    let xs = starts.map { time.x($0) }
    sketch.path(
      Outline.band(
        xs, upper: current.upper.map { height.clamped($0) },
        lower: current.lower.map { height.clamped($0) }),
      fill: .solid(sketch.theme.baseline.opacity(0.3)))
  }

  /// Draws the lines from the back to the front and gives their points.
  private func drawLines(
    _ height: LinearScale, _ time: TimeAxis, into sketch: inout Sketch
  ) -> (actual: [Point], current: [Point], planned: [Point]) {
    let theme = sketch.theme
    let past = zip(pastStarts, actual).map { Point(time.x($0), height.clamped($1)) }
    func ahead(_ values: [Double]) -> [Point] {
      zip(starts, values).map { Point(time.x($0), height.clamped($1)) }
    }
    let current = ahead(current.expected)
    let planned = planned.map { ahead($0.expected) } ?? []
    sketch.path(
      Outline.polyline(past), stroke: Stroke(theme.ink, width: LineWidth.actual))
    sketch.path(
      Outline.polyline(current),
      stroke: Stroke(theme.secondary, width: LineWidth.curve, dash: [3, 2]))
    sketch.path(
      Outline.polyline(planned), stroke: Stroke(theme.gain, width: LineWidth.curve))
    for (index, point) in current.enumerated() {
      sketch.group(hint: hint(index)) { sketch in
        sketch.dot(at: point, radius: 1.4, color: theme.secondary)
        if planned.indices.contains(index) {
          sketch.dot(at: planned[index], radius: 1.4, color: theme.gain)
        }
      }
    }
    return (past, current, planned)
  }

  private func drawWords(
    _ lines: (actual: [Point], current: [Point], planned: [Point]), _ height: LinearScale,
    _ time: TimeAxis, into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    let bounds = Rect(
      time.scale.start + 2, height.end - 1, time.scale.end - time.scale.start - 2,
      height.start - height.end)
    var placer = LabelPlacer(
      bounds: bounds,
      obstacles: [lines.actual, lines.current, lines.planned].flatMap { LabelPlacer.along($0) })
    let all = [
      (style.say("Actual"), lines.actual, theme.ink),
      (style.say("By the plan"), lines.planned, theme.gainText),
      (style.say("As spend goes on"), lines.current, theme.secondary),
    ]
    for (words, points, color) in all where !points.isEmpty {
      let style = theme.textStyle(.strongNote, color: color)
      guard
        let place = placer.place(Size(sketch.width(words, style), 9), anchors: points)
      else { continue }
      sketch.write([(words, style)], in: place, lead: color)
    }
  }

  private func step(_ time: TimeAxis) -> Double {
    let count = pastStarts.count + starts.count
    return count > 1 ? (time.scale.end - time.scale.start) / Double(count - 1) : 4
  }

  private func hint(_ index: Int) -> String {
    let day = style.day(starts[index])
    let expected = style.outcome(current.expected[index])
    let range = style.outcomeRange(current.lower[index], current.upper[index])
    guard let planned else {
      return style.say("\(day): \(expected), \(style.level(level)) \(range)")
    }
    let plan = style.outcome(planned.expected[index])
    return style.say("\(day): \(expected), by the plan \(plan), \(style.level(level)) \(range)")
  }
}

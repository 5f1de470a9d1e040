import Calendars
import Drawing
import Wording

extension TimelineChart {
  private static let axisHeight = 14.0
  private static let captionHeight = 11.0

  public func preferredHeight(width: Double) -> Double { 168 }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let title = style.say("Return over time")
    let known = points.filter { $0.value?.mean.isFinite ?? false }
    guard known.count > 1 else { return Scene(size: size, nodes: [], title: title) }
    let domain = RobustDomain(
      known.compactMap(\.value) + [baseline].compactMap(\.self),
      also: [breakEven].compactMap(\.self)
    ).domain
    let step = NiceTicks.step(span: domain.upperBound - domain.lowerBound, count: 4)
    let height = HeightAxis(
      domain, top: Self.captionHeight + 6, bottom: size.height - Self.axisHeight
    ) { style.ratioTick($0, step: step) }
    let left = height.labelWidth(sketch) + 6
    let time = TimeAxis(points.map(\.end), from: left + 3, to: size.width - 6, style: style)
    sketch.write(style.say("Per unit of money"), at: Point(0, 8), theme.textStyle(.axis))
    drawBaseline(height.scale, left: left, right: size.width, into: &sketch)
    height.draw(from: left, to: size.width, into: &sketch)
    let runs = points.split { !($0.value?.mean.isFinite ?? false) }.map(Array.init)
    for run in runs { draw(run, height.scale, time, into: &sketch) }
    let guide = drawBreakEven(height.scale, left: left, right: size.width, into: &sketch)
    drawWords(known, height.scale, time, guide: guide, into: &sketch)
    time.drawMarks(at: height.scale.start, into: &sketch)
    time.drawLabels(baseline: height.scale.start + 11, within: 0...size.width, into: &sketch)
    return Scene(
      size: size, nodes: sketch.nodes, title: title,
      description: known.last.flatMap(\.value).map { last in
        style.say(
          "\(style.ratio(last.mean)) in the last window, \(style.level(level)) \(style.ratioRange(last.lower, last.upper))"
        )
      } ?? "")
  }

  private func drawBaseline(
    _ height: LinearScale, left: Double, right: Double, into sketch: inout Sketch
  ) {
    guard let baseline else { return }
    let theme = sketch.theme
    let (top, bottom) = (height.clamped(baseline.upper), height.clamped(baseline.lower))
    sketch.group(
      hint: "\(baselineLabel): \(style.ratio(baseline.mean)), \(style.level(level)) "
        + style.ratioRange(baseline.lower, baseline.upper)
    ) { sketch in
      sketch.bar(
        from: left, to: right, top: top, height: bottom - top,
        fill: .solid(theme.baseline.opacity(0.18)))
      sketch.horizontal(
        height.clamped(baseline.mean), from: left, to: right,
        Stroke(theme.baseline, width: 1, dash: [3, 2]))
    }
  }

  private func draw(
    _ run: [Window], _ height: LinearScale, _ time: TimeAxis, into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    let values = run.compactMap(\.value)
    let xs = run.map { time.x($0.end) }
    let line = zip(xs, values).map { Point($0, height.clamped($1.mean)) }
    if run.count > 1 {
      let upper = values.map { height.clamped($0.upper) }
      let lower = values.map { height.clamped($0.lower) }
      sketch.path(
        Outline.band(xs, upper: upper, lower: lower), fill: .solid(theme.accent.opacity(0.2)))
      sketch.path(Outline.polyline(line), stroke: Stroke(theme.accent, width: LineWidth.curve))
    }
    for (point, place) in zip(run, line) {
      guard let value = point.value else { continue }
      sketch.group(
        hint: "\(style.day(point.end)): \(style.ratio(value.mean)), \(style.level(level)) "
          + style.ratioRange(value.lower, value.upper)
      ) { sketch in
        sketch.path(Outline.circle(at: place, radius: 1.5), fill: .solid(theme.accent))
      }
    }
  }

  /// Draws the line of break-even and gives its place.
  private func drawBreakEven(
    _ height: LinearScale, left: Double, right: Double, into sketch: inout Sketch
  ) -> Double? {
    guard let breakEven, height.domain.contains(breakEven) else { return nil }
    let y = height(breakEven)
    sketch.horizontal(y, from: left, to: right, sketch.theme.zeroStroke)
    return y
  }

  private func drawWords(
    _ known: [Window], _ height: LinearScale, _ time: TimeAxis, guide: Double?,
    into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    let line = known.compactMap { point in
      point.value.map { Point(time.x(point.end), height.clamped($0.mean)) }
    }
    let frame = Rect(
      time.scale.start, height.end, time.scale.end - time.scale.start, height.start - height.end)
    var placer = LabelPlacer(
      bounds: frame,
      obstacles: LabelPlacer.along(line)
        + (guide.map {
          LabelPlacer.along([
            Point(frame.x, $0), Point(frame.maxX, $0),
          ])
        } ?? []))
    if let last = known.last, let value = last.value, let place = line.last {
      write(
        style.say("last window \(style.ratio(value.mean))"), theme.accent, [place], &placer,
        &sketch)
    }
    if let baseline {
      let y = height.clamped(baseline.mean)
      write(
        "\(baselineLabel) \(style.ratio(baseline.mean))", theme.secondary,
        [0.1, 0.3, 0.5].map { Point(frame.x + $0 * frame.width, y) }, &placer, &sketch)
    }
    if let guide, let breakEven {
      write(
        BreakEvenGuide(value: breakEven, scale: height, style: style).label, theme.ink,
        [0.1, 0.4, 0.7].map { Point(frame.x + $0 * frame.width, guide) }, &placer, &sketch)
    }
  }

  private func write(
    _ words: String, _ color: Color, _ anchors: [Point], _ placer: inout LabelPlacer,
    _ sketch: inout Sketch
  ) {
    let style = sketch.theme.textStyle(.strongNote, color: color)
    guard let place = placer.place(Size(sketch.width(words, style), 9), anchors: anchors) else {
      return
    }
    sketch.write([(words, style)], in: place, lead: color)
  }
}

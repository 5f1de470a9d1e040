import Calendars
import Drawing
import Wording

extension MissesChart {
  private static let axisHeight = 14.0
  private static let captionHeight = 11.0
  private static let between = 18.0

  public func preferredHeight(width: Double) -> Double { 226 }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let title = style.say("Foretold and actual")
    guard starts.count > 1 else { return Scene(size: size, nodes: [], title: title) }
    let levels = levels
    let unit = style.outcomeUnit(for: [levels.lowerBound, levels.upperBound])
    let top = Self.captionHeight + 6
    let room = size.height - top - Self.axisHeight - Self.between
    let upper = HeightAxis(levels, top: top, bottom: top + room * 0.6) { unit.tick($0) }
    let most = max(limit, sumsHigh.max() ?? 0, sumsLow.max() ?? 0) * 1.05
    let step = NiceTicks.step(span: 2 * most, count: 4)
    let reach = (most / step).rounded(.up) * step
    let lower = HeightAxis(
      -reach...reach, top: upper.scale.start + Self.between, bottom: size.height - Self.axisHeight,
      spacing: 20
    ) { style.tick(abs($0)) }
    let left = max(upper.labelWidth(sketch), lower.labelWidth(sketch)) + 6
    let time = TimeAxis(starts, from: left + 3, to: size.width - 4, style: style)
    drawCaptions(unit, left: left, width: size.width, lower: lower, into: &sketch)
    drawRecent(upper, lower, time, into: &sketch)
    upper.draw(from: left, to: size.width, into: &sketch)
    lower.draw(from: left, to: size.width, into: &sketch)
    drawLines(upper.scale, time, into: &sketch)
    drawSums(lower.scale, time, left: left, right: size.width, into: &sketch)
    time.drawMarks(at: lower.scale.start, into: &sketch)
    time.drawLabels(baseline: lower.scale.start + 11, within: 0...size.width, into: &sketch)
    let outside = starts.indices.count { isOutside($0) }
    return Scene(
      size: size, nodes: sketch.nodes, title: title,
      description: style.say(
        "\(outside) of \(counted: starts.count, "period") fall outside the \(style.level(level)) interval"
      ))
  }

  private func isOutside(_ index: Int) -> Bool {
    actual[index] < lower[index] || actual[index] > upper[index]
  }

  /// From zero, unless all values are far above it.
  private var levels: ClosedRange<Double> {
    let all = actual + lower + upper
    let (low, high) = (all.min() ?? 0, all.max() ?? 1)
    guard low > 0.4 * high, high > 0 else { return all.rangeWithZero }
    let room = (high - low) * 0.08
    return (low - room)...(high + room)
  }

  private func drawCaptions(
    _ unit: ChartUnit, left: Double, width: Double, lower: HeightAxis, into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    let words = unit.heading(style.say("Per period"))
    let note =
      levels.lowerBound > 0 ? style.say("\(words); the axis does not start at zero") : words
    sketch.write(note, at: Point(0, 8), theme.textStyle(.axis))
    let x = sketch.width(note, theme.textStyle(.axis)) + 14
    SymbolRow(items: [
      SymbolRow.Item(label: style.say("actual"), symbolWidth: 11) { sketch, x, middle in
        sketch.horizontal(
          middle, from: x, to: x + 11, Stroke(sketch.theme.ink, width: LineWidth.actual))
      },
      SymbolRow.Item(
        label: style.say("foretold, with \(style.level(level)) interval"), symbolWidth: 11
      ) { sketch, x, middle in
        sketch.bar(
          from: x, to: x + 11, top: middle - 3, height: 6,
          fill: .solid(sketch.theme.gain.opacity(0.27)))
        sketch.horizontal(middle, from: x, to: x + 11, Stroke(sketch.theme.gain, width: 0.95))
      },
    ]).draw(x: x, middle: 5.4, width: max(width - x, 60), into: &sketch)
    sketch.write(
      style.say("Misses added up, in standard deviations: above zero more came than was foretold"),
      at: Point(left, lower.scale.end - 5),
      theme.textStyle(.strongNote, color: theme.secondary))
  }

  private func drawRecent(
    _ upper: HeightAxis, _ lower: HeightAxis, _ time: TimeAxis, into sketch: inout Sketch
  ) {
    guard starts.indices.contains(firstRecent) else { return }
    let theme = sketch.theme
    let step = (time.scale.end - time.scale.start) / Double(max(starts.count - 1, 1))
    let left = time.x(starts[firstRecent]) - step / 2
    for (top, bottom) in [
      (upper.scale.end, upper.scale.start), (lower.scale.end, lower.scale.start),
    ] {
      sketch.bar(
        from: left, to: time.scale.end + 4, top: top, height: bottom - top,
        fill: .solid(theme.panel))
      sketch.vertical(
        left, from: top, to: bottom, Stroke(theme.secondary, width: 0.5, dash: [1.5, 1.5]))
    }
  }

  private func drawLines(_ height: LinearScale, _ time: TimeAxis, into sketch: inout Sketch) {
    let theme = sketch.theme
    let xs = starts.map { time.x($0) }
    func line(_ values: [Double]) -> [Point] {
      zip(xs, values).map { Point($0, height.clamped($1)) }
    }
    sketch.path(
      Outline.band(
        xs, upper: upper.map { height.clamped($0) }, lower: lower.map { height.clamped($0) }),
      fill: .solid(theme.gain.opacity(0.27)))
    sketch.path(Outline.polyline(line(expected)), stroke: Stroke(theme.gain, width: 0.95))
    sketch.path(
      Outline.polyline(line(actual)), stroke: Stroke(theme.ink, width: LineWidth.actual))
    guard starts.count <= 270 else { return }
    for index in starts.indices {
      sketch.group(hint: hint(index)) { sketch in
        let place = Point(xs[index], height.clamped(actual[index]))
        if isOutside(index) {
          sketch.diamond(at: place, radius: 2.6, color: theme.loss)
        } else {
          sketch.path(Outline.circle(at: place, radius: 0.9), fill: .solid(theme.ink))
        }
      }
    }
  }

  private func drawSums(
    _ height: LinearScale, _ time: TimeAxis, left: Double, right: Double, into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    for edge in [limit, -limit] {
      sketch.horizontal(
        height(edge), from: left, to: right, Stroke(theme.secondary, width: 0.7, dash: [2, 1.6]))
    }
    sketch.horizontal(height(0), from: left, to: right, theme.zeroStroke)
    let xs = starts.map { time.x($0) }
    let zero = xs.map { _ in height(0) }
    for (sums, sign) in [(sumsHigh, 1.0), (sumsLow, -1.0)] {
      let ys = sums.map { height.clamped(sign * $0) }
      let passes = sums.contains { $0 > limit }
      let color = passes ? theme.loss : theme.baseline
      sketch.path(
        Outline.band(xs, upper: ys, lower: zero), fill: .solid(color.opacity(0.3)))
      sketch.path(
        Outline.polyline(zip(xs, ys).map { Point($0, $1) }), stroke: Stroke(color, width: 1))
    }
    let note = theme.textStyle(.note)
    sketch.write(
      style.say("limit \(style.decimal(limit, places: 1))"),
      at: Point(left + 4, height(limit) + 7.5), note, halo: true)
  }

  private func hint(_ index: Int) -> String {
    "\(style.day(starts[index])): \(style.outcome(actual[index])); "
      + style.say(
        "foretold \(style.outcome(expected[index])), \(style.level(level)) \(style.outcomeRange(lower[index], upper[index]))"
      )
  }
}

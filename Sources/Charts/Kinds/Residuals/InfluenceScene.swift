import Calendars
import Drawing
import Wording

extension InfluenceChart: BarAxes {
  private static let axisHeight = 14.0
  /// Periods that are named.
  private static let named = 4

  public func preferredHeight(width: Double) -> Double { 118 }

  package var barDomains: [ClosedRange<Double>] { [domain] }

  private var domain: ClosedRange<Double> {
    (points.map { $0.value * 1.06 } + [threshold * 1.5]).rangeWithZero
  }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let points = points
    let title = style.say("Influence of each period")
    guard !points.isEmpty else { return Scene(size: size, nodes: [], title: title) }
    let height = HeightAxis(
      domain, top: 15, bottom: size.height - Self.axisHeight, spacing: 26
    ) { style.tick($0) }
    let left = height.labelWidth(sketch) + 6
    let time = TimeAxis(points.map(\.date), from: left + 3, to: size.width - 4, style: style)
    sketch.write(style.say("Cook’s distance"), at: Point(0, 8), theme.textStyle(.axis))
    height.draw(from: left, to: size.width, into: &sketch)
    drawStems(points, height.scale, time, into: &sketch)
    let line = height.scale(threshold)
    sketch.horizontal(
      line, from: left, to: size.width, Stroke(theme.ink, width: 0.7, dash: [2, 1.6]))
    time.drawMarks(at: height.scale.start, into: &sketch)
    time.drawLabels(baseline: height.scale.start + 11, within: 0...size.width, into: &sketch)
    name(points, height.scale, time, line: line, left: left, width: size.width, into: &sketch)
    let above = points.count { $0.value > threshold }
    return Scene(
      size: size, nodes: sketch.nodes, title: title,
      description: style.say(
        "\(above) of \(points.count) periods are above \(thresholdLabel)"))
  }

  private func drawStems(
    _ points: [(date: CivilDate, value: Double)], _ height: LinearScale, _ time: TimeAxis,
    into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    let step = (time.scale.end - time.scale.start) / Double(max(points.count - 1, 1))
    let width = min(max(step * 0.55, 0.4), 4)
    var quiet: [PathElement] = []
    for point in points {
      let x = time.x(point.date) - width / 2
      let top = height(point.value)
      let stem = Outline.rectangle(Rect(x, top, width, height.start - top))
      guard point.value > threshold else {
        quiet += stem
        continue
      }
      let number = style.decimal(point.value, places: places)
      sketch.group(hint: style.labelled(style.day(point.date), number)) { sketch in
        sketch.path(stem, fill: .solid(theme.loss))
        if points.count <= Sketch.mostHinted {
          sketch.dot(at: Point(x + width / 2, top), radius: 2.2, color: theme.loss)
        }
      }
    }
    sketch.path(quiet, fill: .solid(theme.baseline))
  }

  private func name(
    _ points: [(date: CivilDate, value: Double)], _ height: LinearScale, _ time: TimeAxis,
    line: Double, left: Double, width: Double, into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    let label = theme.textStyle(.strongNote)
    let room = sketch.width(thresholdLabel, label)
    let bounds = Rect(left + 2, height.end - 4, width - left - 3, height.start - height.end)
    let stems = points.flatMap { point in
      let top = height(point.value)
      return LabelPlacer.along([
        Point(time.x(point.date), top), Point(time.x(point.date), height.start),
      ])
    }
    var placer = LabelPlacer(bounds: bounds, obstacles: stems)
    let middle = line - 6.5
    let spots = [0.99, 0.8, 0.6, 0.4, 0.2, 0].map {
      Rect(bounds.x + $0 * (bounds.width - room), middle - 4, room, 8)
    }
    guard let box = placer.place(spots) else { return }
    sketch.write(thresholdLabel, x: box.x, middle: middle, label, halo: true)
    let largest = points.indices.filter { points[$0].value > threshold }
      .sorted { (points[$0].value, $1) > (points[$1].value, $0) }
    PointLabels(
      labels: largest.prefix(Self.named).map {
        PointLabels.Label(
          text: style.day(points[$0].date),
          point: Point(time.x(points[$0].date), height(points[$0].value)))
      }, bounds: bounds, obstacles: stems, boxes: [box]
    ).draw(color: theme.lossText, into: &sketch)
  }
}

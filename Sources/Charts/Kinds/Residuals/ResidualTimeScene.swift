import Calendars
import Drawing
import Wording

extension ResidualTimeChart {
  private static let axisHeight = 14.0
  /// Residuals that are named.
  private static let named = 4

  public func preferredHeight(width: Double) -> Double { 138 }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let points = points
    let title = style.say("Standardised residuals over time")
    guard !points.isEmpty else { return Scene(size: size, nodes: [], title: title) }
    let height = HeightAxis(
      SpreadBand.domain(points.map(\.value)), top: 15, bottom: size.height - Self.axisHeight,
      spacing: 24
    ) { style.tick($0, signed: true) }
    let left = height.labelWidth(sketch) + 6
    let time = TimeAxis(points.map(\.date), from: left + 3, to: size.width - 4, style: style)
    sketch.write(style.say("Standard deviations"), at: Point(0, 8), theme.textStyle(.axis))
    SpreadBand(height: height.scale).draw(from: left, to: size.width, into: &sketch)
    height.draw(from: left, to: size.width, into: &sketch)
    let places = points.map { Point(time.x($0.date), height.scale($0.value)) }
    sketch.path(
      Outline.polyline(places),
      stroke: Stroke(theme.baseline, width: points.count > 400 ? 0.3 : 0.5))
    drawPoints(points, places, into: &sketch)
    time.drawMarks(at: height.scale.start, into: &sketch)
    time.drawLabels(baseline: height.scale.start + 11, within: 0...size.width, into: &sketch)
    name(
      points, places,
      within: Rect(
        left + 2, height.scale.end, size.width - left - 3, height.scale.start - height.scale.end),
      into: &sketch)
    let beyond = points.count { abs($0.value) > SpreadBand.limit }
    return Scene(
      size: size, nodes: sketch.nodes, title: title,
      description: style.say(
        "\(beyond) of \(points.count) residuals are more than two standard deviations from zero"))
  }

  private func drawPoints(
    _ points: [(date: CivilDate, value: Double)], _ places: [Point], into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    let radius = Sketch.radius(ofCloud: points.count)
    let isBeyond = points.map { abs($0.value) > SpreadBand.limit }
    let inside = zip(places, isBeyond).filter { !$0.1 }.map(\.0)
    sketch.cloud(inside, radius: radius, color: theme.secondary)
    let outside = points.indices.filter { isBeyond[$0] }
    guard outside.count <= Sketch.mostHinted else {
      return sketch.diamonds(
        outside.map { places[$0] }, radius: radius * 1.7, color: theme.loss)
    }
    for index in outside {
      sketch.group(hint: words(points[index])) { sketch in
        sketch.diamond(at: places[index], radius: max(radius * 1.9, 2.2), color: theme.loss)
      }
    }
  }

  private func words(_ point: (date: CivilDate, value: Double)) -> String {
    style.say(
      "\(style.day(point.date)): \(style.decimal(point.value, places: 1, signed: true)) deviations")
  }

  private func name(
    _ points: [(date: CivilDate, value: Double)], _ places: [Point], within bounds: Rect,
    into sketch: inout Sketch
  ) {
    let largest = points.indices.filter { abs(points[$0].value) > SpreadBand.limit }
      .sorted { (abs(points[$0].value), $1) > (abs(points[$1].value), $0) }
    PointLabels(
      labels: largest.prefix(Self.named).map {
        PointLabels.Label(text: style.day(points[$0].date), point: places[$0])
      }, bounds: bounds, obstacles: LabelPlacer.along(places) + places
    ).draw(color: sketch.theme.lossText, into: &sketch)
  }
}

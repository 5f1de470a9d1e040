import Drawing
import Wording

extension ResidualFittedChart {
  public func preferredHeight(width: Double) -> Double { min(max(width * 0.68, 120), 190) }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let points = finite
    let title = style.say("Residuals against fitted values")
    let fitted = points.map(\.fitted)
    guard let least = fitted.min(), let most = fitted.max() else {
      return Scene(size: size, nodes: [], title: title)
    }
    let height = HeightAxis(
      SpreadBand.domain(points.map(\.residual)), top: 15, bottom: size.height - 23, spacing: 24
    ) { style.tick($0, signed: true) }
    let left = height.labelWidth(sketch) + 6
    let margin = max((most - least) * 0.02, abs(most) * 1e-9)
    let across = LinearScale(
      (least - margin)...(most + margin), from: left + 3, to: size.width - 3)
    sketch.write(
      style.say("Standard deviations"), at: Drawing.Point(0, 8), theme.textStyle(.axis))
    SpreadBand(height: height.scale).draw(from: left, to: size.width, into: &sketch)
    height.draw(from: left, to: size.width, into: &sketch)
    let places = points.map { Drawing.Point(across($0.fitted), height.scale($0.residual)) }
    drawPoints(points, places, into: &sketch)
    drawSmooth(across, height.scale, places, left: left, into: &sketch)
    let unit = unit
    ValueAxis(across, spacing: 52) { unit.tick($0) }
      .drawLabels(baseline: height.scale.start + 10, within: left - 4...size.width, into: &sketch)
    sketch.write(
      unit.heading(style.say("Fitted")),
      at: Drawing.Point(size.width, height.scale.start + 20), anchor: .end, theme.textStyle(.axis))
    let beyond = points.count { abs($0.residual) > SpreadBand.limit }
    return Scene(
      size: size, nodes: sketch.nodes, title: title,
      description: style.say(
        "\(beyond) of \(points.count) residuals lie beyond two standard deviations"))
  }

  private func drawPoints(
    _ points: [Point], _ places: [Drawing.Point], into sketch: inout Sketch
  ) {
    let radius = Sketch.radius(ofCloud: points.count)
    let isBeyond = points.map { abs($0.residual) > SpreadBand.limit }
    let marked = zip(places, isBeyond)
    sketch.cloud(
      marked.filter { !$0.1 }.map(\.0), radius: radius, color: sketch.theme.secondary)
    sketch.diamonds(marked.filter(\.1).map(\.0), radius: radius * 1.7, color: sketch.theme.loss)
  }

  private func drawSmooth(
    _ across: LinearScale, _ height: LinearScale, _ places: [Drawing.Point], left: Double,
    into sketch: inout Sketch
  ) {
    let line = smooth.filter { $0.fitted.isFinite && $0.residual.isFinite }
      .map { Drawing.Point(across.clamped($0.fitted), height.clamped($0.residual)) }
    guard line.count > 1 else { return }
    let color = sketch.theme.gain
    sketch.path(Outline.polyline(line), stroke: Stroke(sketch.theme.paper, width: 3.2))
    sketch.path(Outline.polyline(line), stroke: Stroke(color, width: 1.6))
    let bounds = Rect(
      left + 3, height.end, across.end - left - 3, height.start - height.end)
    let anchor = line[line.count * 4 / 5]
    PointLabels(
      labels: [PointLabels.Label(text: style.say("running mean"), point: anchor)], bounds: bounds,
      obstacles: places + LabelPlacer.along(line)
    ).draw(color: sketch.theme.gainText, into: &sketch)
  }
}

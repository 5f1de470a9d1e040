import Drawing
import Wording

extension QuantileChart {
  public func preferredHeight(width: Double) -> Double { min(max(width * 0.68, 120), 190) }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let points = finite
    let title = style.say("Residuals against normal quantiles")
    guard let first = points.first, let last = points.last else {
      return Scene(size: size, nodes: [], title: title)
    }
    let reach = max(abs(first.theoretical), abs(last.theoretical), 1) * 1.06
    let observed =
      points.map(\.observed) + points.compactMap(\.lower).filter(\.isFinite)
      + points.compactMap(\.upper).filter(\.isFinite) + [line(at: -reach), line(at: reach)]
    let height = HeightAxis(
      observed.rangeWithZero, top: 15, bottom: size.height - 23, spacing: 24
    ) { style.tick($0, signed: true) }
    let left = height.labelWidth(sketch) + 6
    let across = LinearScale(-reach...reach, from: left + 2, to: size.width - 2)
    sketch.write(
      style.say("Residual, standard deviations"), at: Drawing.Point(0, 8),
      theme.textStyle(.axis))
    let bandEdge = drawBand(points, across, height.scale, into: &sketch)
    height.draw(from: left, to: size.width, into: &sketch)
    sketch.line(
      Drawing.Point(across(-reach), height.scale.clamped(line(at: -reach))),
      Drawing.Point(across(reach), height.scale.clamped(line(at: reach))),
      Stroke(theme.ink, width: LineWidth.zero))
    let places = points.map { Drawing.Point(across($0.theoretical), height.scale($0.observed)) }
    drawPoints(points, places, into: &sketch)
    ValueAxis(across, spacing: 44) { style.tick($0, signed: true) }
      .drawLabels(baseline: height.scale.start + 10, within: left - 4...size.width, into: &sketch)
    sketch.write(
      style.say("Normal quantile"), at: Drawing.Point(size.width, height.scale.start + 20),
      anchor: .end, theme.textStyle(.axis))
    nameBand(
      bandEdge, places,
      Rect(
        left + 3, height.scale.end, across.end - left - 4, height.scale.start - height.scale.end),
      into: &sketch)
    let outside = points.count { $0.isOutside }
    return Scene(
      size: size, nodes: sketch.nodes, title: title,
      description: style.say("\(outside) of \(points.count) residuals lie outside the band"))
  }

  private func line(at quantile: Double) -> Double { intercept + slope * quantile }

  /// Draws the band and returns where it can be named.
  private func drawBand(
    _ points: [Point], _ across: LinearScale, _ height: LinearScale, into sketch: inout Sketch
  ) -> [Drawing.Point] {
    let banded = points.compactMap { point -> (x: Double, lower: Double, upper: Double)? in
      guard let lower = point.lower, let upper = point.upper, lower.isFinite, upper.isFinite
      else { return nil }
      return (across(point.theoretical), height.clamped(lower), height.clamped(upper))
    }
    guard banded.count > 1 else { return [] }
    let xs = banded.map(\.x)
    let ink = sketch.theme.gain
    sketch.path(
      Outline.band(xs, upper: banded.map(\.upper), lower: banded.map(\.lower)),
      fill: .solid(ink.opacity(0.18)))
    for edge in [banded.map(\.upper), banded.map(\.lower)] {
      sketch.path(
        Outline.polyline(zip(xs, edge).map { Drawing.Point($0, $1) }),
        stroke: Stroke(ink.opacity(0.7), width: 0.45))
    }
    return [0.65, 0.8, 0.92].map {
      let edge = banded[min(Int($0 * Double(banded.count)), banded.count - 1)]
      return Drawing.Point(edge.x, edge.lower)
    }
  }

  private func drawPoints(
    _ points: [Point], _ places: [Drawing.Point], into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    let radius = Sketch.radius(ofCloud: points.count)
    let marked = zip(points, places)
    sketch.cloud(
      marked.filter { !$0.0.isOutside }.map(\.1), radius: radius, color: theme.ink)
    sketch.diamonds(
      marked.filter { $0.0.isOutside }.map(\.1), radius: radius * 1.7, color: theme.loss)
  }

  private func nameBand(
    _ anchors: [Drawing.Point], _ places: [Drawing.Point], _ bounds: Rect,
    into sketch: inout Sketch
  ) {
    guard let anchor = anchors.last else { return }
    PointLabels(
      labels: [
        PointLabels.Label(
          text: style.say("\(style.level(level)) band"),
          point: anchors.count > 1 ? anchors[1] : anchor)
      ], bounds: bounds, obstacles: LabelPlacer.along(places) + LabelPlacer.along(anchors)
    ).draw(color: sketch.theme.gainText, into: &sketch)
  }
}

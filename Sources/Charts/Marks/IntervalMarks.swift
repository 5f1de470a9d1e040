import Drawing

extension Sketch {
  /// A whisker across a bar.
  mutating func whisker(
    from start: Double, to end: Double, middle: Double, stroke: Stroke, cap: Double = 0
  ) {
    horizontal(middle, from: start, to: end, stroke)
    guard cap > 0 else { return }
    for x in [start, end] { vertical(x, from: middle - cap, to: middle + cap, stroke) }
  }

  /// A thin line for the interval and a thick bar for its inner half, both held inside the axis.
  mutating func interval(
    _ estimate: ChartEstimate, _ scale: LinearScale, middle: Double, pitch: Double, color: Color
  ) {
    horizontal(
      middle, from: scale.clamped(estimate.lower), to: scale.clamped(estimate.upper),
      Stroke(color, width: LineWidth.interval, cap: .round))
    let inner = min(LineWidth.innerInterval, pitch * 0.4)
    bar(
      from: scale.clamped(estimate.innerLower), to: scale.clamped(estimate.innerUpper),
      top: middle - inner / 2, height: inner, fill: .solid(color))
  }

  /// An arrow head: the interval goes on beyond the axis.
  mutating func arrow(at point: Point, pointingRight: Bool = true, color: Color) {
    let reach = pointingRight ? -4.5 : 4.5
    path(
      Outline.polygon([
        point, Point(point.x + reach, point.y - 2.8), Point(point.x + reach, point.y + 2.8),
      ]), fill: .solid(color))
  }
}

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

  /// An arrow head: the interval goes on beyond the axis.
  mutating func arrow(at point: Point, pointingRight: Bool = true, color: Color) {
    let reach = pointingRight ? -4.5 : 4.5
    path(
      Outline.polygon([
        point, Point(point.x + reach, point.y - 2.8), Point(point.x + reach, point.y + 2.8),
      ]), fill: .solid(color))
  }
}

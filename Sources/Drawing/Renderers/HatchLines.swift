/// The diagonal lines of a hatch: they rise from left to right at 45 degrees.
enum HatchLines {
  /// Lines that cross a rectangle, counted from its top left corner, so that equal marks look equal
  /// wherever they stand.
  ///
  /// - Parameter spacing: between neighbours, across the lines.
  static func lines(over bounds: Rect, spacing: Double) -> [(start: Point, end: Point)] {
    // A line through (x + t, y) and (x, y + t) lies t / sqrt 2 from the corner.
    let step = max(spacing, 0.2) * 2.0.squareRoot()
    let span = bounds.width + bounds.height
    var lines: [(start: Point, end: Point)] = []
    var offset = step / 2
    while offset < span {
      lines.append(
        (
          Point(bounds.x + offset - bounds.height, bounds.maxY),
          Point(bounds.x + offset, bounds.y)
        ))
      offset += step
    }
    return lines
  }
}

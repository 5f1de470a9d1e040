import Drawing

/// The outlines that marks are made of.
enum Outline {
  static func rectangle(_ rect: Rect) -> [PathElement] {
    polygon([
      Point(rect.x, rect.y), Point(rect.maxX, rect.y), Point(rect.maxX, rect.maxY),
      Point(rect.x, rect.maxY),
    ])
  }

  static func rounded(_ rect: Rect, radius: Double) -> [PathElement] {
    // Distance of control points that makes a cubic curve a quarter circle, to 0.03 %.
    let handle = radius * 0.448
    let (left, top, right, bottom) = (rect.x, rect.y, rect.maxX, rect.maxY)
    return [
      .move(Point(left + radius, top)), .line(Point(right - radius, top)),
      .curve(
        Point(right, top + radius), control1: Point(right - handle, top),
        control2: Point(right, top + handle)),
      .line(Point(right, bottom - radius)),
      .curve(
        Point(right - radius, bottom), control1: Point(right, bottom - handle),
        control2: Point(right - handle, bottom)),
      .line(Point(left + radius, bottom)),
      .curve(
        Point(left, bottom - radius), control1: Point(left + handle, bottom),
        control2: Point(left, bottom - handle)),
      .line(Point(left, top + radius)),
      .curve(
        Point(left + radius, top), control1: Point(left, top + handle),
        control2: Point(left + handle, top)),
      .close,
    ]
  }

  static func circle(at center: Point, radius: Double) -> [PathElement] {
    rounded(
      Rect(center.x - radius, center.y - radius, radius * 2, radius * 2), radius: radius)
  }

  static func diamond(at center: Point, radius: Double) -> [PathElement] {
    polygon([
      Point(center.x, center.y - radius), Point(center.x + radius, center.y),
      Point(center.x, center.y + radius), Point(center.x - radius, center.y),
    ])
  }

  static func square(at center: Point, radius: Double) -> [PathElement] {
    rectangle(Rect(center.x - radius, center.y - radius, radius * 2, radius * 2))
  }

  /// Pointing up, or down with a negative radius.
  static func triangle(at center: Point, radius: Double) -> [PathElement] {
    let reach = abs(radius)
    return polygon([
      Point(center.x, center.y - radius), Point(center.x + reach, center.y + radius * 0.8),
      Point(center.x - reach, center.y + radius * 0.8),
    ])
  }

  static func polyline(_ points: [Point]) -> [PathElement] {
    points.enumerated().map { $0 == 0 ? .move($1) : .line($1) }
  }

  static func polygon(_ points: [Point]) -> [PathElement] {
    points.isEmpty ? [] : polyline(points) + [.close]
  }

  /// The area between two lines over the same x.
  static func band(_ xs: [Double], upper: [Double], lower: [Double]) -> [PathElement] {
    polygon(
      zip(xs, upper).map { Point($0, $1) } + zip(xs, lower).reversed().map { Point($0, $1) })
  }
}

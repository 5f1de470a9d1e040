/// A drawing of filled and stroked outlines, which stays sharp at any size.
public struct VectorPicture: Sendable, Equatable {
  /// Of the drawing's own grid.
  public var size: Size
  /// In the drawing's own grid, later ones over earlier ones.
  public var paths: [Path]

  public init(size: Size, paths: [Path]) {
    self.size = size
    self.paths = paths
  }

  /// The drawing as large as fits a rectangle, in its middle.
  func nodes(in place: Rect) -> [Node] {
    let scale = min(place.width / size.width, place.height / size.height)
    let origin = Point(
      place.x + (place.width - scale * size.width) / 2,
      place.y + (place.height - scale * size.height) / 2)
    let frame = Rect(0, 0, scale * size.width, scale * size.height)
    return [
      .group(Group(origin: origin, clip: frame, nodes: paths.map { .path($0.scaled(by: scale)) }))
    ]
  }
}

extension Path {
  fileprivate func scaled(by scale: Double) -> Path {
    func scaled(_ point: Point) -> Point { Point(point.x * scale, point.y * scale) }
    var copy = self
    copy.elements = elements.map { element in
      switch element {
      case .move(let point): .move(scaled(point))
      case .line(let point): .line(scaled(point))
      case .curve(let point, let control1, let control2):
        .curve(scaled(point), control1: scaled(control1), control2: scaled(control2))
      case .close: .close
      }
    }
    copy.stroke?.width *= scale
    if let dash = stroke?.dash { copy.stroke?.dash = dash.map { $0 * scale } }
    return copy
  }
}

import Drawing

extension Sketch {
  /// Points beyond which each is drawn without a tooltip and a shape of its own.
  static let mostHinted = 270

  /// Many points as one path: circles, or squares where they are too many and small to tell.
  mutating func cloud(_ points: [Point], radius: Double, color: Color) {
    let isDense = points.count > 2 * Self.mostHinted
    path(
      points.flatMap {
        isDense
          ? Outline.square(at: $0, radius: radius * 0.9)
          : Outline.circle(at: $0, radius: radius)
      }, fill: .solid(color))
  }

  /// Points that stand out from a cloud, as one path.
  mutating func diamonds(_ points: [Point], radius: Double, color: Color) {
    path(
      points.flatMap { Outline.diamond(at: $0, radius: max(radius, 1.5)) }, fill: .solid(color))
  }

  /// A radius at which this many points of one cloud can be told apart.
  static func radius(ofCloud count: Int) -> Double {
    switch count {
    case ...60: 2.1
    case ...200: 1.6
    case ...600: 1.2
    default: 0.8
    }
  }
}

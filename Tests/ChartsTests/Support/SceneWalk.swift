import Drawing

/// A scene with its groups opened: everything in the scene's own coordinates.
struct SceneWalk {
  var texts: [Text] = []
  var paths: [Path] = []
  var hints: [String] = []

  init(_ scene: Scene) { walk(scene.nodes, Point(0, 0)) }

  private mutating func walk(_ nodes: [Node], _ origin: Point) {
    for node in nodes {
      switch node {
      case .group(let group):
        if let hint = group.hint { hints.append(hint) }
        walk(group.nodes, Point(origin.x + group.origin.x, origin.y + group.origin.y))
      case .path(let path): paths.append(path)
      case .text(var text):
        text.position = Point(text.position.x + origin.x, text.position.y + origin.y)
        texts.append(text)
      case .image: break
      }
    }
  }

  /// Every number that places something.
  var coordinates: [Double] {
    texts.flatMap { [$0.position.x, $0.position.y] }
      + paths.flatMap { path in
        path.elements.flatMap { element -> [Double] in
          switch element {
          case .move(let point), .line(let point): [point.x, point.y]
          case .curve(let point, let first, let second):
            [point.x, point.y, first.x, first.y, second.x, second.y]
          case .close: []
          }
        }
      }
  }

  var colors: Set<Color> {
    var colors = Set(texts.map(\.style.color))
    for path in paths {
      if let stroke = path.stroke { colors.insert(stroke.color) }
      switch path.fill {
      case .solid(let color): colors.insert(color)
      case .hatch(let ink, let ground, _, _): colors.formUnion([ink, ground])
      case nil: break
      }
    }
    return colors
  }
}

extension Text {
  /// The box of the letters, from capital height to baseline.
  func box(_ measure: any TextMeasuring) -> Rect {
    let width = measure.width(of: string, style: style)
    let height = measure.metrics(of: style).capHeight
    let left =
      switch anchor {
      case .start: position.x
      case .middle: position.x - width / 2
      case .end: position.x - width
      }
    return Rect(left, position.y - height, width, height)
  }
}

import Documents
import Drawing

/// The small shapes before words; each repeats what the words say.
struct CellMarks {
  let context: LayoutContext
  /// Side of the square that holds a shape.
  static let side = 6.4

  /// The shape with its square's left edge at x, centred on the capitals of a line.
  func nodes(_ mark: CellMark, x: Double, baseline: Double, type: TypeStyle) -> [Node] {
    let cap = context.fonts.metrics(of: type.text).capHeight
    let side = Self.side
    let centre = Point(x + side / 2, baseline - cap / 2)
    let theme = context.theme
    switch mark {
    case .swatch(let place):
      let fill: Fill =
        theme.palette.indices.contains(place)
        ? .solid(theme.palette[place])
        : .hatch(ink: theme.other, ground: theme.paper, spacing: 1.6, width: 0.6)
      let stroke = theme.palette.indices.contains(place) ? nil : Stroke(theme.other, width: 0.48)
      return [.path(Path(square(centre, side: side - 0.4), fill: fill, stroke: stroke))]
    case .scale:
      return [.path(Path(triangle(centre, side: side, up: true), fill: .solid(theme.gain)))]
    case .reduce:
      return [.path(Path(triangle(centre, side: side, up: false), fill: .solid(theme.loss)))]
    case .test:
      return [.path(Path(diamond(centre, side: side), stroke: Stroke(theme.ink, width: 0.9)))]
    case .hold:
      return [
        .path(
          Path(square(centre, side: side - 1.4), stroke: Stroke(theme.secondary, width: 0.9)))
      ]
    case .pass:
      return [stroked(tick(centre, side: side), theme.gainText)]
    case .fail:
      return [stroked(cross(centre, side: side), theme.lossText)]
    case .warning:
      var style = type.text
      style.weight = .bold
      style.color = theme.lossText
      return [.text(Text("!", at: Point(centre.x, baseline), anchor: .middle, style: style))]
    }
  }

  private func stroked(_ elements: [PathElement], _ color: Color) -> Node {
    .path(Path(elements, stroke: Stroke(color, width: 1.1, cap: .round)))
  }

  private func square(_ centre: Point, side: Double) -> [PathElement] {
    let left = centre.x - side / 2
    let top = centre.y - side / 2
    let right = centre.x + side / 2
    let bottom = centre.y + side / 2
    let radius = 1.0
    func corner(_ x: Double, _ y: Double, from before: Point, to after: Point) -> [PathElement] {
      let tip = Point(x, y)
      return [.line(before), .curve(after, control1: tip, control2: tip)]
    }
    return [.move(Point(left + radius, top))]
      + corner(right, top, from: Point(right - radius, top), to: Point(right, top + radius))
      + corner(
        right, bottom, from: Point(right, bottom - radius), to: Point(right - radius, bottom))
      + corner(left, bottom, from: Point(left + radius, bottom), to: Point(left, bottom - radius))
      + corner(left, top, from: Point(left, top + radius), to: Point(left + radius, top))
      + [.close]
  }

  private func triangle(_ centre: Point, side: Double, up: Bool) -> [PathElement] {
    let half = side / 2
    let tip = up ? centre.y - half * 0.9 : centre.y + half * 0.9
    let base = up ? centre.y + half * 0.9 : centre.y - half * 0.9
    return [
      .move(Point(centre.x, tip)), .line(Point(centre.x + half, base)),
      .line(Point(centre.x - half, base)), .close,
    ]
  }

  private func diamond(_ centre: Point, side: Double) -> [PathElement] {
    let half = side / 2
    return [
      .move(Point(centre.x, centre.y - half)), .line(Point(centre.x + half, centre.y)),
      .line(Point(centre.x, centre.y + half)), .line(Point(centre.x - half, centre.y)), .close,
    ]
  }

  private func tick(_ centre: Point, side: Double) -> [PathElement] {
    [
      .move(Point(centre.x - side * 0.36, centre.y + side * 0.02)),
      .line(Point(centre.x - side * 0.1, centre.y + side * 0.28)),
      .line(Point(centre.x + side * 0.38, centre.y - side * 0.3)),
    ]
  }

  private func cross(_ centre: Point, side: Double) -> [PathElement] {
    let reach = side * 0.3
    return [
      .move(Point(centre.x - reach, centre.y - reach)),
      .line(Point(centre.x + reach, centre.y + reach)),
      .move(Point(centre.x + reach, centre.y - reach)),
      .line(Point(centre.x - reach, centre.y + reach)),
    ]
  }
}

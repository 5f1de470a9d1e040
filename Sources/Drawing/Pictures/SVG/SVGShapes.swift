/// The basic shapes of SVG as outlines.
enum SVGShapes {
  /// Every element that is an outline.
  static let names: Set<String> = [
    "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
  ]

  /// `nil` where the attributes make no shape that can be read.
  static func outline(_ element: XMLElement) -> [PathElement]? {
    var isReadable = true
    func number(_ name: String, _ fallback: Double = 0) -> Double {
      guard let text = element.attributes[name] else { return fallback }
      guard let value = SVGNumbers.length(text) else {
        isReadable = false
        return fallback
      }
      return value
    }
    let outline: [PathElement]?
    switch element.name {
    case "path": outline = SVGPathReader.read(element.attributes["d"] ?? "")
    case "rect":
      let rx = element.attributes["rx"] == nil ? number("ry") : number("rx")
      let ry = element.attributes["ry"] == nil ? rx : number("ry")
      outline = rectangle(
        Rect(number("x"), number("y"), number("width"), number("height")), rx: rx, ry: ry)
    case "circle":
      outline = ellipse(Point(number("cx"), number("cy")), number("r"), number("r"))
    case "ellipse":
      outline = ellipse(Point(number("cx"), number("cy")), number("rx"), number("ry"))
    case "line":
      outline = [
        .move(Point(number("x1"), number("y1"))), .line(Point(number("x2"), number("y2"))),
      ]
    default:
      outline = polygon(element.attributes["points"] ?? "", isClosed: element.name == "polygon")
    }
    return isReadable ? outline : nil
  }

  private static func rectangle(_ rect: Rect, rx: Double, ry: Double) -> [PathElement] {
    guard rect.width > 0, rect.height > 0 else { return [] }
    let rx = min(max(rx, 0), rect.width / 2)
    let ry = min(max(ry, 0), rect.height / 2)
    guard rx > 0, ry > 0 else {
      return [
        .move(Point(rect.x, rect.y)), .line(Point(rect.maxX, rect.y)),
        .line(Point(rect.maxX, rect.maxY)), .line(Point(rect.x, rect.maxY)), .close,
      ]
    }
    func corner(_ x: Double, _ y: Double, from angle: Double) -> [PathElement] {
      EllipticalArc.unitArc(
        from: angle * Double.pi / 180, sweep: Double.pi / 2,
        AffineMap(a: rx, d: ry, e: x, f: y))
    }
    return [.move(Point(rect.x + rx, rect.y)), .line(Point(rect.maxX - rx, rect.y))]
      + corner(rect.maxX - rx, rect.y + ry, from: -90)
      + [.line(Point(rect.maxX, rect.maxY - ry))]
      + corner(rect.maxX - rx, rect.maxY - ry, from: 0)
      + [.line(Point(rect.x + rx, rect.maxY))]
      + corner(rect.x + rx, rect.maxY - ry, from: 90)
      + [.line(Point(rect.x, rect.y + ry))]
      + corner(rect.x + rx, rect.y + ry, from: 180) + [.close]
  }

  private static func ellipse(_ center: Point, _ rx: Double, _ ry: Double) -> [PathElement] {
    guard rx > 0, ry > 0 else { return [] }
    let map = AffineMap(a: rx, d: ry, e: center.x, f: center.y)
    return [.move(Point(center.x + rx, center.y))]
      + EllipticalArc.unitArc(from: 0, sweep: 2 * Double.pi, map) + [.close]
  }

  private static func polygon(_ text: String, isClosed: Bool) -> [PathElement]? {
    guard let values = SVGNumbers.list(text), values.count % 2 == 0 else { return nil }
    var outline: [PathElement] = []
    for index in stride(from: 0, to: values.count, by: 2) {
      let point = Point(values[index], values[index + 1])
      outline.append(index == 0 ? .move(point) : .line(point))
    }
    if isClosed, !outline.isEmpty { outline.append(.close) }
    return outline
  }
}

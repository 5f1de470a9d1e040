/// The `d` attribute of a path.
enum SVGPathData {
  static func text(_ elements: [PathElement]) -> String {
    func pair(_ point: Point) -> String {
      "\(SVGNumber.text(point.x)) \(SVGNumber.text(point.y))"
    }
    var text = ""
    for element in elements {
      switch element {
      case .move(let point): text += "M" + pair(point)
      case .line(let point): text += "L" + pair(point)
      case .curve(let point, let control1, let control2):
        text += "C\(pair(control1)) \(pair(control2)) \(pair(point))"
      case .close: text += "Z"
      }
    }
    return text
  }
}

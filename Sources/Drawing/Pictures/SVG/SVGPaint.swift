/// How a shape of an SVG file is painted, as its parents and its own attributes say.
struct SVGPaint {
  var fill: Color? = Color(0x000000)
  var stroke: Color?
  var strokeWidth = 1.0
  var dash: [Double] = []
  var cap = Stroke.Cap.butt
  var isEvenOdd = false
  var opacity = 1.0
  var fillOpacity = 1.0
  var strokeOpacity = 1.0
  /// What `currentColor` stands for.
  var color = Color(0x000000)
  var isShown = true

  /// Takes one property over; says what is wrong with it where something is.
  mutating func set(_ name: String, _ value: String) -> String? {
    switch name {
    case "color": color = SVGColorReader.color(value) ?? color
    case "fill": return set(\.fill, value)
    case "stroke": return set(\.stroke, value)
    case "stroke-width":
      guard let width = SVGNumbers.length(value), width >= 0 else { return unclear(name, value) }
      strokeWidth = width
    case "stroke-dasharray":
      guard value != "none" else {
        dash = []
        return nil
      }
      guard let lengths = SVGNumbers.list(value), lengths.allSatisfy({ $0 >= 0 }) else {
        return unclear(name, value)
      }
      dash = lengths.contains { $0 > 0 } ? lengths : []
    case "stroke-linecap": cap = value == "round" ? .round : value == "square" ? .square : .butt
    case "fill-rule": isEvenOdd = value == "evenodd"
    case "opacity": opacity *= share(value) ?? 1
    case "fill-opacity": fillOpacity = share(value) ?? 1
    case "stroke-opacity": strokeOpacity = share(value) ?? 1
    case "display": isShown = isShown && value != "none"
    case "visibility": isShown = value != "hidden" && value != "collapse"
    case "mask", "filter":
      return value == "none" ? nil : "is drawn through a \(name)"
    case "mix-blend-mode":
      return value == "normal" ? nil : "blends colours with what lies below"
    default: break
    }
    return nil
  }

  private mutating func set(
    _ part: WritableKeyPath<SVGPaint, Color?>, _ value: String
  ) -> String? {
    switch value.lowercased() {
    case "none", "transparent": self[keyPath: part] = nil
    case "inherit": break
    case "currentcolor": self[keyPath: part] = color
    case let value where value.hasPrefix("url("): return "is painted with a gradient or a pattern"
    default:
      guard let color = SVGColorReader.color(value) else {
        return "has a colour that is not known, \(value.prefix(30))"
      }
      self[keyPath: part] = color
    }
    return nil
  }

  private func unclear(_ name: String, _ value: String) -> String {
    "has a \(name) that cannot be read, \(value.prefix(30))"
  }

  private func share(_ value: String) -> Double? {
    let isPercent = value.hasSuffix("%")
    guard let number = Double(isPercent ? String(value.dropLast()) : value) else { return nil }
    return min(max(isPercent ? number / 100 : number, 0), 1)
  }

  /// The shape as it is drawn; `nil` where nothing of it is seen.
  func path(_ elements: [PathElement], _ map: AffineMap) -> Path? {
    guard isShown, opacity > 0, !elements.isEmpty else { return nil }
    let inside = fill.map { Fill.solid($0.opacity($0.alpha * opacity * fillOpacity)) }
    var line: Stroke?
    if let stroke, strokeWidth > 0 {
      line = Stroke(
        stroke.opacity(stroke.alpha * opacity * strokeOpacity), width: strokeWidth * map.scale,
        dash: dash.map { $0 * map.scale }, cap: cap)
    }
    guard inside != nil || line != nil else { return nil }
    let mapped = elements.map { element -> PathElement in
      switch element {
      case .move(let point): .move(map(point))
      case .line(let point): .line(map(point))
      case .curve(let point, let first, let second):
        .curve(map(point), control1: map(first), control2: map(second))
      case .close: .close
      }
    }
    return Path(mapped, fill: inside, stroke: line, isEvenOdd: isEvenOdd)
  }
}

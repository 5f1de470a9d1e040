/// Builds the text of one SVG element.
struct SVGWriter {
  private let options: SVGRenderer.Options
  private let colors: SVGColor
  private var body = ""
  private var definitions = ""
  private var patterns: [String: Int] = [:]
  private var clips = 0

  init(_ options: SVGRenderer.Options) {
    self.options = options
    colors = SVGColor(variables: options.variables, fallsBack: !options.isInPage)
  }

  mutating func document(_ scene: Scene) -> String {
    for node in scene.nodes { write(node) }
    let prefix = SVGEscape.text(options.idPrefix)
    let width = SVGNumber.text(scene.size.width)
    let height = SVGNumber.text(scene.size.height)
    let space = options.isInPage ? "" : " xmlns=\"http://www.w3.org/2000/svg\""
    var head = "<svg\(space) viewBox=\"0 0 \(width) \(height)\""
    if options.fixedSize { head += " width=\"\(width)\" height=\"\(height)\"" }
    if let name = options.className { head += " class=\"\(SVGEscape.text(name))\"" }
    head += " role=\"img\""
    if !options.isInPage { head += " font-family=\"Inter, system-ui, sans-serif\"" }
    var labels = ""
    var labelled: [String] = []
    if !scene.title.isEmpty {
      labelled.append("\(prefix)-title")
      labels += "<title id=\"\(prefix)-title\">\(SVGEscape.text(scene.title))</title>"
    }
    if !scene.description.isEmpty {
      labelled.append("\(prefix)-desc")
      labels += "<desc id=\"\(prefix)-desc\">\(SVGEscape.text(scene.description))</desc>"
    }
    if !labelled.isEmpty { head += " aria-labelledby=\"\(labelled.joined(separator: " "))\"" }
    let defs = definitions.isEmpty ? "" : "<defs>\(definitions)</defs>"
    return "\(head)>\(labels)\(defs)\(body)</svg>"
  }

  private mutating func write(_ node: Node) {
    switch node {
    case .group(let group): write(group)
    case .path(let path): write(path)
    case .text(let text): write(text)
    case .image(let picture, let place):
      body +=
        "<image x=\"\(SVGNumber.text(place.x))\" y=\"\(SVGNumber.text(place.y))\""
        + " width=\"\(SVGNumber.text(place.width))\" height=\"\(SVGNumber.text(place.height))\""
        + " preserveAspectRatio=\"none\" href=\"\(picture.dataAddress)\"/>"
    }
  }

  private mutating func write(_ group: Group) {
    body += "<g"
    if group.origin.x != 0 || group.origin.y != 0 {
      body += " transform=\"translate(\(pair(group.origin)))\""
    }
    if let clip = group.clip {
      clips += 1
      let id = "\(SVGEscape.text(options.idPrefix))-clip\(clips)"
      definitions += "<clipPath id=\"\(id)\"><rect \(bounds(clip))/></clipPath>"
      body += " clip-path=\"url(#\(id))\""
    }
    if let probe = group.probe {
      body += " class=\"hint probe\" data-row=\"\(probe.firstRow)\" data-x=\"\(places(probe.xs))\">"
      body += "<title>\(SVGEscape.text(group.hint ?? ""))</title>"
      body += "<rect \(bounds(probe.area)) fill=\"none\"/>"
    } else if let hint = group.hint {
      body += " class=\"hint\"><title>\(SVGEscape.text(hint))</title>"
    } else {
      body += ">"
    }
    for node in group.nodes { write(node) }
    body += "</g>"
  }

  private mutating func write(_ path: Path) {
    guard path.fill != nil || path.stroke != nil, !path.elements.isEmpty else { return }
    var attributes = ""
    switch path.fill {
    case .solid(let color):
      if path.isEvenOdd { attributes += " fill-rule=\"evenodd\"" }
      attributes += " fill=\"\(colors.paint(color))\"" + opacity("fill-opacity", color)
    case .hatch(let ink, let ground, let spacing, let width):
      let id = pattern(path, ink: ink, ground: ground, spacing: spacing, width: width)
      attributes += " fill=\"url(#\(id))\""
    case nil:
      attributes += " fill=\"none\""
    }
    if let stroke = path.stroke, stroke.width > 0 { attributes += self.attributes(stroke) }
    let data =
      options.isInPage ? SVGSteps.text(path.elements) : SVGPathData.text(path.elements)
    body += "<path d=\"\(data)\"\(attributes)/>"
  }

  private func attributes(_ stroke: Stroke) -> String {
    var text = " stroke=\"\(colors.paint(stroke.color))\"" + opacity("stroke-opacity", stroke.color)
    if stroke.width != 1 { text += " stroke-width=\"\(SVGNumber.text(stroke.width))\"" }
    if !stroke.dash.isEmpty {
      let lengths = stroke.dash.map(SVGNumber.text).joined(separator: " ")
      text += " stroke-dasharray=\"\(lengths)\""
    }
    switch stroke.cap {
    case .butt: break
    case .round: text += " stroke-linecap=\"round\" stroke-linejoin=\"round\""
    case .square: text += " stroke-linecap=\"square\""
    }
    return text
  }

  private func opacity(_ name: String, _ color: Color) -> String {
    color.alpha < 1 ? " \(name)=\"\(SVGNumber.text(color.alpha))\"" : ""
  }

  /// The hatch as a tile turned by 45 degrees; equal hatches share one.
  private mutating func pattern(
    _ path: Path, ink: Color, ground: Color, spacing: Double, width: Double
  ) -> String {
    let corner = path.bounds ?? Rect(0, 0, 0, 0)
    // Only the place along the tile's own axis matters: lines run on for ever the other way.
    let gap = max(spacing, 0.2)
    let along = (corner.x + corner.y) / 2.0.squareRoot() + gap / 2
    let phase = along - (along / gap).rounded(.down) * gap
    let gapText = SVGNumber.text(gap)
    let content =
      "width=\"\(gapText)\" height=\"\(gapText)\" patternUnits=\"userSpaceOnUse\""
      + " patternTransform=\"rotate(45) translate(\(SVGNumber.text(phase)) 0)\">"
      + "<rect width=\"\(gapText)\" height=\"\(gapText)\" fill=\"\(colors.paint(ground))\""
      + "\(opacity("fill-opacity", ground))/>"
      + "<path d=\"M0 0V\(gapText)M\(gapText) 0V\(gapText)\" stroke=\"\(colors.paint(ink))\""
      + " stroke-width=\"\(SVGNumber.text(width))\"\(opacity("stroke-opacity", ink))/></pattern>"
    let prefix = SVGEscape.text(options.idPrefix)
    if let number = patterns[content] { return "\(prefix)-hatch\(number)" }
    let number = patterns.count + 1
    patterns[content] = number
    definitions += "<pattern id=\"\(prefix)-hatch\(number)\" \(content)"
    return "\(prefix)-hatch\(number)"
  }

  private mutating func write(_ text: Text) {
    guard !text.string.isEmpty else { return }
    let style = text.style
    body +=
      "<text x=\"\(SVGNumber.text(text.position.x))\" y=\"\(SVGNumber.text(text.position.y))\""
    switch text.anchor {
    case .start: break
    case .middle: body += " text-anchor=\"middle\""
    case .end: body += " text-anchor=\"end\""
    }
    body += " font-size=\"\(SVGNumber.text(style.size))\""
    if style.weight != .regular { body += " font-weight=\"\(style.weight.rawValue)\"" }
    if style.tracking != 0 {
      body += " letter-spacing=\"\(SVGNumber.text(style.tracking * style.size))\""
    }
    if style.tabular, !options.isInPage { body += " font-variant=\"tabular-nums\"" }
    body += " fill=\"\(colors.paint(style.color))\"" + opacity("fill-opacity", style.color)
    if let halo = text.halo {
      body += " paint-order=\"stroke\" stroke=\"\(colors.paint(halo))\""
      body +=
        " stroke-width=\"\(SVGNumber.text(style.size * TextHalo.width))\" stroke-linejoin=\"round\""
    }
    if text.rotation != 0 {
      body += " transform=\"rotate(\(SVGNumber.text(text.rotation)) \(pair(text.position)))\""
    }
    let words = SVGEscape.text(text.string)
    // Isolated, so that it is laid out here as on paper without turning `text-anchor` round.
    let rightToLeft = BidiRuns.readsOnlyRightToLeft(text.string.unicodeScalars)
    body += rightToLeft ? ">\u{2067}\(words)\u{2069}</text>" : ">\(words)</text>"
  }

  private func bounds(_ rect: Rect) -> String {
    "x=\"\(SVGNumber.text(rect.x))\" y=\"\(SVGNumber.text(rect.y))\""
      + " width=\"\(SVGNumber.text(rect.width))\" height=\"\(SVGNumber.text(rect.height))\""
  }

  /// Places to a tenth of a point, which is all that a pointer can tell.
  private func places(_ xs: [Double]) -> String {
    xs.map(SVGNumber.rough).joined(separator: " ")
  }

  private func pair(_ point: Point) -> String {
    "\(SVGNumber.text(point.x)) \(SVGNumber.text(point.y))"
  }
}

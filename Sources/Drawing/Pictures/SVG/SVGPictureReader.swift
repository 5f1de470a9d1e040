/// An SVG file as outlines of our own: nothing of the file itself ever reaches a report.
///
/// It knows what logos are made of: shapes, paths, groups, plain colours, simple styles. All else is
/// refused by name, since a logo with a part left out is worse than none.
struct SVGPictureReader {
  private static let ignored: Set<String> = [
    "title", "desc", "metadata", "defs", "linearGradient", "radialGradient", "pattern", "mask",
    "filter", "clipPath", "symbol", "marker", "style",
  ]
  /// References may lead to references.
  private static let maximumUses = 8
  private static let maximumPoints = 200_000

  private let frame: Rect
  private var styles = SVGStyles()
  private var named: [String: XMLElement] = [:]
  private var paths: [Path] = []
  private var points = 0

  static func looksLikeSVG(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(4096), as: UTF8.self)
    return start.contains("<svg") || start.contains(":svg")
  }

  static func read(_ bytes: [UInt8]) throws(PictureProblem) -> VectorPicture {
    let root = try XMLReader.read(bytes)
    guard root.name == "svg" else {
      throw .drawing("is not the start of an SVG picture", line: root.line)
    }
    guard let frame = frame(root) else {
      throw .drawing("does not say how large it is: it has no viewBox", line: root.line)
    }
    var reader = SVGPictureReader(frame: frame)
    try reader.collect(root, depth: 0)
    let corner = AffineMap(e: -frame.x, f: -frame.y)
    try reader.draw(root.children, try reader.paint(root, SVGPaint()), corner, uses: 0)
    guard !reader.paths.isEmpty else { throw .drawing("shows nothing", line: root.line) }
    return VectorPicture(size: Size(frame.width, frame.height), paths: reader.paths)
  }

  private init(frame: Rect) {
    self.frame = frame
  }

  private static func frame(_ root: XMLElement) -> Rect? {
    if let box = root.attributes["viewBox"].flatMap({ SVGNumbers.list($0) }), box.count == 4 {
      return box[2] > 0 && box[3] > 0 ? Rect(box[0], box[1], box[2], box[3]) : nil
    }
    guard let width = root.attributes["width"].flatMap(SVGNumbers.length),
      let height = root.attributes["height"].flatMap(SVGNumbers.length), width > 0, height > 0
    else { return nil }
    return Rect(0, 0, width, height)
  }

  /// Notes styles and names, and refuses what could act.
  private mutating func collect(_ element: XMLElement, depth: Int) throws(PictureProblem) {
    if let event = element.attributes.keys.sorted().first(where: { $0.lowercased().hasPrefix("on") }
    ) {
      throw .drawing("holds a script (\(event))", line: element.line)
    }
    if element.name == "style", let problem = styles.add(element.text) {
      throw .drawing(problem, line: element.line)
    }
    if let id = element.attributes["id"] { named[id] = element }
    for child in element.children { try collect(child, depth: depth + 1) }
  }

  private mutating func draw(
    _ elements: [XMLElement], _ paint: SVGPaint, _ map: AffineMap, uses: Int
  ) throws(PictureProblem) {
    for element in elements { try draw(element, paint, map, uses: uses) }
  }

  private mutating func draw(
    _ element: XMLElement, _ inherited: SVGPaint, _ outer: AffineMap, uses: Int
  ) throws(PictureProblem) {
    // What editors note for themselves stands under prefixes of their own.
    guard element.prefix.isEmpty || element.prefix == "svg" else { return }
    guard !Self.ignored.contains(element.name) else { return }
    let paint = try paint(element, inherited)
    var map = outer
    if let text = element.attributes["transform"] {
      guard let inner = AffineMap(svg: text) else {
        throw .drawing("has a transform that cannot be read", line: element.line)
      }
      map = outer.after(inner)
    }
    switch element.name {
    case "g", "a", "switch": try draw(element.children, paint, map, uses: uses)
    case "use": try use(element, paint, map, uses: uses)
    case let name where SVGShapes.names.contains(name): try add(element, paint, map)
    case "text", "tspan": throw .drawing("holds text", line: element.line)
    case "script": throw .drawing("holds a script", line: element.line)
    case "image", "foreignObject":
      throw .drawing("holds another picture or page (\(element.name))", line: element.line)
    default:
      throw .drawing(
        "holds \(element.name.prefix(30)), which a printed logo cannot show", line: element.line)
    }
  }

  private func paint(
    _ element: XMLElement, _ inherited: SVGPaint
  ) throws(PictureProblem) -> SVGPaint {
    var paint = inherited
    for (name, value) in styles.properties(of: element) {
      if name == "clip-path", value != "none", !coversAll(value) {
        throw .drawing("is cut out by a clip path", line: element.line)
      }
      if let problem = paint.set(name, value) { throw .drawing(problem, line: element.line) }
    }
    return paint
  }

  /// Whether a clip path is the whole picture, as drawing programs like to add.
  private func coversAll(_ value: String) -> Bool {
    guard let open = value.firstIndex(of: "#"), let close = value.firstIndex(of: ")"), open < close,
      let clip = named[String(value[value.index(after: open)..<close].filter { $0 != "\"" })],
      clip.children.count == 1, let shape = clip.children.first, shape.name == "rect",
      shape.attributes["transform"] == nil, clip.attributes["transform"] == nil
    else { return false }
    func number(_ name: String) -> Double {
      shape.attributes[name].flatMap(SVGNumbers.length) ?? 0
    }
    let slack = 0.01 * max(frame.width, frame.height)
    return number("x") <= frame.x + slack && number("y") <= frame.y + slack
      && number("x") + number("width") >= frame.maxX - slack
      && number("y") + number("height") >= frame.maxY - slack
  }

  private mutating func add(
    _ element: XMLElement, _ paint: SVGPaint, _ map: AffineMap
  ) throws(PictureProblem) {
    guard let outline = SVGShapes.outline(element) else {
      throw .drawing("has a \(element.name) that cannot be read", line: element.line)
    }
    points += outline.count
    guard points <= Self.maximumPoints else {
      throw .drawing("holds more points than a logo can have", line: element.line)
    }
    if let path = paint.path(outline, map) { paths.append(path) }
  }

  private mutating func use(
    _ element: XMLElement, _ paint: SVGPaint, _ map: AffineMap, uses: Int
  ) throws(PictureProblem) {
    let reference = element.attributes["href"] ?? element.attributes["xlink:href"] ?? ""
    guard reference.hasPrefix("#"), uses < Self.maximumUses,
      let target = named[String(reference.dropFirst())]
    else { throw .drawing("refers to what it does not hold", line: element.line) }
    func number(_ name: String) -> Double {
      element.attributes[name].flatMap(SVGNumbers.length) ?? 0
    }
    let place = map.after(AffineMap(e: number("x"), f: number("y")))
    if target.name == "symbol" {
      guard target.attributes["viewBox"] == nil else {
        throw .drawing("uses a symbol with a grid of its own", line: element.line)
      }
      try draw(target.children, paint, place, uses: uses + 1)
    } else {
      try draw(target, paint, place, uses: uses + 1)
    }
  }
}

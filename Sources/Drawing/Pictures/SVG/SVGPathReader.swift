import Glibc

/// The `d` attribute of a path, as moves, lines and cubic curves.
struct SVGPathReader {
  private var numbers: SVGNumbers
  private var elements: [PathElement] = []
  private var current = Point(0, 0)
  private var start = Point(0, 0)
  /// The last control point, which smooth curves mirror; `nil` after anything else.
  private var cubic: Point?
  private var quadratic: Point?

  /// `nil` where the text is no path.
  static func read(_ text: String) -> [PathElement]? {
    var reader = SVGPathReader(numbers: SVGNumbers(text))
    return reader.readAll() ? reader.elements : nil
  }

  private init(numbers: SVGNumbers) {
    self.numbers = numbers
  }

  private mutating func readAll() -> Bool {
    var command: Character?
    while !numbers.isAtEnd {
      if let letter = numbers.letter() {
        command = letter
      } else if command == "M" {
        // Pairs that follow a move are lines.
        command = "L"
      } else if command == "m" {
        command = "l"
      } else if command == "z" || command == "Z" {
        return false
      }
      guard let command, !elements.isEmpty || command == "M" || command == "m", step(command) else {
        return false
      }
    }
    return true
  }

  private mutating func step(_ command: Character) -> Bool {
    let isRelative = command.isLowercase
    let (lastCubic, lastQuadratic) = (cubic, quadratic)
    cubic = nil
    quadratic = nil
    switch command.uppercased() {
    case "M":
      guard let point = point(isRelative) else { return false }
      elements.append(.move(point))
      start = point
      current = point
    case "L":
      guard let point = point(isRelative) else { return false }
      line(to: point)
    case "H":
      guard let x = numbers.number() else { return false }
      line(to: Point(isRelative ? current.x + x : x, current.y))
    case "V":
      guard let y = numbers.number() else { return false }
      line(to: Point(current.x, isRelative ? current.y + y : y))
    case "C", "S":
      let mirrored = lastCubic.map { mirror($0) } ?? current
      guard let first = command.uppercased() == "C" ? point(isRelative) : mirrored,
        let second = point(isRelative), let end = point(isRelative)
      else { return false }
      curve(to: end, first, second)
      cubic = second
    case "Q", "T":
      let mirrored = lastQuadratic.map { mirror($0) } ?? current
      guard let control = command.uppercased() == "Q" ? point(isRelative) : mirrored,
        let end = point(isRelative)
      else { return false }
      curve(to: end, between(current, control, 2 / 3), between(end, control, 2 / 3))
      quadratic = control
    case "A":
      return arc(isRelative)
    case "Z":
      elements.append(.close)
      current = start
    default: return false
    }
    return true
  }

  private mutating func point(_ isRelative: Bool) -> Point? {
    guard let x = numbers.number(), let y = numbers.number() else { return nil }
    return isRelative ? Point(current.x + x, current.y + y) : Point(x, y)
  }

  private func mirror(_ control: Point) -> Point {
    Point(2 * current.x - control.x, 2 * current.y - control.y)
  }

  private func between(_ from: Point, _ to: Point, _ share: Double) -> Point {
    Point(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y))
  }

  private mutating func line(to point: Point) {
    elements.append(.line(point))
    current = point
  }

  private mutating func curve(to end: Point, _ first: Point, _ second: Point) {
    elements.append(.curve(end, control1: first, control2: second))
    current = end
  }

  private mutating func arc(_ isRelative: Bool) -> Bool {
    guard let rx = numbers.number(), let ry = numbers.number(), let turn = numbers.number(),
      let large = numbers.flag(), let sweep = numbers.flag(), let end = point(isRelative)
    else { return false }
    let pieces = EllipticalArc.curves(
      from: current, to: end, radii: Size(abs(rx), abs(ry)), turn: turn, isLarge: large,
      isClockwise: sweep)
    guard let pieces else {
      line(to: end)
      return true
    }
    for piece in pieces {
      guard case .curve(let end, let first, let second) = piece else { continue }
      curve(to: end, first, second)
    }
    return true
  }
}

/// Arcs of ellipses as cubic curves, after the implementation notes of SVG 1.1, F.6.
enum EllipticalArc {
  /// `nil` where the arc is a line.
  static func curves(
    from start: Point, to end: Point, radii: Size, turn: Double, isLarge: Bool, isClockwise: Bool
  ) -> [PathElement]? {
    guard radii.width > 0, radii.height > 0, start != end else { return nil }
    let angle = turn * Double.pi / 180
    let (sine, cosine) = (sin(angle), cos(angle))
    let half = Point((start.x - end.x) / 2, (start.y - end.y) / 2)
    let x = cosine * half.x + sine * half.y
    let y = -sine * half.x + cosine * half.y
    // Radii that cannot reach are made to.
    let reach =
      (x * x / (radii.width * radii.width) + y * y / (radii.height * radii.height)).squareRoot()
    let rx = radii.width * max(1, reach)
    let ry = radii.height * max(1, reach)
    let below = rx * rx * y * y + ry * ry * x * x
    let root = (max(0, rx * rx * ry * ry - below) / below).squareRoot()
    let sign = isLarge == isClockwise ? -1.0 : 1.0
    let cx = sign * root * rx * y / ry
    let cy = -sign * root * ry * x / rx
    let first = atan2((y - cy) / ry, (x - cx) / rx)
    var sweep = atan2((-y - cy) / ry, (-x - cx) / rx) - first
    if isClockwise, sweep < 0 { sweep += 2 * Double.pi }
    if !isClockwise, sweep > 0 { sweep -= 2 * Double.pi }
    let map = AffineMap(
      a: rx * cosine, b: rx * sine, c: -ry * sine, d: ry * cosine,
      e: cosine * cx - sine * cy + (start.x + end.x) / 2,
      f: sine * cx + cosine * cy + (start.y + end.y) / 2)
    return unitArc(from: first, sweep: sweep, map)
  }

  /// An arc of the unit circle, mapped; a curve for each quarter at most.
  static func unitArc(from first: Double, sweep: Double, _ map: AffineMap) -> [PathElement] {
    let count = max(1, Int((abs(sweep) / (Double.pi / 2) - 1e-9).rounded(.up)))
    let step = sweep / Double(count)
    let handle = 4.0 / 3 * tan(step / 4)
    return (0..<count).map { index in
      let a = first + step * Double(index)
      let b = a + step
      return .curve(
        map(Point(cos(b), sin(b))),
        control1: map(Point(cos(a) - handle * sin(a), sin(a) + handle * cos(a))),
        control2: map(Point(cos(b) + handle * sin(b), sin(b) - handle * cos(b))))
    }
  }
}

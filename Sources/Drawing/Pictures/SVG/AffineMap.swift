import Glibc

/// A map of the plane that keeps lines straight: x' = ax + cy + e, y' = bx + dy + f.
struct AffineMap: Equatable {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  func callAsFunction(_ point: Point) -> Point {
    Point(a * point.x + c * point.y + e, b * point.x + d * point.y + f)
  }

  /// First `inner`, then this one.
  func after(_ inner: AffineMap) -> AffineMap {
    AffineMap(
      a: a * inner.a + c * inner.b, b: b * inner.a + d * inner.b,
      c: a * inner.c + c * inner.d, d: b * inner.c + d * inner.d,
      e: a * inner.e + c * inner.f + e, f: b * inner.e + d * inner.f + f)
  }

  /// How much longer lines become, on average over all directions.
  var scale: Double { abs(a * d - b * c).squareRoot() }

  /// The `transform` attribute of SVG; `nil` where it cannot be understood.
  init?(svg text: String) {
    self.init()
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "(") {
      guard let close = rest[open...].firstIndex(of: ")"),
        let values = SVGNumbers.list(rest[rest.index(after: open)..<close])
      else { return nil }
      let name = rest[..<open].filter { !$0.isWhitespace && $0 != "," }
      guard let step = Self.step(name, values) else { return nil }
      self = after(step)
      rest = rest[rest.index(after: close)...]
    }
    guard rest.allSatisfy(\.isWhitespace) else { return nil }
  }

  init(
    a: Double = 1, b: Double = 0, c: Double = 0, d: Double = 1, e: Double = 0, f: Double = 0
  ) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
    self.e = e
    self.f = f
  }

  private static func step(_ name: String, _ values: [Double]) -> AffineMap? {
    let degree = Double.pi / 180
    switch (name, values.count) {
    case ("matrix", 6):
      return AffineMap(
        a: values[0], b: values[1], c: values[2], d: values[3], e: values[4], f: values[5])
    case ("translate", 1...2): return AffineMap(e: values[0], f: values.count > 1 ? values[1] : 0)
    case ("scale", 1...2):
      return AffineMap(a: values[0], d: values.count > 1 ? values[1] : values[0])
    case ("rotate", 1), ("rotate", 3):
      let (sine, cosine) = (sin(values[0] * degree), cos(values[0] * degree))
      let turn = AffineMap(a: cosine, b: sine, c: -sine, d: cosine)
      guard values.count == 3 else { return turn }
      return AffineMap(e: values[1], f: values[2]).after(turn)
        .after(AffineMap(e: -values[1], f: -values[2]))
    case ("skewX", 1): return AffineMap(c: tan(values[0] * degree))
    case ("skewY", 1): return AffineMap(b: tan(values[0] * degree))
    default: return nil
    }
  }
}

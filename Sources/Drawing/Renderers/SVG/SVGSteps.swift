/// The `d` attribute of a path within a page: to a tenth of a point, and each point by its distance from the last.
///
/// Distances are short where a line has many points, which halves the pages of long series. They are taken between
/// points that are rounded already, so that roundings do not add up.
struct SVGSteps {
  private var text = ""
  private var command: Character = " "
  /// Whether the number before has a decimal point.
  private var hasPoint = false
  /// In tenths of a point.
  private var last = (x: 0, y: 0)
  private var start = (x: 0, y: 0)

  static func text(_ elements: [PathElement]) -> String {
    var steps = SVGSteps()
    for element in elements { steps.add(element) }
    return steps.text
  }

  private mutating func add(_ element: PathElement) {
    switch element {
    case .move(let point):
      begin("M")
      (last, start) = (Self.tenths(point), Self.tenths(point))
      write(last.x)
      write(last.y)
    case .line(let point):
      begin("l")
      step(to: point)
    case .curve(let point, let control1, let control2):
      begin("c")
      let origin = last
      for place in [control1, control2, point] {
        last = origin
        step(to: place)
      }
    case .close:
      begin("Z")
      last = start
    }
  }

  /// A command's letter, which stands for those of its kind that follow it.
  private mutating func begin(_ letter: Character) {
    guard letter != command || letter == "M" else { return }
    text.append(letter)
    command = letter
    hasPoint = false
  }

  private mutating func step(to point: Point) {
    let next = Self.tenths(point)
    write(next.x - last.x)
    write(next.y - last.y)
    last = next
  }

  /// A number, apart from the one before it.
  private mutating func write(_ tenths: Int) {
    let (whole, rest) = (tenths.magnitude / 10, tenths.magnitude % 10)
    // A point ends a number that has one already.
    let isApart = hasPoint && whole == 0 && rest > 0
    if tenths < 0 {
      text += "-"
    } else if !isApart,
      text.utf8.last.map({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) == true
    {
      text += " "
    }
    hasPoint = rest > 0
    if whole > 0 || rest == 0 { text += "\(whole)" }
    if rest > 0 { text += ".\(rest)" }
  }

  private static func tenths(_ point: Point) -> (x: Int, y: Int) {
    func tenths(_ value: Double) -> Int {
      value.isFinite && abs(value) < 1e12 ? Int((value * 10).rounded()) : 0
    }
    return (tenths(point.x), tenths(point.y))
  }
}

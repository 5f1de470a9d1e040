import Drawing

/// Collects the nodes of a chart; knows the theme and how wide text is.
struct Sketch {
  let theme: ChartTheme
  let text: any TextMeasuring
  private(set) var nodes: [Node] = []

  init(theme: ChartTheme, text: any TextMeasuring) {
    self.theme = theme
    self.text = text
  }

  /// Marks that belong together, with a tooltip.
  mutating func group(hint: String? = nil, clip: Rect? = nil, _ draw: (inout Sketch) -> Void) {
    var inner = Sketch(theme: theme, text: text)
    draw(&inner)
    guard !inner.nodes.isEmpty else { return }
    nodes.append(.group(Group(clip: clip, nodes: inner.nodes, hint: hint)))
  }

  /// Places along a plot whose rows of the chart's table a page can show one by one.
  mutating func probe(_ xs: [Double], in area: Rect, firstRow: Int = 0, named name: String) {
    guard xs.count > 1 else { return }
    let probe = Probe(xs: xs, area: area, firstRow: firstRow)
    nodes.append(.group(Group(nodes: [], hint: name, probe: probe)))
  }

  mutating func path(_ elements: [PathElement], fill: Fill? = nil, stroke: Stroke? = nil) {
    guard !elements.isEmpty else { return }
    nodes.append(.path(Path(elements, fill: fill, stroke: stroke)))
  }

  /// A filled rectangle between two x, whichever is larger.
  mutating func bar(
    from start: Double, to end: Double, top: Double, height: Double, fill: Fill?,
    stroke: Stroke? = nil
  ) {
    let rect = Rect(min(start, end), top, abs(end - start), height)
    path(Outline.rectangle(rect), fill: fill, stroke: stroke)
  }

  /// A bar in a channel's or cause's paint; hatched ones get an edge, so that their length shows.
  mutating func bar(
    from start: Double, to end: Double, top: Double, height: Double, paint: ChannelPaint
  ) {
    guard case .hatch = paint.fill else {
      return bar(from: start, to: end, top: top, height: height, fill: paint.fill)
    }
    bar(
      from: start, to: end, top: top + 0.25, height: height - 0.5, fill: paint.fill,
      stroke: Stroke(paint.line, width: 0.5))
  }

  mutating func line(_ start: Point, _ end: Point, _ stroke: Stroke) {
    path([.move(start), .line(end)], stroke: stroke)
  }

  mutating func horizontal(_ y: Double, from left: Double, to right: Double, _ stroke: Stroke) {
    line(Point(left, y), Point(right, y), stroke)
  }

  mutating func vertical(_ x: Double, from top: Double, to bottom: Double, _ stroke: Stroke) {
    line(Point(x, top), Point(x, bottom), stroke)
  }

  /// Text on a baseline.
  mutating func write(
    _ string: String, at point: Point, anchor: Text.Anchor = .start, _ style: TextStyle,
    halo: Bool = false
  ) {
    guard !string.isEmpty else { return }
    nodes.append(
      .text(Text(string, at: point, anchor: anchor, style: style, halo: halo ? theme.paper : nil)))
  }

  /// Text whose capitals are centred on a height.
  mutating func write(
    _ string: String, x: Double, middle: Double, anchor: Text.Anchor = .start, _ style: TextStyle,
    halo: Bool = false
  ) {
    let baseline = middle + text.metrics(of: style).capHeight / 2
    write(string, at: Point(x, baseline), anchor: anchor, style, halo: halo)
  }

  func width(_ string: String, _ style: TextStyle) -> Double {
    text.width(of: string, style: style)
  }

  /// The widest of some strings; zero for none.
  func widest(_ strings: some Sequence<String>, _ style: TextStyle) -> Double {
    strings.reduce(0) { max($0, width($1, style)) }
  }

  func fitted(_ string: String, width: Double, _ style: TextStyle) -> String {
    Ellipsis.fit(string, width: width, style: style, text: text)
  }
}

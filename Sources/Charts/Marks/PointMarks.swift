import Drawing

extension Sketch {
  /// A filled dot with a keyline that keeps it apart from lines below it.
  mutating func dot(at point: Point, radius: Double = 3, color: Color) {
    path(
      Outline.circle(at: point, radius: radius), fill: .solid(color),
      stroke: Stroke(theme.paper, width: 0.9))
  }

  /// An open circle.
  mutating func ring(at point: Point, radius: Double = 3, color: Color, width: Double = 1.4) {
    path(
      Outline.circle(at: point, radius: radius), fill: .solid(theme.paper),
      stroke: Stroke(color, width: width))
  }

  mutating func diamond(at point: Point, radius: Double = 3.8, color: Color) {
    path(
      Outline.diamond(at: point, radius: radius), fill: .solid(color),
      stroke: Stroke(theme.paper, width: 0.9))
  }

  mutating func openDiamond(at point: Point, radius: Double = 3.6, color: Color) {
    path(
      Outline.diamond(at: point, radius: radius), fill: .solid(theme.paper),
      stroke: Stroke(color, width: 1.2))
  }

  mutating func openSquare(at point: Point, radius: Double = 2.8, color: Color) {
    path(
      Outline.square(at: point, radius: radius), fill: .solid(theme.paper),
      stroke: Stroke(color, width: 1.2))
  }

  /// A channel's colour as a small rounded square, hatched beyond the palette.
  mutating func swatch(_ channel: ChannelKey, x: Double, middle: Double, side: Double = 6) {
    let paint = theme.paint(for: channel)
    let isOutlined = !theme.palette.indices.contains(channel.colorIndex)
    // The edge stays inside, so that it is not cut at the picture's border.
    let inset = isOutlined ? 0.25 : 0
    let rect = Rect(x + inset, middle - side / 2 + inset, side - 2 * inset, side - 2 * inset)
    path(
      Outline.rounded(rect, radius: 1), fill: paint.fill,
      stroke: isOutlined ? Stroke(paint.line, width: 0.5) : nil)
  }

  /// A channel's colour and name at the head of its panel.
  mutating func panelName(_ channel: ChannelKey, in frame: Rect) {
    let style = theme.textStyle(.strong)
    swatch(channel, x: frame.x, middle: frame.y + 5)
    write(
      fitted(channel.name, width: frame.width - 10.5, style),
      at: Point(frame.x + 10.5, frame.y + 8), style)
  }

  /// The tier's shape: triangle up, diamond, square or triangle down.
  mutating func tierShape(_ tier: Tier, at center: Point) {
    let open = Stroke(theme.ink, width: 1.1)
    switch tier {
    case .scale:
      path(Outline.triangle(at: center, radius: 3.4), fill: .solid(theme.gain))
    case .test:
      path(Outline.diamond(at: center, radius: 3.4), stroke: open)
    case .hold:
      path(Outline.square(at: center, radius: 2.6), stroke: open)
    case .reduce:
      path(Outline.triangle(at: center, radius: -3.4), fill: .solid(theme.loss))
    case .none: break
    }
  }
}

extension ChartTheme {
  /// The colour of a tier's word.
  func textColor(of tier: Tier) -> Color {
    switch tier {
    case .scale: gainText
    case .reduce: lossText
    case .test, .hold: ink
    case .none: secondary
    }
  }

  /// Better or worse, in text; plain at zero.
  func textColor(ofGain value: Double) -> Color {
    value > 0 ? gainText : value < 0 ? lossText : ink
  }
}

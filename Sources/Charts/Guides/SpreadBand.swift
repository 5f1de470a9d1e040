import Drawing

/// The range of standardised residuals that chance explains, around a line at zero.
struct SpreadBand {
  /// Standard deviations on either side; about 95 % of normal residuals lie within two.
  static let limit = 2.0

  var height: LinearScale

  /// Values of an axis of residuals: symmetric, to an even number of deviations, at least four.
  static func domain(_ residuals: some Sequence<Double>) -> ClosedRange<Double> {
    let widest = residuals.reduce(0) { Swift.max($0, abs($1)) }
    let reach = max(4, (widest * 1.02 / 2).rounded(.up) * 2)
    return -reach...reach
  }

  func draw(from left: Double, to right: Double, into sketch: inout Sketch) {
    let theme = sketch.theme
    let (top, bottom) = (height(Self.limit), height(-Self.limit))
    sketch.bar(from: left, to: right, top: top, height: bottom - top, fill: .solid(theme.panel))
    for y in [top, bottom] {
      sketch.horizontal(
        y, from: left, to: right, Stroke(theme.secondary, width: 0.6, dash: [2, 1.6]))
    }
    sketch.horizontal(height(0), from: left, to: right, theme.zeroStroke)
  }
}

import Drawing

/// A vertical axis: quiet lines across the marks, numbers to their left.
struct HeightAxis {
  var scale: LinearScale
  var ticks: [Double]
  var label: (Double) -> String

  /// Ends on round numbers; about one tick for every `spacing` points of height.
  init(
    _ domain: ClosedRange<Double>, top: Double, bottom: Double, spacing: Double = 34,
    label: @escaping (Double) -> String
  ) {
    let count = max(2, Int((bottom - top) / spacing))
    let step = NiceTicks.step(span: domain.upperBound - domain.lowerBound, count: count)
    let lower = (domain.lowerBound / step + 1e-9).rounded(.down) * step
    let upper = domain.upperBound
    // A last whole step is added only where the values nearly reach it anyway.
    let whole = (upper / step - 1e-9).rounded(.up) * step
    let end = whole - upper < 0.35 * step ? whole : upper
    // A little below zero needs no whole step of room.
    let start = domain.lowerBound - lower > 0.5 * step ? domain.lowerBound : lower
    scale = LinearScale(start...end, from: bottom, to: top)
    ticks = NiceTicks.multiples(of: step, in: scale.domain)
    self.label = label
  }

  /// Room the numbers need.
  func labelWidth(_ sketch: Sketch) -> Double {
    sketch.widest(ticks.map(label), sketch.theme.textStyle(.axis))
  }

  func draw(from left: Double, to right: Double, into sketch: inout Sketch) {
    let style = sketch.theme.textStyle(.axis)
    for tick in ticks {
      let y = scale(tick)
      sketch.horizontal(
        y, from: left, to: right, tick == 0 ? sketch.theme.axisStroke : sketch.theme.gridStroke)
      sketch.write(label(tick), x: left - 4, middle: y, anchor: .end, style)
    }
  }
}

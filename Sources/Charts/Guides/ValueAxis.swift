import Drawing

/// A horizontal axis of values above or below rows of marks: grid lines and numbers.
struct ValueAxis {
  var scale: LinearScale
  var ticks: [Double]
  var label: (Double) -> String

  /// About one tick for every `spacing` points.
  init(_ scale: LinearScale, spacing: Double = 56, label: @escaping (Double) -> String) {
    self.scale = scale
    self.label = label
    let count = max(2, Int(abs(scale.end - scale.start) / spacing))
    ticks = NiceTicks.ticks(in: scale.domain, count: count)
  }

  /// Grid lines at every tick but zero, which gets a line of its own.
  func drawGrid(top: Double, bottom: Double, into sketch: inout Sketch) {
    for tick in ticks where tick != 0 {
      sketch.vertical(scale(tick), from: top, to: bottom, sketch.theme.gridStroke)
    }
  }

  /// Numbers, leaving out those that would touch the one before.
  func drawLabels(baseline: Double, within bounds: ClosedRange<Double>, into sketch: inout Sketch) {
    let style = sketch.theme.textStyle(.axis)
    var lastRight = -Double.infinity
    for tick in ticks {
      let text = label(tick)
      let half = sketch.width(text, style) / 2
      let center = min(max(scale(tick), bounds.lowerBound + half), bounds.upperBound - half)
      guard center - half > lastRight + 4 else { continue }
      sketch.write(text, at: Point(center, baseline), anchor: .middle, style)
      lastRight = center + half
    }
  }
}

import Drawing
import Wording

/// Below rows of returns: grid lines and ratios such as `$0`, `$1`, `$2`.
struct ReturnAxis {
  var scale: LinearScale
  var style: NumberStyle

  private static let spacing = 60.0

  func draw(_ layout: RowGrid.Layout, into sketch: inout Sketch) {
    let count = max(2, Int((scale.end - scale.start) / Self.spacing))
    let step = NiceTicks.step(
      span: scale.domain.upperBound - scale.domain.lowerBound, count: count)
    let axis = ValueAxis(scale, spacing: Self.spacing) { style.ratioTick($0, step: step) }
    axis.drawGrid(top: layout.top, bottom: layout.bottom, into: &sketch)
    axis.drawLabels(
      baseline: layout.bottom + 9.5, within: 0...(layout.plot.right + 12), into: &sketch)
    sketch.vertical(scale(0), from: layout.top, to: layout.bottom, sketch.theme.axisStroke)
  }
}

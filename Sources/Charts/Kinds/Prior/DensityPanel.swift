import Drawing
import Wording

/// What was believed of one channel's return, a dashed line, and what is believed now, filled; break-even across.
struct DensityPanel {
  var channel: ChannelKey
  /// `nil` where there were no priors.
  var prior: KnownReturn?
  var posterior: KnownReturn
  var scale: LinearScale
  /// ROI at which a channel pays for itself; `nil` when the outcome is not money.
  var breakEven: Double?
  var style: NumberStyle

  static let dash = [1.9, 1.3]
  static let priorWidth = 0.9
  static let opacity = 0.3
  /// Room below the axis for its numbers.
  static let footer = 9.5

  /// Draws between two x, the scale's own, and two y: the axis and its numbers stand above the lower.
  func draw(in frame: Rect, into sketch: inout Sketch) {
    let bottom = frame.maxY - Self.footer
    let before = prior?.density?.points(in: scale.domain) ?? []
    let after = posterior.density?.points(in: scale.domain) ?? []
    let top = (before + after).map(\.height).max() ?? 1
    let height = LinearScale(0...max(top, .leastNormalMagnitude), from: bottom, to: frame.y + 1)
    let theme = sketch.theme
    let color = theme.paint(for: channel).line
    func place(_ points: [(value: Double, height: Double)]) -> [Point] {
      points.map { Point(scale($0.value), height($0.height)) }
    }
    let line = place(after)
    if let first = line.first, let last = line.last {
      sketch.path(
        Outline.polygon([Point(first.x, bottom)] + line + [Point(last.x, bottom)]),
        fill: .solid(color.opacity(Self.opacity)))
    }
    if let breakEven, scale.domain.contains(breakEven) {
      sketch.vertical(scale(breakEven), from: frame.y, to: bottom, theme.zeroStroke)
    }
    sketch.horizontal(bottom, from: frame.x, to: frame.maxX, theme.axisStroke)
    sketch.path(Outline.polyline(line), stroke: Stroke(color, width: LineWidth.curve * 0.85))
    if line.isEmpty {
      // All draws are one value: a needle, as high as the picture.
      sketch.vertical(
        scale.clamped(posterior.estimate.mean), from: frame.y + 2, to: bottom,
        Stroke(color, width: LineWidth.curve))
    }
    sketch.path(
      Outline.polyline(place(before)),
      stroke: Stroke(theme.ink, width: Self.priorWidth, dash: Self.dash))
    drawNumbers(in: frame, into: &sketch)
  }

  /// As many round returns as stand apart.
  private func drawNumbers(in frame: Rect, into sketch: inout Sketch) {
    let width = abs(scale.end - scale.start)
    let span = scale.domain.upperBound - scale.domain.lowerBound
    let text = sketch.theme.textStyle(.axis)
    for count in stride(from: max(2, Int(width / 15)), through: 2, by: -1) {
      let step = NiceTicks.step(span: span, count: count)
      let axis = ValueAxis(scale, spacing: width / (Double(count) + 0.5)) {
        style.ratioTick($0, step: step)
      }
      let widest = sketch.widest(axis.ticks.map(axis.label), text)
      guard widest + 6 <= width * step / span || count == 2 else { continue }
      return axis.drawLabels(
        baseline: frame.maxY - 1, within: frame.x...frame.maxX, into: &sketch)
    }
  }
}

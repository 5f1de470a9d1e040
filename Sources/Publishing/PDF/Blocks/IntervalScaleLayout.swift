import Documents
import Drawing

/// A figure as a dot, its interval as a bar, and what it is compared with as a tick.
///
/// It shows what the words above it say, so it is decoration to those who hear them.
struct IntervalScaleLayout {
  let context: LayoutContext
  let width: Double

  func fragment(_ scale: IntervalScale) -> PageFragment {
    let theme = context.theme
    let numbers = [scale.value, scale.lower, scale.upper, scale.reference ?? 0, 0]
    guard numbers.allSatisfy(\.isFinite) else { return .empty }
    let lowest = numbers.min() ?? 0
    let highest = numbers.max() ?? 1
    let span = max(highest - lowest, 1e-12)
    // Zero on its own is the edge; a zero to be compared with needs room on either side.
    let low = lowest < 0 || scale.reference == 0 ? lowest - 0.1 * span : lowest
    let high = highest > 0 ? highest + 0.08 * span : highest
    func x(_ value: Double) -> Double { (value - low) / (high - low) * width }

    let y = 6.0
    var nodes: [Node] = [context.line(Point(0, y), Point(width, y), theme.rule, width: 1)]
    var height = 11.0
    var words: [PageMark] = []
    if let reference = scale.reference {
      nodes.append(
        context.line(
          Point(x(reference), y - 4.5), Point(x(reference), y + 4.5), theme.baseline, width: 0.8))
    }
    nodes.append(
      context.line(Point(x(scale.lower), y), Point(x(scale.upper), y), theme.accent, width: 1.7))
    nodes.append(dot(Point(x(scale.value), y), radius: 2.9))
    if let reference = scale.reference, let label = scale.referenceLabel, !label.isEmpty {
      let type = context.type.note
      let short = context.breaker.truncated(label, style: type.text, width: width)
      let half = context.width(short, type) / 2
      let middle = min(max(x(reference), half), max(width - half, half))
      let node = context.text(short, type, at: Point(middle, height + 6.2), anchor: .middle)
      words = [.tagged(.paragraph, [.nodes([node])])]
      height += 9
    }
    return PageFragment(height: height, marks: [.decoration(nodes)] + words)
  }

  private func dot(_ centre: Point, radius: Double) -> Node {
    let handle = radius * 0.5523
    func at(_ x: Double, _ y: Double) -> Point { Point(centre.x + x, centre.y + y) }
    return .path(
      Path(
        [
          .move(at(radius, 0)),
          .curve(at(0, radius), control1: at(radius, handle), control2: at(handle, radius)),
          .curve(at(-radius, 0), control1: at(-handle, radius), control2: at(-radius, handle)),
          .curve(at(0, -radius), control1: at(-radius, -handle), control2: at(-handle, -radius)),
          .curve(at(radius, 0), control1: at(handle, -radius), control2: at(radius, -handle)),
          .close,
        ], fill: .solid(context.theme.accent), stroke: Stroke(context.theme.paper, width: 0.96)))
  }
}

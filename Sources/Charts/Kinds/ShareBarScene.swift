import Drawing
import Wording

extension ShareBarChart: BarAxes {
  private static let barTop = 13.0
  private static let barHeight = 18.0

  public func preferredHeight(width: Double) -> Double { Self.barTop * 2 + Self.barHeight }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let segments = segments(width: size.width)
    var outside: [Segment] = []
    for segment in segments {
      sketch.group(hint: segment.label) { sketch in
        let paint = self.paint(segment.part, theme)
        sketch.bar(
          from: segment.start, to: segment.end, top: Self.barTop, height: Self.barHeight,
          fill: paint.fill, stroke: Stroke(theme.paper, width: LineWidth.keyline))
        if !write(segment, on: paint, into: &sketch) { outside.append(segment) }
      }
    }
    if let zero = segments.first(where: { $0.part.value < 0 }).map({ _ in zeroX(size.width) }) {
      sketch.vertical(
        zero, from: Self.barTop - 3, to: Self.barTop + Self.barHeight + 3, theme.zeroStroke)
    }
    writeOutside(outside, width: size.width, into: &sketch)
    return Scene(
      size: size, nodes: sketch.nodes, title: style.say("What the outcome was made of"),
      description: style.separated(segments.map(\.label)))
  }

  public var table: ChartData {
    ChartData(
      columns: [style.say("Part"), style.say("Amount"), style.say("Share")],
      rows: parts.map { [$0.label, style.outcome($0.value), share($0)] })
  }

  package var barDomains: [ClosedRange<Double>] { [barDomain] }

  private var barDomain: ClosedRange<Double> {
    let below = parts.map { min($0.value, 0) }.reduce(0, +)
    let above = parts.map { max($0.value, 0) }.reduce(0, +)
    return [below, above].rangeWithZero
  }

  /// A part with its place and its words.
  private struct Segment {
    var part: Part
    var start: Double
    var end: Double
    var label: String
    var middle: Double { (start + end) / 2 }
  }

  private func share(_ part: Part) -> String {
    total == 0 ? NumberStyle.missing : style.percent(part.value / total)
  }

  private func zeroX(_ width: Double) -> Double {
    LinearScale(barDomain, from: 0, to: width)(0)
  }

  private func segments(width: Double) -> [Segment] {
    let scale = LinearScale(barDomain, from: 0, to: width)
    var (below, above) = (0.0, 0.0)
    return parts.compactMap { part in
      guard part.value != 0 else { return nil }
      let start = part.value < 0 ? below : above
      if part.value < 0 { below += part.value } else { above += part.value }
      return Segment(
        part: part, start: scale(start), end: scale(start + part.value),
        label: "\(part.label) \(style.outcome(part.value))   \(share(part))")
    }
  }

  private func paint(_ part: Part, _ theme: ChartTheme) -> ChannelPaint {
    guard part.value < 0, part.cause == .component else { return theme.paint(for: part.cause) }
    return theme.lossPaint
  }

  /// Writes inside the bar where the fill is even and the words fit; says whether it did.
  private func write(_ segment: Segment, on paint: ChannelPaint, into sketch: inout Sketch) -> Bool
  {
    guard case .solid(let ground) = paint.fill else { return false }
    let style = sketch.theme.textStyle(.strong, color: sketch.theme.textColor(on: ground))
    let room = abs(segment.end - segment.start) - 12
    let amount = "\(segment.part.label) \(self.style.outcome(segment.part.value))"
    for label in [segment.label, amount] where sketch.width(label, style) <= room {
      sketch.write(
        label, x: min(segment.start, segment.end) + 6, middle: Self.barTop + Self.barHeight / 2,
        style)
      return true
    }
    return false
  }

  /// Writes above and below in turn, moved apart, with a line to the part.
  private func writeOutside(_ segments: [Segment], width: Double, into sketch: inout Sketch) {
    let style = sketch.theme.textStyle(.axis)
    for (side, isAbove) in [(0, true), (1, false)] {
      let mine = segments.enumerated().filter { $0.offset % 2 == side }.map(\.element)
      guard !mine.isEmpty else { continue }
      let room = (width - 12 * Double(mine.count - 1)) / Double(mine.count)
      let natural = mine.map { sketch.width($0.label, style) }
      let crowded = natural.reduce(0, +) + 12 * Double(mine.count - 1) > width
      let labels = mine.map { crowded ? sketch.fitted($0.label, width: room, style) : $0.label }
      let widths = labels.map { sketch.width($0, style) }
      let places = LabelStack.place(
        mine.map(\.middle), lengths: widths, gap: 12, within: 0...width)
      let edge = isAbove ? Self.barTop : Self.barTop + Self.barHeight
      let baseline = isAbove ? Self.barTop - 4.5 : Self.barTop * 2 + Self.barHeight - 3
      for (index, segment) in mine.enumerated() {
        sketch.vertical(
          segment.middle, from: edge, to: edge + (isAbove ? -2.5 : 2.5), sketch.theme.axisStroke)
        sketch.write(labels[index], at: Point(places[index], baseline), anchor: .middle, style)
      }
    }
  }
}

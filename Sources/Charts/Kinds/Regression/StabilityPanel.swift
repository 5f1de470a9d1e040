import Drawing
import Wording

/// One channel's estimates over windows, in its rectangle.
struct StabilityPanel {
  var chart: StabilityChart
  var panel: StabilityChart.Panel
  var frame: Rect

  static func words(_ panel: StabilityChart.Panel, _ chart: StabilityChart) -> String {
    let values = panel.points.compactMap(\.value).filter(\.isFinite)
    guard let least = values.min(), let most = values.max() else {
      return chart.style.say("\(panel.channel.name): no window could tell")
    }
    let (name, low, high) = (panel.channel.name, chart.number(least), chart.number(most))
    guard let whole = panel.whole else { return chart.style.say("\(name): \(low) to \(high)") }
    return chart.style.say("\(name): \(low) to \(high), all periods \(chart.number(whole))")
  }

  func draw(into sketch: inout Sketch) {
    drawTitle(into: &sketch)
    let points = panel.points.filter { $0.value?.isFinite ?? false }
    guard !points.isEmpty else {
      sketch.write(
        chart.style.say("No window could tell"), at: Point(frame.x, frame.y + 30),
        sketch.theme.textStyle(.axis))
      return
    }
    let domain = domain(points)
    let height = HeightAxis(domain, top: frame.y + 15, bottom: frame.maxY - 12, spacing: 24) {
      label($0)
    }
    let left = frame.x + height.labelWidth(sketch) + 5
    // The axis is that of all windows, so that panels compare where some could not tell.
    let time = TimeAxis(
      panel.points.map(\.end), from: left + 2, to: frame.maxX - 3, style: chart.style)
    height.draw(from: left, to: frame.maxX, into: &sketch)
    let plot = Rect(left, frame.y + 13, frame.maxX - left, frame.maxY - frame.y - 25)
    sketch.group(hint: Self.words(panel, chart), clip: plot) { sketch in
      for run in runs() { draw(run, height.scale, time, into: &sketch) }
      if let whole = panel.whole, whole.isFinite {
        sketch.horizontal(
          height.scale.clamped(whole), from: left, to: frame.maxX,
          Stroke(sketch.theme.ink, width: 0.8, dash: [2, 1.6]))
      }
    }
    time.drawMarks(at: height.scale.start, into: &sketch)
    time.drawLabels(
      baseline: frame.maxY - 1.5, within: frame.x...frame.maxX, into: &sketch)
  }

  private func label(_ value: Double) -> String {
    switch chart.measure {
    case .ratio: return chart.style.ratioTick(value, step: value)
    case .coefficient: return chart.style.tick(value)
    }
  }

  /// Holds zero and every estimate; a band far wider than the estimates is cut.
  private func domain(_ points: [StabilityChart.Point]) -> ClosedRange<Double> {
    let means = (points.compactMap(\.value) + [panel.whole].compactMap { $0 }).rangeWithZero
    let reach = 1.2 * (means.upperBound - means.lowerBound)
    let bounds = points.flatMap { [$0.lower, $0.upper] }.compactMap { $0 }.rangeWithZero
    return [
      max(bounds.lowerBound, means.lowerBound - reach),
      min(bounds.upperBound, means.upperBound + reach), means.lowerBound, means.upperBound,
    ].rangeWithZero
  }

  /// Windows in a row that all could tell.
  private func runs() -> [[StabilityChart.Point]] {
    panel.points.split { !($0.value?.isFinite ?? false) }.map(Array.init)
  }

  private func draw(
    _ run: [StabilityChart.Point], _ height: LinearScale, _ time: TimeAxis,
    into sketch: inout Sketch
  ) {
    let ink = sketch.theme.paint(for: panel.channel).line
    let xs = run.map { time.x($0.end) }
    let lower = run.compactMap { $0.lower.map { height($0) } }
    let upper = run.compactMap { $0.upper.map { height($0) } }
    let line = zip(xs, run.compactMap(\.value)).map { Point($0, height($1)) }
    guard run.count > 1 else {
      for (x, (start, end)) in zip(xs, zip(lower, upper)) {
        sketch.vertical(x, from: start, to: end, Stroke(ink, width: LineWidth.whisker))
      }
      for point in line { sketch.dot(at: point, radius: 2, color: ink) }
      return
    }
    if lower.count == run.count, upper.count == run.count {
      sketch.path(
        Outline.band(xs, upper: upper, lower: lower), fill: .solid(ink.opacity(0.2)))
      for edge in [lower, upper] {
        sketch.path(
          Outline.polyline(zip(xs, edge).map { Point($0, $1) }),
          stroke: Stroke(ink.opacity(0.7), width: 0.45))
      }
    }
    sketch.path(Outline.polyline(line), stroke: Stroke(ink, width: LineWidth.curve))
    if run.count <= 24 {
      sketch.cloud(line, radius: 1.5, color: ink)
    }
  }

  private func drawTitle(into sketch: inout Sketch) {
    let strong = sketch.theme.textStyle(.strong)
    let quiet = sketch.theme.textStyle(.axis)
    let words = panel.whole.map { chart.style.say("all periods \(chart.number($0))") } ?? ""
    let room = frame.width - 10.5 - (words.isEmpty ? 0 : sketch.width(words, quiet) + 8)
    let name = sketch.fitted(panel.channel.name, width: max(room, 20), strong)
    sketch.group(hint: panel.channel.name) { sketch in
      sketch.swatch(panel.channel, x: frame.x, middle: frame.y + 5)
      sketch.write(name, at: Point(frame.x + 10.5, frame.y + 8), strong)
    }
    sketch.write(words, at: Point(frame.maxX, frame.y + 8), anchor: .end, quiet)
  }
}

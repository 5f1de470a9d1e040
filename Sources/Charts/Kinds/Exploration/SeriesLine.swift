import Calendars
import Drawing

/// One series as a line in a width, with no more points than that width can show.
struct SeriesLine {
  private var panel: SeriesChart.Panel
  /// Values in a row, with their x.
  private var runs: [[(x: Double, value: Double)]]
  private var scale: LinearScale

  init(
    _ panel: SeriesChart.Panel, _ starts: [CivilDate], from left: Double, to right: Double
  ) {
    self.panel = panel
    let days = starts.map { Double($0.dayNumber) }
    let across = LinearScale(
      (days.first ?? 0)...max(days.last ?? 1, days.first ?? 0), from: left, to: right)
    scale = across
    let points = zip(days, panel.values).map { day, value in
      value.flatMap { $0.isFinite ? (x: across(day), value: $0) : nil }
    }
    runs = points.split { $0 == nil }.map { Self.thinned($0.compactMap { $0 }) }
  }

  /// The ends, the least and the greatest of every half point of width: all that can be seen.
  private static func thinned(_ run: [(x: Double, value: Double)]) -> [(x: Double, value: Double)] {
    guard let first = run.first, let last = run.last, last.x > first.x,
      Double(run.count) > 8 * (last.x - first.x)
    else { return run }
    var kept: [(x: Double, value: Double)] = []
    var index = run.startIndex
    while index < run.endIndex {
      let bin = (run[index].x * 2).rounded(.down)
      let end = run[index...].firstIndex { ($0.x * 2).rounded(.down) != bin } ?? run.endIndex
      let part = index..<end
      let least = part.min { run[$0].value < run[$1].value } ?? index
      let most = part.max { run[$0].value < run[$1].value } ?? index
      for place in Set([index, least, most, end - 1]).sorted() { kept.append(run[place]) }
      index = end
    }
    return kept
  }

  /// From zero, and filled, unless the values are all far from it.
  private var domain: (range: ClosedRange<Double>, isFilled: Bool) {
    let values = runs.joined().map(\.value)
    guard let least = values.min(), let most = values.max() else { return (0...1, false) }
    let isFar = least > 0.55 * most && least > 0 || most < 0.55 * least && most < 0
    guard isFar else { return (values.rangeWithZero, true) }
    let room = max((most - least) * 0.06, abs(most) * 1e-6)
    return ((least - room)...(most + room), false)
  }

  func draw(top: Double, bottom: Double, into sketch: inout Sketch) {
    let theme = sketch.theme
    let (range, isFilled) = domain
    let height = LinearScale(range, from: bottom - 0.5, to: top)
    let base = isFilled ? height(0) : height.start
    let color = panel.channel.map { theme.paint(for: $0).line } ?? theme.secondary
    let isDense = Double(panel.values.count) > 3 * (scale.end - scale.start)
    for run in runs {
      let line = run.map { Point($0.x, height($0.value)) }
      guard let first = line.first, let last = line.last else { continue }
      if line.count == 1 {
        sketch.dot(at: first, radius: 1.6, color: color)
        continue
      }
      if isFilled {
        sketch.path(
          Outline.polygon([Point(first.x, base)] + line + [Point(last.x, base)]),
          fill: .solid(color.opacity(0.2)))
      }
      sketch.path(Outline.polyline(line), stroke: Stroke(color, width: isDense ? 0.35 : 0.8))
    }
    sketch.horizontal(
      base, from: scale.start, to: scale.end,
      isFilled ? theme.axisStroke : Stroke(theme.rule, width: LineWidth.axis))
  }
}

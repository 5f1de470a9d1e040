import Drawing
import Wording

/// Names the lines of a fit where there is room for words.
struct FitLabels {
  var series: FitSeries
  var height: LinearScale
  var time: TimeAxis
  /// What the expected line and its band are.
  var words: String
  var style: NumberStyle

  func draw(into sketch: inout Sketch) {
    let theme = sketch.theme
    let xs = series.dates.map { time.x($0) }
    let lines = [series.actual, series.lower, series.upper].map { values in
      zip(xs, values).map { Point($0, height.clamped($1)) }
    }
    let bounds = Rect(
      time.scale.start + 2, height.end - 1, time.scale.end - time.scale.start - 4,
      height.start - height.end - 2)
    var placer = LabelPlacer(bounds: bounds, obstacles: lines.flatMap { LabelPlacer.along($0) })
    let expected = zip(xs, series.expected).map { Point($0, height.clamped($1)) }
    let fitted = max(series.holdoutStart, 1)
    if series.holdoutStart < series.count { nameHoldout(&placer, into: &sketch) }
    place(
      style.say("Actual"), anchors: spread(Array(lines[0].prefix(fitted)), from: 0.15, to: 0.45),
      color: theme.ink, &placer, into: &sketch)
    place(
      words, anchors: spread(Array(expected.prefix(fitted)), from: 0.4, to: 0.75),
      color: theme.gainText, &placer, into: &sketch)
  }

  /// In the middle of the shaded periods, where no line passes, low rather than high.
  private func nameHoldout(_ placer: inout LabelPlacer, into sketch: inout Sketch) {
    let words = self.style.say("Holdout")
    let style = sketch.theme.textStyle(.strongNote, color: sketch.theme.secondary)
    let half = sketch.width(words, style) / 2
    let left = time.x(series.dates[series.holdoutStart])
    let end = time.scale.end - half
    let middles = [(left + end + half) / 2, end, left + half].map { min($0, end) }
    let room = height.start - height.end
    let boxes = middles.flatMap { middle in
      [0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 0.95].map { share in
        Rect(middle - half, height.start - share * room - 4.5, half * 2, 9)
      }
    }
    guard let box = placer.place(boxes) else { return }
    sketch.write(words, x: box.x, middle: box.y + 4.5, style, halo: true)
  }

  /// A few points of a line between two shares of its length.
  private func spread(_ points: [Point], from: Double, to: Double) -> [Point] {
    guard !points.isEmpty else { return [] }
    return (0...6).map { step in
      let share = from + (to - from) * Double(step) / 6
      return points[min(Int(share * Double(points.count)), points.count - 1)]
    }
  }

  private func place(
    _ words: String, anchors: [Point], color: Color, _ placer: inout LabelPlacer,
    into sketch: inout Sketch
  ) {
    let style = sketch.theme.textStyle(.strongNote, color: color)
    let size = Size(sketch.width(words, style), 9)
    guard let place = placer.place(size, anchors: anchors) else { return }
    sketch.write([(words, style)], in: place, lead: color)
  }
}

import Calendars
import Drawing
import Wording

/// A horizontal axis of days.
struct TimeAxis {
  var first: CivilDate
  var last: CivilDate
  var scale: LinearScale
  var style: NumberStyle

  init(_ dates: [CivilDate], from left: Double, to right: Double, style: NumberStyle) {
    first = dates.first ?? CivilDate(dayNumber: 0)
    last = dates.last ?? first
    scale = LinearScale(
      Double(first.dayNumber)...Double(max(last, first).dayNumber), from: left, to: right)
    self.style = style
  }

  func x(_ date: CivilDate) -> Double { scale(Double(date.dayNumber)) }

  /// The part of a window that lies on the axis; `nil` when none does.
  func span(_ start: CivilDate, _ end: CivilDate) -> (left: Double, right: Double)? {
    let left = scale.clamped(Double(start.dayNumber))
    let right = scale.clamped(Double(end.dayNumber))
    return right > left ? (left, right) : nil
  }

  func ticks(_ sketch: Sketch) -> [TimeTicks.Tick] {
    let style = sketch.theme.textStyle(.axis)
    let label = max(
      sketch.width(self.style.month(first), style), sketch.width(self.style.month(last), style))
    let limit = Int((scale.end - scale.start + label) / (label + 22))
    return TimeTicks.ticks(from: first, to: last, limit: max(limit, 1), style: self.style)
  }

  /// Short marks hanging from a height.
  func drawMarks(at y: Double, into sketch: inout Sketch) {
    for tick in ticks(sketch) {
      sketch.vertical(x(tick.date), from: y, to: y + 3, sketch.theme.axisStroke)
    }
  }

  /// Dates below their marks, kept inside the picture.
  func drawLabels(
    baseline: Double, within bounds: ClosedRange<Double>, into sketch: inout Sketch
  ) {
    let style = sketch.theme.textStyle(.axis)
    var lastRight = -Double.infinity
    for tick in ticks(sketch) {
      let half = sketch.width(tick.label, style) / 2
      let center = min(max(x(tick.date), bounds.lowerBound + half), bounds.upperBound - half)
      guard center - half > lastRight + 4 else { continue }
      sketch.write(tick.label, at: Point(center, baseline), anchor: .middle, style)
      lastRight = center + half
    }
  }
}

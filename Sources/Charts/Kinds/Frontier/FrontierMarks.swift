import Drawing
import Wording

/// The budgets a frontier points out: now, the plan, and where the next unit only earns its cost.
struct FrontierMarks {
  var chart: FrontierChart
  var budget: LinearScale
  var height: LinearScale

  private var style: NumberStyle { chart.style }
  private var now: Point { Point(budget(chart.currentBudget), height.clamped(0)) }

  private var plan: Point? {
    chart.planned.map { Point(budget.clamped($0.budget), height.clamped($0.gain.mean)) }
  }

  /// Not drawn where it falls on the plan, nor beyond the curve.
  private var breakEven: Point? {
    guard let value = chart.breakEvenBudget, budget.domain.contains(value),
      let gain = chart.gain(at: value)
    else { return nil }
    return Point(budget(value), height.clamped(gain))
  }

  func draw(into sketch: inout Sketch) {
    let theme = sketch.theme
    if let plan {
      sketch.line(now, plan, Stroke(theme.ink, width: 0.8, dash: [1.2, 1.4]))
    }
    var placer = LabelPlacer(bounds: bounds, obstacles: obstacles, boxes: markBoxes)
    if let plan, let planned = chart.planned {
      let gain = style.outcome(planned.gain.mean, signed: true)
      let isSame = abs(planned.budget - chart.currentBudget) < 0.005 * chart.currentBudget
      let words =
        isSame ? style.say("Plan, same budget: \(gain)") : style.say("Plan: \(gain)")
      label([words], at: plan, color: theme.ink, &placer, into: &sketch)
    }
    label(
      [style.say("Now: \(style.money(chart.currentBudget))")], at: now, color: theme.ink,
      &placer, into: &sketch)
    if let breakEven, let value = chart.breakEvenBudget {
      label(
        [style.say("Break-even at \(style.money(value)):"), nextWords], at: breakEven,
        color: theme.gainText, &placer, into: &sketch)
    }
    sketch.ring(at: now, radius: 3.1, color: theme.ink)
    if let breakEven { sketch.openSquare(at: breakEven, color: theme.gain) }
    if let plan { sketch.diamond(at: plan, radius: 4.2, color: theme.ink) }
  }

  private var nextWords: String {
    let amount = chart.breakEven.map { $0 == 1 ? style.unitOfMoney : style.ratio($0) }
    return style.say("the next \(style.unitOfMoney) returns \(amount ?? style.unitOfMoney)")
  }

  private var bounds: Rect {
    Rect(
      budget.start + 2, height.end, budget.end - budget.start - 2, height.start - height.end)
  }

  private var markBoxes: [Rect] {
    [now, plan, breakEven].compactMap { $0 }.map { Rect($0.x - 4.5, $0.y - 4.5, 9, 9) }
  }

  /// The curve, its band's edges and the line of zero.
  private var obstacles: [Point] {
    let edges: [KeyPath<ChartEstimate, Double>] = [\.mean, \.lower, \.upper]
    return edges.flatMap { edge in
      LabelPlacer.along(
        chart.points.map { Point(budget($0.budget), height($0.gain[keyPath: edge])) })
    }
      + LabelPlacer.along([Point(budget.start, height(0)), Point(budget.end, height(0))])
  }

  private func label(
    _ words: [String], at point: Point, color: Color, _ placer: inout LabelPlacer,
    into sketch: inout Sketch
  ) {
    let strong = sketch.theme.textStyle(.strongNote, color: color)
    var plain = sketch.theme.textStyle(.note, color: sketch.theme.ink)
    plain.size = strong.size
    let lines = words.enumerated().map { (text: $1, style: $0 == 0 ? strong : plain) }
    let width = lines.map { sketch.width($0.text, $0.style) }.max() ?? 0
    let size = Size(width, 9 * Double(lines.count))
    guard let place = placer.place(size, anchors: [point]) else { return }
    sketch.write(lines, in: place, lead: color)
  }
}

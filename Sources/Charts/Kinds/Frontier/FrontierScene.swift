import Drawing
import Wording

extension FrontierChart {
  private static let footer = 24.0

  public func preferredHeight(width: Double) -> Double { min(max(width * 0.62, 150), 215) }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    guard points.count > 1 else {
      return Scene(size: size, nodes: [], title: style.say("Budget and outcome"))
    }
    let unit = style.outcomeUnit(for: [gainDomain.upperBound, gainDomain.lowerBound])
    let height = HeightAxis(
      gainDomain, top: 17, bottom: size.height - Self.footer, spacing: 32
    ) { unit.tick($0, signed: true) }
    let left = height.labelWidth(sketch) + 6
    let budget = LinearScale(budgetDomain, from: left, to: size.width - 4)
    sketch.write(
      unit.heading(style.say("Against today")), at: Drawing.Point(0, 6.5), theme.textStyle(.axis))
    height.draw(from: left, to: size.width - 4, into: &sketch)
    sketch.group(
      clip: Rect(left, height.scale.end, budget.end - left, height.scale.start - height.scale.end)
    ) { sketch in
      drawBand(budget, height.scale, into: &sketch)
    }
    if height.scale.domain.contains(0) {
      sketch.horizontal(height.scale(0), from: left, to: size.width - 4, theme.zeroStroke)
    }
    sketch.probe(
      points.map { budget($0.budget) },
      in: Rect(left, height.scale.end, budget.end - left, height.scale.start - height.scale.end),
      named: description)
    drawBudgetAxis(budget, bottom: height.scale.start, into: &sketch)
    FrontierMarks(chart: self, budget: budget, height: height.scale).draw(into: &sketch)
    return Scene(
      size: size, nodes: sketch.nodes, title: style.say("Total budget and the most it can bring"),
      description: description)
  }

  public var table: ChartData {
    ChartData(
      columns: [
        style.say("Total budget"), style.say("Outcome against today"), style.interval(level),
      ],
      rows: points.map {
        [
          style.money($0.budget), style.outcome($0.gain.mean, signed: true),
          style.signedOutcomeRange($0.gain.lower, $0.gain.upper),
        ]
      })
  }

  /// The curve's height at a budget, between points along a straight line.
  func gain(at budget: Double) -> Double? {
    guard let next = points.firstIndex(where: { $0.budget >= budget }) else { return nil }
    let end = points[next]
    guard next > 0 else { return end.budget == budget ? end.gain.mean : nil }
    let start = points[next - 1]
    let width = end.budget - start.budget
    let share = width > 0 ? (budget - start.budget) / width : 0
    return start.gain.mean + share * (end.gain.mean - start.gain.mean)
  }

  private var description: String {
    var words = [style.say("Now \(style.money(currentBudget))")]
    if let planned {
      words.append(
        style.say(
          "plan at \(style.money(planned.budget)) brings \(style.outcome(planned.gain.mean, signed: true))"
        ))
    }
    if let breakEvenBudget {
      words.append(style.say("break-even at \(style.money(breakEvenBudget))"))
    }
    return style.separated(words)
  }

  private var budgetDomain: ClosedRange<Double> {
    let all = points.map(\.budget) + [currentBudget]
    return (all.min() ?? 0)...(all.max() ?? 1)
  }

  /// Holds zero; a band far wider than the curve is cut.
  private var gainDomain: ClosedRange<Double> {
    let curve = points.map(\.gain.mean).rangeWithZero
    let band = points.flatMap { [$0.gain.lower, $0.gain.upper] }.rangeWithZero
    let reach = 2.5 * (curve.upperBound - curve.lowerBound)
    return max(band.lowerBound, -reach)...min(band.upperBound, reach)
  }

  private func drawBand(
    _ budget: LinearScale, _ height: LinearScale, into sketch: inout Sketch
  ) {
    let ink = sketch.theme.gain
    let xs = points.map { budget($0.budget) }
    let edges = [points.map { height($0.gain.upper) }, points.map { height($0.gain.lower) }]
    sketch.path(
      Outline.band(xs, upper: edges[0], lower: edges[1]), fill: .solid(ink.opacity(0.18)))
    for edge in edges {
      sketch.path(
        Outline.polyline(zip(xs, edge).map { Drawing.Point($0, $1) }),
        stroke: Stroke(ink.opacity(0.6), width: 0.5))
    }
    sketch.path(
      Outline.polyline(points.map { Drawing.Point(budget($0.budget), height($0.gain.mean)) }),
      stroke: Stroke(ink, width: LineWidth.curve))
  }

  private func drawBudgetAxis(
    _ budget: LinearScale, bottom: Double, into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    let unit = style.unit(for: [budget.domain.upperBound])
    let axis = ValueAxis(budget, spacing: 60) { unit.tick($0) }
    for tick in axis.ticks {
      sketch.vertical(budget(tick), from: bottom, to: bottom + 3, theme.axisStroke)
    }
    axis.drawLabels(baseline: bottom + 11, within: 0...(budget.end + 4), into: &sketch)
    sketch.write(
      unit.heading(style.say("Total media budget")), at: Drawing.Point(budget.end, bottom + 20.5),
      anchor: .end, theme.textStyle(.axis))
  }
}

import Drawing
import Wording

/// Draws one panel of response curves in its rectangle.
struct CurvePanelDrawing {
  var curve: CurvePanel
  var chart: ResponseCurvesChart
  var spendUnit: ChartUnit
  var outcomeUnit: ChartUnit
  var frame: Rect
  /// The row of the chart's table that holds the curve's first point.
  var firstRow: Int

  private var panel: ResponseCurvesChart.Panel { curve.panel }
  private var stripHeight: Double { chart.breakEven == nil ? 0 : 14 }

  func draw(into sketch: inout Sketch) {
    let top = frame.y + (chart.showsTitles ? 19 : 4)
    let bottom = frame.maxY - 11 - stripHeight
    let height = HeightAxis(curve.responseDomain, top: top, bottom: bottom, spacing: 30) {
      outcomeUnit.tick($0)
    }
    let left = frame.x + height.labelWidth(sketch) + 5
    let spend = LinearScale(curve.spendDomain, from: left, to: frame.maxX)
    if chart.showsTitles { drawTitle(into: &sketch) }
    height.draw(from: left, to: frame.maxX, into: &sketch)
    let plot = Rect(left, top, frame.maxX - left, bottom - top)
    sketch.probe(
      panel.points.map { spend($0.spend) }, in: plot, firstRow: firstRow, named: hint)
    sketch.group(clip: plot) { sketch in
      drawBand(curve.observed, opacity: 0.2, spend, height.scale, into: &sketch)
      drawBand(curve.beyond, opacity: 0.09, spend, height.scale, into: &sketch)
      drawBreakEven(spend, height.scale, into: &sketch)
      drawCurves(spend, height.scale, into: &sketch)
    }
    drawObserved(spend, top: top, bottom: bottom, into: &sketch)
    drawPoints(spend, height.scale, into: &sketch)
    let unit = spendUnit
    ValueAxis(spend, spacing: max(42, frame.width / 6)) { unit.tick($0) }.drawLabels(
      baseline: bottom + 9, within: frame.x...frame.maxX, into: &sketch)
    drawStrip(spend, y: bottom + 13.5, into: &sketch)
  }

  private var color: (ChartTheme) -> Color { { $0.paint(for: panel.channel).line } }

  private var nextWords: String? {
    panel.nextReturn.map {
      chart.style.say("next \(chart.style.unitOfMoney) returns \(chart.style.ratio($0))")
    }
  }

  private var hint: String {
    return chart.style.separated([chart.words(panel), nextWords].compactMap { $0 })
  }

  private func drawTitle(into sketch: inout Sketch) {
    let theme = sketch.theme
    let strong = theme.textStyle(.strong)
    let quiet = theme.textStyle(.axis)
    let words = nextWords ?? ""
    let room = frame.width - (words.isEmpty ? 0 : sketch.width(words, quiet) + 8)
    let isHatched = !theme.palette.indices.contains(panel.channel.colorIndex)
    let start = frame.x + (isHatched ? 9 : 0)
    let name = sketch.fitted(panel.channel.name, width: room - (start - frame.x), strong)
    sketch.group(hint: panel.channel.name) { sketch in
      if isHatched { sketch.swatch(panel.channel, x: frame.x, middle: frame.y + 5) }
      sketch.write(name, at: Point(start, frame.y + 8), strong)
    }
    sketch.write(words, at: Point(frame.maxX, frame.y + 8), anchor: .end, quiet)
  }

  private func drawBand(
    _ points: [ResponseCurvesChart.Point], opacity: Double, _ spend: LinearScale,
    _ height: LinearScale, into sketch: inout Sketch
  ) {
    guard points.count > 1 else { return }
    let ink = color(sketch.theme)
    let xs = points.map { spend($0.spend) }
    let upper = points.map { height($0.upper) }
    let lower = points.map { height($0.lower) }
    sketch.path(
      Outline.band(xs, upper: upper, lower: lower), fill: .solid(ink.opacity(opacity)))
    guard opacity >= 0.2 else { return }
    for edge in [upper, lower] {
      sketch.path(
        Outline.polyline(zip(xs, edge).map { Point($0, $1) }),
        stroke: Stroke(ink.opacity(0.7), width: 0.45))
    }
  }

  private func drawCurves(
    _ spend: LinearScale, _ height: LinearScale, into sketch: inout Sketch
  ) {
    let ink = color(sketch.theme)
    for (points, dash) in [(curve.observed, []), (curve.beyond, [3.0, 2.0])]
    where points.count > 1 {
      sketch.path(
        Outline.polyline(points.map { Point(spend($0.spend), height($0.response)) }),
        stroke: Stroke(ink, width: LineWidth.curve, dash: dash))
    }
  }

  private func drawBreakEven(
    _ spend: LinearScale, _ height: LinearScale, into sketch: inout Sketch
  ) {
    guard let breakEven = chart.breakEven else { return }
    let end = spend.domain.upperBound
    sketch.line(
      Point(spend(0), height(0)), Point(spend(end), height(end * breakEven)),
      Stroke(sketch.theme.secondary, width: 0.6, dash: [0.8, 1.6]))
  }

  /// Ticks for what was spent in the past, and a line where it ends.
  private func drawObserved(
    _ spend: LinearScale, top: Double, bottom: Double, into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    for value in panel.observed where spend.domain.contains(value) {
      sketch.vertical(
        spend(value), from: bottom - 4, to: bottom,
        Stroke(theme.ink.opacity(0.75), width: 0.55))
    }
    if !curve.beyond.isEmpty, spend.domain.contains(panel.observedMaximum) {
      sketch.vertical(
        spend(panel.observedMaximum), from: top, to: bottom,
        Stroke(theme.secondary, width: 0.6, dash: [1, 1.5]))
    }
  }

  private func drawPoints(
    _ spend: LinearScale, _ height: LinearScale, into sketch: inout Sketch
  ) {
    let ink = color(sketch.theme)
    sketch.group(hint: hint) { sketch in
      sketch.dot(
        at: Point(spend(panel.currentSpend), height.clamped(panel.currentResponse)), radius: 3.2,
        color: ink)
    }
    guard let planned = panel.plannedSpend, let response = curve.response(at: planned) else {
      return
    }
    let words = chart.style.say(
      "\(panel.channel.name): planned \(chart.style.money(planned)) brings \(chart.style.outcome(response))"
    )
    sketch.group(hint: words) { sketch in
      sketch.openDiamond(at: Point(spend(planned), height.clamped(response)), color: ink)
    }
  }

  /// Says in words where the next unit of money returns more than it costs.
  private func drawStrip(_ spend: LinearScale, y: Double, into sketch: inout Sketch) {
    guard let breakEven = chart.breakEven else { return }
    let theme = sketch.theme
    let stretches = curve.stretches(breakEven: breakEven)
    for stretch in stretches {
      sketch.bar(
        from: spend(stretch.start), to: spend(stretch.end), top: y, height: 1.7,
        fill: .solid(stretch.isOver ? theme.gain : theme.loss))
    }
    let amount =
      breakEven == 1 ? chart.style.unitOfMoney : chart.style.ratio(breakEven)
    let over = chart.style.say("next \(chart.style.unitOfMoney) returns over \(amount)")
    let under =
      stretches.contains(where: \.isOver)
      ? chart.style.say("under \(amount)")
      : chart.style.say("next \(chart.style.unitOfMoney) returns under \(amount)")
    let size = theme.textStyle(.note).size - 0.4
    var gain = theme.textStyle(.note, color: theme.gainText)
    var loss = theme.textStyle(.note, color: theme.lossText)
    (gain.size, loss.size, gain.weight, loss.weight) = (size, size, .medium, .medium)
    let short = chart.style.say("over \(amount)")
    var end = spend.end
    if let last = stretches.last(where: { !$0.isOver }) {
      // A stretch before the gain begins, as of an S-shaped curve, is named where it has the room.
      let isLast = stretches.last?.isOver == false
      let width = sketch.width(under, loss)
      if isLast {
        let reach = max(spend(last.end), spend.start + width)
        sketch.write(under, at: Point(reach, y + 8.6), anchor: .end, loss)
        end = reach - width - 6
      } else if width <= spend(last.end) - spend(last.start) {
        sketch.write(under, at: Point(spend(last.start), y + 8.6), loss)
      }
    }
    if let first = stretches.first(where: \.isOver) {
      let start = spend(first.start)
      let text = sketch.width(over, gain) <= end - start ? over : short
      if sketch.width(text, gain) <= end - start {
        sketch.write(text, at: Point(start, y + 8.6), gain)
      }
    }
  }
}

import Calendars
import Drawing
import Wording

extension FitChart: BarAxes {
  private static let axisHeight = 14.0
  private static let captionHeight = 11.0
  private static let between = 17.0

  public func preferredHeight(width: Double) -> Double { 214 }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let series = FitSeries(self)
    guard series.count > 1 else {
      return Scene(size: size, nodes: [], title: style.say("Actual and expected"))
    }
    let unit = style.outcomeUnit(for: [series.levels.upperBound, series.levels.lowerBound])
    let top = Self.captionHeight + 6
    let room = size.height - top - Self.axisHeight - Self.between
    let upper = HeightAxis(series.levels, top: top, bottom: top + room * 0.7) { unit.tick($0) }
    let lower = HeightAxis(
      series.residuals, top: upper.scale.start + Self.between,
      bottom: size.height - Self.axisHeight, spacing: 20
    ) { unit.tick($0, signed: true) }
    let left = max(upper.labelWidth(sketch), lower.labelWidth(sketch)) + 6
    let time = TimeAxis(series.dates, from: left + 1.5, to: size.width - 3, style: style)
    drawCaptions(unit, series, left: left, lower: lower, into: &sketch)
    drawHoldout(series, upper, lower, time, into: &sketch)
    upper.draw(from: left, to: size.width, into: &sketch)
    lower.draw(from: left, to: size.width, into: &sketch)
    drawLines(series, upper.scale, time, into: &sketch)
    drawResiduals(series, lower.scale, time, into: &sketch)
    time.drawMarks(at: lower.scale.start, into: &sketch)
    time.drawLabels(baseline: lower.scale.start + 11, within: 0...size.width, into: &sketch)
    sketch.probe(
      series.dates.map { time.x($0) },
      in: Rect(left, top, size.width - left, lower.scale.start - top),
      named: style.say("Actual and expected"))
    FitLabels(
      series: series, height: upper.scale, time: time, words: expectedWords, style: style
    ).draw(into: &sketch)
    let outside = series.outside.count { $0 }
    return Scene(
      size: size, nodes: sketch.nodes, title: style.say("Actual and expected"),
      description: style.say(
        "\(outside) of \(series.count) periods fall outside the \(style.level(level)) predictive interval"
      ))
  }

  public var table: ChartData {
    let series = FitSeries(self)
    let unit = style.outcomeUnit(for: [series.levels.upperBound])
    return ChartData(
      columns: [
        style.say("Start"), unit.heading(style.say("Actual")),
        unit.heading(style.say("Expected")), style.interval(level), style.say("Inside"),
        style.say("Holdout"),
      ],
      rows: (0..<series.count).map { index in
        [
          series.dates[index].description, unit.format(series.actual[index]),
          unit.format(series.expected[index]),
          unit.formatRange(series.lower[index], series.upper[index]),
          style.yesOrNo(!series.outside[index]), style.yesOrNo(index >= series.holdoutStart),
        ]
      })
  }

  package var barDomains: [ClosedRange<Double>] { [FitSeries(self).residuals] }

  private var expectedWords: String {
    style.say("Expected, with \(style.level(level)) predictive interval")
  }

  private func drawCaptions(
    _ unit: ChartUnit, _ series: FitSeries, left: Double, lower: HeightAxis,
    into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    let caption = unit.heading(style.per(frequency))
    let difference = style.say("Actual minus expected")
    sketch.write(
      series.levels.lowerBound > 0 ? style.axisNote(caption) : caption, at: Point(0, 8),
      theme.textStyle(.axis))
    sketch.write(
      difference, at: Point(left, lower.scale.end - 5),
      theme.textStyle(.strongNote, color: theme.secondary))
    guard series.outside.contains(true) else { return }
    let style = theme.textStyle(.note, color: theme.lossText)
    let words = self.style.say("outside the interval")
    let middle = lower.scale.end - 7.5
    let right = sketch.width(difference, theme.textStyle(.strongNote)) + left + 12
    sketch.bar(
      from: right, to: right + 2.2, top: middle - 3, height: 6, fill: .solid(theme.loss))
    sketch.write(words, x: right + 5, middle: middle, style)
  }

  private func drawHoldout(
    _ series: FitSeries, _ upper: HeightAxis, _ lower: HeightAxis, _ time: TimeAxis,
    into sketch: inout Sketch
  ) {
    guard series.holdoutStart < series.count else { return }
    let theme = sketch.theme
    let half = series.step(time) / 2
    let left = time.x(series.dates[series.holdoutStart]) - half
    sketch.bar(
      from: left, to: time.scale.end + 3, top: upper.scale.end,
      height: lower.scale.start - upper.scale.end, fill: .solid(theme.panel))
    sketch.vertical(
      left, from: upper.scale.end, to: lower.scale.start,
      Stroke(theme.secondary, width: 0.5, dash: [1.5, 1.5]))
  }

  private func drawLines(
    _ series: FitSeries, _ height: LinearScale, _ time: TimeAxis, into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    let xs = series.dates.map { time.x($0) }
    let isDense = series.count > 400
    // The fit and the holdout come from two models: their lines do not join.
    let models = [0..<series.holdoutStart, series.holdoutStart..<series.count].filter {
      !$0.isEmpty
    }
    for range in models {
      sketch.path(
        Outline.band(
          Array(xs[range]), upper: series.upper[range].map { height.clamped($0) },
          lower: series.lower[range].map { height.clamped($0) }),
        fill: .solid(theme.gain.opacity(0.27)))
    }
    let actual = Outline.polyline(zip(xs, series.actual).map { Point($0, height.clamped($1)) })
    let ink = Stroke(theme.ink, width: isDense ? 0.4 : LineWidth.actual)
    // The actual line lies on top, unless it is so dense that it would hide the other.
    if isDense { sketch.path(actual, stroke: ink) }
    for range in models {
      sketch.path(
        Outline.polyline(
          zip(xs[range], series.expected[range]).map { Point($0, height.clamped($1)) }),
        stroke: Stroke(theme.gain, width: 0.95))
    }
    if !isDense { sketch.path(actual, stroke: ink) }
  }

  private func drawResiduals(
    _ series: FitSeries, _ height: LinearScale, _ time: TimeAxis, into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    let width = min(max(series.step(time) * 0.62, 0.4), 6)
    // Tooltips for each bar only where bars can be pointed at.
    let hasHints = series.count <= 270
    var inside: [PathElement] = []
    var outside: [PathElement] = []
    for index in 0..<series.count {
      let residual = series.actual[index] - series.expected[index]
      let x = time.x(series.dates[index]) - width / 2
      let (zero, end) = (height(0), height.clamped(residual))
      let bar = Outline.rectangle(Rect(x, min(zero, end), width, abs(end - zero)))
      let isOutside = series.outside[index]
      if hasHints {
        sketch.group(hint: hint(series, index)) { sketch in
          sketch.path(bar, fill: .solid(isOutside ? theme.loss : theme.baseline))
        }
      } else if isOutside {
        outside += bar
      } else {
        inside += bar
      }
    }
    sketch.path(inside, fill: .solid(theme.baseline))
    sketch.path(outside, fill: .solid(theme.loss))
  }

  private func hint(_ series: FitSeries, _ index: Int) -> String {
    let day = style.day(series.dates[index])
    let actual = style.outcome(series.actual[index])
    let expected = style.outcome(series.expected[index])
    let range = style.outcomeRange(series.lower[index], series.upper[index])
    return series.outside[index]
      ? style.say(
        "\(day): actual \(actual), expected \(expected), \(style.level(level)) \(range), outside the interval"
      )
      : style.say(
        "\(day): actual \(actual), expected \(expected), \(style.level(level)) \(range)")
  }
}

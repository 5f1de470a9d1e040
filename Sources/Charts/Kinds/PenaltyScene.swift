import Drawing
import Glibc
import Wording

extension PenaltyChart {
  public func preferredHeight(width: Double) -> Double { 120 }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let tried = tried
    guard let first = tried.first, let last = tried.last else {
      return Scene(size: size, nodes: [], title: style.say("Error by penalty"))
    }
    let highest = tried.map { $0.error + ($0.deviation ?? 0) }.max() ?? 1
    let height = HeightAxis(
      [0, highest].rangeWithZero, top: 14, bottom: size.height - 24, spacing: 26
    ) { style.percent($0, places: highest < 0.1 ? 1 : 0) }
    let left = height.labelWidth(sketch) + 6
    let across = LinearScale(
      log10(first.penalty)...log10(last.penalty), from: left + 4, to: size.width - 8)
    sketch.write(style.say("Error, share of variance"), at: Point(0, 8), theme.textStyle(.axis))
    height.draw(from: left, to: size.width, into: &sketch)
    let points = tried.map { Point(across(log10($0.penalty)), height.scale($0.error)) }
    for (one, point) in zip(tried, points) {
      guard let deviation = one.deviation else { continue }
      sketch.vertical(
        point.x, from: height.scale(one.error + deviation),
        to: height.scale.clamped(one.error - deviation),
        Stroke(theme.accent, width: LineWidth.whisker))
    }
    sketch.path(
      Outline.polyline(points), stroke: Stroke(theme.accent, width: LineWidth.curve))
    drawPoints(tried, points, into: &sketch)
    drawAxis(across, y: height.scale.start, into: &sketch)
    return Scene(
      size: size, nodes: sketch.nodes, title: style.say("Cross-validated error by penalty"),
      description: style.say("The penalty \(number(chosen)) was chosen"))
  }

  public var table: ChartData {
    ChartData(
      columns: [
        style.say("Penalty"), style.say("Error, share of variance"), style.say("Standard error"),
        style.say("Chosen"),
      ],
      rows: tried.map {
        [
          number($0.penalty), style.percent($0.error, places: 2),
          $0.deviation.map { style.percent($0, places: 2) } ?? NumberStyle.missing,
          $0.penalty == chosen ? style.yesOrNo(true) : "",
        ]
      })
  }

  /// By increasing penalty, with the standard error where it is known.
  private var tried: [(penalty: Double, error: Double, deviation: Double?)] {
    zip(penalties, errors).enumerated().map { index, one in
      let deviation = standardErrors.indices.contains(index) ? standardErrors[index] : nil
      return (one.0, one.1, deviation.flatMap { $0.isFinite ? $0 : nil })
    }
    .filter { $0.0 > 0 && $0.1.isFinite }.sorted { $0.0 < $1.0 }
  }

  /// Two significant figures, as powers of ten where that is shorter.
  private func number(_ value: Double) -> String {
    let exponent = value > 0 ? Int(floor(log10(value))) : 0
    if (-3...4).contains(exponent) {
      return style.decimal(value, places: max(0, 1 - exponent))
    }
    return "\(style.decimal(value / pow(10, Double(exponent)), places: 1))e\(exponent)"
  }

  private func drawPoints(
    _ tried: [(penalty: Double, error: Double, deviation: Double?)], _ points: [Point],
    into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    for (one, point) in zip(tried, points) {
      let isChosen = one.penalty == chosen
      sketch.group(
        hint: style.say(
          "penalty \(number(one.penalty)): error \(style.percent(one.error, places: 1))")
      ) { sketch in
        if isChosen {
          sketch.diamond(at: point, radius: 4.4, color: theme.ink)
        } else {
          sketch.dot(at: point, radius: 2.2, color: theme.accent)
        }
      }
      guard isChosen else { continue }
      let words = theme.textStyle(.strongNote)
      let label = style.say("chosen")
      let half = sketch.width(label, words) / 2
      let center = max(point.x, half)
      sketch.write(label, at: Point(center, point.y - 7), anchor: .middle, words, halo: true)
    }
  }

  private func drawAxis(_ across: LinearScale, y: Double, into sketch: inout Sketch) {
    let style = sketch.theme.textStyle(.axis)
    let low = Int(across.domain.lowerBound.rounded(.up))
    let high = Int(across.domain.upperBound.rounded(.down))
    let step = max(1, (high - low) / 5)
    for exponent in stride(from: low, through: high, by: step) {
      let label = self.style.decimal(pow(10, Double(exponent)), places: max(0, -exponent))
      let half = sketch.width(label, style) / 2
      let center = min(across(Double(exponent)), across.end + 8 - half)
      sketch.write(label, at: Point(center, y + 10), anchor: .middle, style)
    }
    sketch.write(
      self.style.say("Penalty, each step ten times the one before"),
      at: Point(across.end, y + 20), anchor: .end, style)
  }
}

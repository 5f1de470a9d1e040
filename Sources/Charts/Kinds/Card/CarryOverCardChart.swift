import Calendars
import Drawing
import Wording

/// How long one channel's effect lasts, as a few bars small enough for a card.
///
/// Its words stand outside of it, beside the card's other words; the hint repeats them.
public struct CarryOverCardChart: Chart, BarAxes {
  public var channel: ChannelKey
  /// Share of the effect 0, 1, 2, ... periods after the spend.
  public var weights: [Double]
  /// The largest share of any channel, so that cards compare.
  public var largest: Double
  /// Said on hover and focus, such as "half-life 0.6 weeks, 70% immediate".
  public var hint: String
  /// A period after the spend in words, such as "wk 4".
  public var tick: @Sendable (Int) -> String
  public var style: NumberStyle

  public init(
    channel: ChannelKey, weights: [Double], largest: Double, hint: String, style: NumberStyle,
    tick: @escaping @Sendable (Int) -> String
  ) {
    self.channel = channel
    self.weights = weights
    self.largest = largest
    self.hint = hint
    self.tick = tick
    self.style = style
  }

  /// Periods shown after the spend, the first included.
  private static let periods = 9
  private static let footer = 9.0

  public func preferredHeight(width: Double) -> Double { 34 }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let color = theme.paint(for: channel).line
    let height = LinearScale(barDomains[0], from: size.height - Self.footer, to: 1)
    let pitch = size.width / Double(Self.periods)
    sketch.group(hint: hint) { sketch in
      for (period, weight) in weights.prefix(Self.periods).enumerated() {
        let x = Double(period) * pitch
        let top = height(max(weight, 0))
        // What works at once is filled, what carries over is lighter.
        sketch.bar(
          from: x + 0.5, to: x + pitch - 1.2, top: top, height: height(0) - top,
          fill: .solid(period == 0 ? color : color.opacity(0.35)),
          stroke: period == 0 ? nil : Stroke(color, width: 0.5))
      }
      sketch.horizontal(height(0), from: 0, to: size.width, theme.axisStroke)
    }
    let note = theme.textStyle(.note)
    for period in [0, 4, 8] {
      let words = tick(period)
      let half = sketch.width(words, note) / 2
      let middle = (Double(period) + 0.5) * pitch
      sketch.write(
        words, at: Point(min(max(middle, half), size.width - half), size.height - 1),
        anchor: .middle, note)
    }
    return Scene(size: size, nodes: sketch.nodes, title: channel.name, description: hint)
  }

  public var table: ChartData {
    ChartData(
      columns: ["", ""],
      rows: weights.enumerated().map { [tick($0), style.percent($1)] })
  }

  package var barDomains: [ClosedRange<Double>] { [([largest] + weights).rangeWithZero] }
}

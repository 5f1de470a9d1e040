import Drawing
import Wording

/// What was believed of one channel's return before the data, and what is believed after: small enough for a card.
public struct BeliefCardChart: Chart {
  public var channel: ChannelKey
  /// `nil` where there were no priors.
  public var prior: KnownReturn?
  public var posterior: KnownReturn
  /// Range that all cards share, so that they compare.
  public var domain: ClosedRange<Double>
  /// ROI at which a channel pays for itself; `nil` when the outcome is not money.
  public var breakEven: Double?
  /// Said on hover and focus.
  public var hint: String
  public var style: NumberStyle

  public init(
    channel: ChannelKey, prior: KnownReturn?, posterior: KnownReturn,
    domain: ClosedRange<Double>, breakEven: Double?, hint: String, style: NumberStyle
  ) {
    self.channel = channel
    self.prior = prior
    self.posterior = posterior
    self.domain = domain
    self.breakEven = breakEven
    self.hint = hint
    self.style = style
  }

  public func preferredHeight(width: Double) -> Double { 34 }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let panel = DensityPanel(
      channel: channel, prior: prior, posterior: posterior,
      scale: LinearScale(domain, from: 0, to: size.width), breakEven: breakEven, style: style)
    sketch.group(hint: hint) { sketch in
      panel.draw(in: Rect(0, 0, size.width, size.height), into: &sketch)
    }
    return Scene(size: size, nodes: sketch.nodes, title: channel.name, description: hint)
  }

  public var table: ChartData {
    ChartData(
      columns: ["", ""],
      rows: ([prior].compactMap(\.self) + [posterior]).map(\.estimate).map {
        [style.ratio($0.mean), style.ratioRange($0.lower, $0.upper)]
      })
  }
}

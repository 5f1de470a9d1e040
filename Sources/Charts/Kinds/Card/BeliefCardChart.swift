import Drawing
import Wording

/// What was believed of one channel's return before the data, above what is believed after: small enough for a card.
///
/// Both as a thin bar for the interval and a thick one for its inner half; the prior is outlined, the posterior filled.
public struct BeliefCardChart: Chart {
  public var channel: ChannelKey
  /// `nil` where there were no priors.
  public var prior: ChartEstimate?
  public var posterior: ChartEstimate
  /// Range that all cards share, so that they compare.
  public var domain: ClosedRange<Double>
  /// ROI at which a channel pays for itself; `nil` when the outcome is not money.
  public var breakEven: Double?
  /// Said on hover and focus.
  public var hint: String
  public var style: NumberStyle

  public init(
    channel: ChannelKey, prior: ChartEstimate?, posterior: ChartEstimate,
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

  private static let footer = 9.0

  public func preferredHeight(width: Double) -> Double { 34 }

  /// The range for the cards of some channels: all posteriors, and priors where they are not far wider.
  public static func domain(_ estimates: [ChartEstimate], breakEven: Double?) -> ClosedRange<Double>
  {
    let found = RobustDomain(estimates).domain
    return ([found.lowerBound, found.upperBound, breakEven ?? 0]).rangeWithZero
  }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let scale = LinearScale(domain, from: 3, to: size.width - 4)
    let bottom = size.height - Self.footer
    if let breakEven {
      sketch.vertical(scale(breakEven), from: 0, to: bottom, theme.zeroStroke)
    }
    sketch.horizontal(bottom, from: 0, to: size.width, theme.axisStroke)
    let color = theme.paint(for: channel).line
    sketch.group(hint: hint) { sketch in
      if let prior {
        draw(prior, middle: bottom * 0.27, scale, theme.secondary, isFilled: false, &sketch)
        draw(posterior, middle: bottom * 0.72, scale, color, isFilled: true, &sketch)
      } else {
        draw(posterior, middle: bottom * 0.5, scale, color, isFilled: true, &sketch)
      }
    }
    let ticks = max(2, Int(size.width / 26))
    let step = NiceTicks.step(span: domain.upperBound - domain.lowerBound, count: ticks)
    ValueAxis(scale, spacing: 26) { style.ratioTick($0, step: step) }
      .drawLabels(baseline: size.height - 1, within: 0...size.width, into: &sketch)
    return Scene(size: size, nodes: sketch.nodes, title: channel.name, description: hint)
  }

  public var table: ChartData {
    ChartData(
      columns: ["", ""],
      rows: ([prior].compactMap(\.self) + [posterior]).map {
        [style.ratio($0.mean), style.ratioRange($0.lower, $0.upper)]
      })
  }

  private func draw(
    _ estimate: ChartEstimate, middle: Double, _ scale: LinearScale, _ color: Color,
    isFilled: Bool, _ sketch: inout Sketch
  ) {
    let ends = (scale.clamped(estimate.lower), scale.clamped(estimate.upper))
    let dash = isFilled ? [] : [1.6, 1.2]
    sketch.horizontal(
      middle, from: ends.0, to: ends.1, Stroke(color, width: isFilled ? 1.4 : 0.9, dash: dash))
    let inner = (scale.clamped(estimate.innerLower), scale.clamped(estimate.innerUpper))
    sketch.bar(
      from: inner.0, to: max(inner.1, inner.0 + 0.8), top: middle - 2.6, height: 5.2,
      fill: .solid(isFilled ? color : sketch.theme.paper),
      stroke: isFilled ? nil : Stroke(color, width: 0.9))
    for (value, place, isRight) in [
      (estimate.lower, ends.0, false), (estimate.upper, ends.1, true),
    ]
    where !scale.domain.contains(value) {
      sketch.arrow(
        at: Point(place + (isRight ? 3 : -3), middle), pointingRight: isRight, color: color)
    }
  }
}

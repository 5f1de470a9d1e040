import Drawing

extension IntervalGlyph {
  public func preferredHeight(width: Double) -> Double { referenceLabel == nil ? 14 : 22 }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let middle = 7.0
    let scale = LinearScale(domain, from: 1, to: size.width - 1)
    sketch.horizontal(
      middle, from: 1, to: size.width - 1, Stroke(theme.rule, width: 1.2, cap: .round))
    if let reference {
      sketch.vertical(
        scale(reference), from: middle - 4.5, to: middle + 4.5, Stroke(theme.secondary, width: 0.8))
    }
    sketch.horizontal(
      middle, from: scale(lower), to: scale(upper),
      Stroke(theme.accent, width: 1.9, cap: .round))
    sketch.dot(at: Point(scale(value), middle), radius: 3, color: theme.accent)
    if let reference, let referenceLabel {
      let style = theme.textStyle(.note)
      let label = sketch.fitted(referenceLabel, width: size.width, style)
      let half = sketch.width(label, style) / 2
      let center = min(max(scale(reference), half), max(size.width - half, half))
      sketch.write(label, at: Point(center, 19.5), anchor: .middle, style)
    }
    return Scene(size: size, nodes: sketch.nodes)
  }

  /// Empty: a key figure prints its own value and interval beside this scale.
  public var table: ChartData { ChartData(columns: [], rows: []) }

  private var domain: ClosedRange<Double> {
    let values = ([value, lower, upper] + (reference.map { [$0] } ?? [])).filter(\.isFinite)
    let low = values.min() ?? 0
    let high = values.max() ?? 1
    let margin = max((high - low) * 0.12, abs(high) * 1e-6, 1e-12)
    return (low - margin)...(high + margin)
  }
}

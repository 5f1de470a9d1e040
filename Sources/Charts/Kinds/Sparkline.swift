import Drawing

/// A quantity over a few times in the room of a line of text: its band, its path and where it stands last.
public struct Sparkline: Chart {
  /// One time; `nil` bounds where they are not known.
  public struct Moment: Sendable, Equatable {
    public var name: String
    public var value: Double
    public var lower: Double?
    public var upper: Double?
    /// The value as printed.
    public var text: String

    public init(name: String, value: Double, lower: Double?, upper: Double?, text: String) {
      self.name = name
      self.value = value
      self.lower = lower
      self.upper = upper
      self.text = text
    }
  }

  public var moments: [Moment]
  /// Drawn as a thin line, such as break-even.
  public var reference: Double?
  /// What is shown, such as `Media ROI`.
  public var label: String

  public init(moments: [Moment], reference: Double? = nil, label: String) {
    self.moments = moments
    self.reference = reference
    self.label = label
  }

  public func preferredHeight(width: Double) -> Double { 36 }

  public var table: ChartData {
    ChartData(columns: ["", label], rows: moments.map { [$0.name, $0.text] })
  }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let all =
      moments.flatMap { [$0.value, $0.lower, $0.upper].compactMap { $0 } }
      + (reference.map { [$0] } ?? [])
    let values = all.filter(\.isFinite)
    guard let low = values.min(), let high = values.max() else {
      return Scene(size: size, nodes: [], title: label)
    }
    let height = LinearScale(low...high, from: size.height - 4, to: 4)
    let across = LinearScale(0...Double(max(moments.count - 1, 1)), from: 4, to: size.width - 5)
    if let reference {
      sketch.horizontal(
        height(reference), from: 0, to: size.width, Stroke(theme.baseline, width: 0.8))
    }
    let xs = moments.indices.map { across(Double($0)) }
    let bounds = moments.compactMap { moment -> (lower: Double, upper: Double)? in
      guard let lower = moment.lower, let upper = moment.upper else { return nil }
      return (lower, upper)
    }
    if bounds.count == moments.count, moments.count > 1 {
      sketch.path(
        Outline.band(
          xs, upper: bounds.map { height($0.upper) }, lower: bounds.map { height($0.lower) }),
        fill: .solid(theme.accent.opacity(0.2)))
    }
    let path = zip(xs, moments).map { Point($0, height($1.value)) }
    sketch.path(Outline.polyline(path), stroke: Stroke(theme.accent, width: LineWidth.curve))
    for (index, point) in path.enumerated() {
      sketch.dot(at: point, radius: index == path.count - 1 ? 3 : 2, color: theme.accent)
    }
    return Scene(
      size: size, nodes: sketch.nodes, title: label,
      description: moments.map { "\($0.name): \($0.text)" }.joined(separator: "; "))
  }
}

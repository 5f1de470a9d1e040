import Calendars
import Drawing
import Wording

extension DecompositionChart: BarAxes {
  private static let captionHeight = 11.0
  private static let axisHeight = 14.0
  private static let between = 19.0

  public func preferredHeight(width: Double) -> Double { hasMedia ? 318 : 210 }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let layers = Layers(self, grain: grain)
    guard layers.dates.count > 0 else { return Scene(size: size, nodes: []) }
    let all = Stack(layers.layers.map(\.values), count: layers.dates.count)
    let unit = style.outcomeUnit(for: [(all.above + layers.actual).max() ?? 0])
    let room = size.height - Self.captionHeight - Self.axisHeight - 6
    let upperHeight = hasMedia ? (room - Self.between) * 0.6 : room
    let upper = HeightAxis(
      (all.above + all.below + layers.actual).rangeWithZero, top: Self.captionHeight + 6,
      bottom: Self.captionHeight + 6 + upperHeight
    ) { unit.tick($0) }
    let media = layers.layers.filter(\.isChannel)
    let mediaStack = Stack(media.map(\.values), count: layers.dates.count)
    let lowerTop = upper.scale.start + Self.between
    let lower = HeightAxis(
      (mediaStack.above + mediaStack.below).rangeWithZero, top: lowerTop,
      bottom: size.height - Self.axisHeight, spacing: 24
    ) { unit.tick($0) }
    let left = max(upper.labelWidth(sketch), hasMedia ? lower.labelWidth(sketch) : 0) + 5
    let right = size.width - labelRoom(layers, width: size.width, sketch) - 10
    let time = TimeAxis(layers.dates, from: left, to: right, style: style)
    sketch.write(
      unit.heading(caption), at: Point(0, 8),
      theme.textStyle(.axis))
    drawAll(all, layers, upper, time, right: size.width, into: &sketch)
    if hasMedia {
      time.drawMarks(at: upper.scale.start, into: &sketch)
      sketch.write(
        mediaCaption, at: Point(left, lowerTop - 6),
        theme.textStyle(.strongNote, color: theme.secondary))
      drawMedia(
        mediaStack, media, lower, time, layers.dates.map { time.x($0) }, right: size.width,
        into: &sketch)
    }
    let bottom = hasMedia ? lower.scale.start : upper.scale.start
    let top = upper.scale.end
    sketch.probe(
      layers.dates.map { time.x($0) }, in: Rect(left, top, right - left, bottom - top),
      named: style.say("What the outcome was made of, over time"))
    time.drawMarks(at: bottom, into: &sketch)
    time.drawLabels(baseline: bottom + 11, within: 0...size.width, into: &sketch)
    return Scene(
      size: size, nodes: sketch.nodes, title: style.say("What the outcome was made of, over time"),
      description: description(layers))
  }

  public var table: ChartData {
    let layers = Layers(self, grain: grain)
    let unit = style.outcomeUnit(for: [layers.actual.max() ?? 0])
    return ChartData(
      columns: [style.say("Start"), unit.heading(style.say("Actual"))] + layers.layers.map(\.label),
      rows: layers.dates.indices.map { index in
        [layers.dates[index].description, unit.format(layers.actual[index])]
          + layers.layers.map { unit.format($0.values[index]) }
      })
  }

  package var barDomains: [ClosedRange<Double>] {
    let layers = Layers(self, grain: grain)
    return [layers.layers, layers.layers.filter(\.isChannel)].map {
      let stack = Stack($0.map(\.values), count: layers.dates.count)
      return (stack.above + stack.below).rangeWithZero
    }
  }

  private var hasMedia: Bool {
    parts.contains { if case .channel = $0.cause { true } else { false } }
  }

  /// What a value is.
  private var caption: String {
    switch (grain, frequency) {
    case (.period, _): style.per(frequency)
    case (.week, _): style.say("Mean per day in each week")
    case (.month, .daily): style.say("Mean per day in each month")
    case (.month, _): style.say("Mean per week in each month")
    }
  }

  private var mediaCaption: String {
    switch (grain, frequency) {
    case (.month, _), (.period, .monthly):
      style.say("Media alone, the same months on a larger scale")
    case (.week, _), (.period, .weekly):
      style.say("Media alone, the same weeks on a larger scale")
    case (.period, .daily): style.say("Media alone, the same days on a larger scale")
    }
  }

  private func description(_ layers: Layers) -> String {
    guard total != 0 else { return "" }
    return style.separated(
      layers.layers.map { style.labelled($0.label, style.percent(sum($0) / total)) })
  }

  /// The names behind a layer and their share of the outcome over all periods.
  private func hint(_ layer: Layer) -> String {
    let names = style.listed(layer.members)
    guard total != 0 else { return names }
    let own = sum(layer)
    return style.say(
      "\(names): \(style.outcome(own)), \(style.percent(own / total)) of the total")
  }

  /// What the causes of a layer brought over all periods.
  private func sum(_ layer: Layer) -> Double {
    parts.filter { layer.members.contains($0.label) }.reduce(0) { $0 + $1.total }
  }

  /// Room for the names at the right.
  private func labelRoom(_ layers: Layers, width: Double, _ sketch: Sketch) -> Double {
    let strong = sketch.theme.textStyle(.strongNote)
    return min(
      sketch.widest(
        layers.layers.map(\.label) + [style.say("Actual"), style.say("Media")], strong), width * 0.2
    )
  }

  private func drawAll(
    _ stack: Stack, _ layers: Layers, _ axis: HeightAxis, _ time: TimeAxis, right: Double,
    into sketch: inout Sketch
  ) {
    drawWindow(axis, time, isLabelled: true, into: &sketch)
    axis.draw(from: time.scale.start, to: time.scale.end, into: &sketch)
    let xs = layers.dates.map { time.x($0) }
    draw(stack, layers.layers, axis, xs, into: &sketch)
    let points = zip(layers.dates, layers.actual).map { Point(time.x($0), axis.scale($1)) }
    sketch.path(
      Outline.polyline(points),
      stroke: Stroke(sketch.theme.ink, width: LineWidth.actual, cap: .round))
    if let last = points.last { sketch.dot(at: last, radius: 2.4, color: sketch.theme.ink) }
    EdgeLabels(allLabels(stack, layers, axis, sketch.theme), isLed: false).draw(
      edge: time.scale.end, right: right, within: (axis.scale.end - 2)...(axis.scale.start + 5),
      into: &sketch)
  }

  private func allLabels(
    _ stack: Stack, _ layers: Layers, _ axis: HeightAxis, _ theme: ChartTheme
  ) -> [EdgeLabels.Label] {
    var labels = [
      EdgeLabels.Label(
        text: style.say("Actual"), hint: nil, wanted: axis.scale(layers.actual.last ?? 0),
        color: theme.ink)
    ]
    let media = stack.areas.filter { layers.layers[$0.layer].isChannel && !$0.isNegative }
    if let first = media.first, let last = media.last {
      let middle = ((first.inner.last ?? 0) + (last.outer.last ?? 0)) / 2
      labels.append(
        EdgeLabels.Label(
          text: style.say("Media"), hint: nil, wanted: axis.scale(middle), color: theme.accent))
    }
    for area in stack.areas where !layers.layers[area.layer].isChannel {
      let layer = layers.layers[area.layer]
      // A cause on both sides of zero is named once, on the side where it ends.
      if area.lastThickness == 0,
        stack.areas.contains(where: {
          $0.layer == area.layer && $0.isNegative != area.isNegative
        })
      {
        continue
      }
      labels.append(
        EdgeLabels.Label(
          text: layer.label, hint: layer.members.count > 1 ? layer.members : nil,
          wanted: axis.scale(area.lastMiddle),
          color: area.isNegative ? theme.lossText : theme.secondary))
    }
    return labels
  }

  private func drawMedia(
    _ stack: Stack, _ layers: [Layer], _ axis: HeightAxis, _ time: TimeAxis, _ xs: [Double],
    right: Double, into sketch: inout Sketch
  ) {
    drawWindow(axis, time, isLabelled: false, into: &sketch)
    axis.draw(from: time.scale.start, to: time.scale.end, into: &sketch)
    draw(stack, layers, axis, xs, into: &sketch)
    var named: Set<Int> = []
    var labels: [EdgeLabels.Label] = []
    for area in stack.areas.sorted(by: { $0.lastThickness > $1.lastThickness })
    where named.insert(area.layer).inserted {
      let layer = layers[area.layer]
      labels.append(
        EdgeLabels.Label(
          text: layer.label, hint: layer.members.count > 1 ? layer.members : nil,
          wanted: axis.scale(area.lastMiddle), color: sketch.theme.ink,
          lead: sketch.theme.paint(for: layer.cause).line))
    }
    EdgeLabels(labels, isLed: true).draw(
      edge: time.scale.end, right: right, within: (axis.scale.end - 6)...(axis.scale.start + 4),
      into: &sketch)
  }

  private func draw(
    _ stack: Stack, _ layers: [Layer], _ axis: HeightAxis, _ xs: [Double],
    into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    for area in stack.areas {
      let layer = layers[area.layer]
      let isLoss = area.isNegative && layer.cause == .component
      let fill = (isLoss ? theme.lossPaint : theme.paint(for: layer.cause)).fill
      let outer = area.outer.map { axis.scale($0) }
      sketch.group(hint: hint(layer)) { sketch in
        sketch.path(
          Outline.band(xs, upper: outer, lower: area.inner.map { axis.scale($0) }), fill: fill)
      }
      sketch.path(
        Outline.polyline(zip(xs, outer).map { Point($0, $1) }),
        stroke: Stroke(theme.paper, width: LineWidth.keyline))
    }
  }

  private func drawWindow(
    _ axis: HeightAxis, _ time: TimeAxis, isLabelled: Bool, into sketch: inout Sketch
  ) {
    guard let window, let span = time.span(window.start, window.end) else { return }
    let theme = sketch.theme
    sketch.bar(
      from: span.left, to: span.right, top: axis.scale.end,
      height: axis.scale.start - axis.scale.end, fill: .solid(theme.accent.opacity(0.1)))
    guard isLabelled else { return }
    let style = theme.textStyle(.note)
    let half = sketch.width(window.label, style) / 2
    let center = min((span.left + span.right) / 2, time.scale.end - half)
    sketch.write(window.label, at: Point(center, axis.scale.end - 3), anchor: .middle, style)
  }
}

import Drawing
import Wording

extension AutocorrelationChart: BarAxes {
  private static let gap = 18.0
  private static let rowGap = 10.0
  private static let panelHeight = 118.0
  /// Lags that are named in a panel.
  private static let named = 3

  public func preferredHeight(width: Double) -> Double {
    let rows = Double(rowCount(width: width))
    return rows * Self.panelHeight + (rows - 1) * Self.rowGap
  }

  package var barDomains: [ClosedRange<Double>] { [domain] }

  /// The same in all panels, so that they compare; with a little room for the lags' names.
  private var domain: ClosedRange<Double> {
    let bounds = panels.compactMap(\.bound)
    let values = panels.flatMap(\.values) + bounds + bounds.map { -$0 }
    let range = (values + [0.3, -0.3]).rangeWithZero
    return [range.lowerBound * 1.12, range.upperBound * 1.12].rangeWithZero
  }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let columns = columnCount(width: size.width)
    let rows = Double(rowCount(width: size.width))
    let width = (size.width - Double(columns - 1) * Self.gap) / Double(columns)
    let height = (size.height - (rows - 1) * Self.rowGap) / rows
    for (index, panel) in panels.enumerated() {
      let x = Double(index % columns) * (width + Self.gap)
      let y = Double(index / columns) * (height + Self.rowGap)
      draw(panel, in: Rect(x, y, width, height), into: &sketch)
    }
    return Scene(
      size: size, nodes: sketch.nodes, title: style.say("Residuals against earlier ones"),
      description: style.separated(panels.map(words)))
  }

  private func columnCount(width: Double) -> Int {
    max(1, min(panels.count, 2, Int((width + Self.gap) / (150 + Self.gap))))
  }

  private func rowCount(width: Double) -> Int {
    let columns = columnCount(width: width)
    return max(1, (panels.count + columns - 1) / columns)
  }

  private func words(_ panel: Panel) -> String {
    let beyond = panel.values.count { panel.isBeyond($0) }
    return style.say("\(panel.name): \(beyond) of \(panel.values.count) lags beyond the bound")
  }

  private func draw(_ panel: Panel, in frame: Rect, into sketch: inout Sketch) {
    let theme = sketch.theme
    drawTitle(panel, frame, into: &sketch)
    let height = HeightAxis(
      domain, top: frame.y + 15, bottom: frame.maxY - 13, spacing: 22
    ) { style.tick($0, signed: true) }
    let left = frame.x + height.labelWidth(sketch) + 6
    let count = max(panel.values.count, 1)
    let pitch = (frame.maxX - left) / Double(count)
    if let bound = panel.bound {
      let (top, bottom) = (height.scale(bound), height.scale(-bound))
      sketch.bar(
        from: left, to: frame.maxX, top: top, height: bottom - top, fill: .solid(theme.panel))
      height.draw(from: left, to: frame.maxX, into: &sketch)
      for y in [top, bottom] {
        sketch.horizontal(
          y, from: left, to: frame.maxX, Stroke(theme.secondary, width: 0.6, dash: [2, 1.6]))
      }
    } else {
      height.draw(from: left, to: frame.maxX, into: &sketch)
    }
    let stem = min(max(pitch * 0.5, 0.8), 5)
    for (index, value) in panel.values.enumerated() where value.isFinite {
      let x = left + (Double(index) + 0.5) * pitch - stem / 2
      let (zero, end) = (height.scale(0), height.scale(value))
      let number = style.decimal(value, places: 2, signed: true)
      sketch.group(hint: style.say("lag \(index + 1): \(number)")) { sketch in
        sketch.bar(
          from: x, to: x + stem, top: min(zero, end), height: abs(end - zero),
          fill: .solid(panel.isBeyond(value) ? theme.loss : theme.baseline))
      }
    }
    sketch.horizontal(height.scale(0), from: left, to: frame.maxX, theme.zeroStroke)
    let baseline = frame.maxY - 2.5
    sketch.write(
      style.say("Lag"), at: Point(left - 4, baseline), anchor: .end, theme.textStyle(.axis))
    drawLags(count, left: left, pitch: pitch, baseline: baseline, into: &sketch)
    name(panel, height.scale, left: left, pitch: pitch, frame, into: &sketch)
  }

  private func drawTitle(_ panel: Panel, _ frame: Rect, into sketch: inout Sketch) {
    let strong = sketch.theme.textStyle(.strong)
    let quiet = sketch.theme.textStyle(.axis)
    let note =
      panel.bound.map {
        style.say("\(style.level(level)) bound ±\(style.decimal($0, places: 2))")
      } ?? ""
    let room = frame.width - (note.isEmpty ? 0 : sketch.width(note, quiet) + 8)
    let name = sketch.fitted(panel.name, width: max(room, 20), strong)
    sketch.group(hint: name == panel.name ? nil : panel.name) { sketch in
      sketch.write(name, at: Point(frame.x, frame.y + 8), strong)
    }
    sketch.write(note, at: Point(frame.maxX, frame.y + 8), anchor: .end, quiet)
  }

  private func drawLags(
    _ count: Int, left: Double, pitch: Double, baseline: Double, into sketch: inout Sketch
  ) {
    let style = sketch.theme.textStyle(.axis)
    let fitting = max(2, Int(pitch * Double(count) / 26))
    let step = max(1, NiceTicks.step(span: Double(count), count: fitting).rounded(.up))
    let lags = [1.0] + NiceTicks.multiples(of: step, in: 2...Double(max(count, 2)))
    var lastRight = -Double.infinity
    for lag in lags where Int(lag) <= count {
      let words = self.style.grouped(Int(lag))
      let half = sketch.width(words, style) / 2
      let x = left + (lag - 0.5) * pitch
      let center = min(x, left + pitch * Double(count) - half)
      guard center - half > lastRight + 4 else { continue }
      sketch.write(words, at: Point(center, baseline), anchor: .middle, style)
      lastRight = center + half
    }
  }

  /// Writes the lag at the ends of the longest stems beyond the bound.
  private func name(
    _ panel: Panel, _ height: LinearScale, left: Double, pitch: Double, _ frame: Rect,
    into sketch: inout Sketch
  ) {
    let style = sketch.theme.textStyle(.strongNote, color: sketch.theme.lossText)
    let beyond = panel.values.indices.filter { panel.isBeyond(panel.values[$0]) }
      .sorted { (abs(panel.values[$0]), $1) > (abs(panel.values[$1]), $0) }
    var taken: [Rect] = []
    for index in beyond.prefix(Self.named) {
      let words = self.style.grouped(index + 1)
      let half = sketch.width(words, style) / 2
      let value = panel.values[index]
      let x = left + (Double(index) + 0.5) * pitch
      let center = min(max(x, left + half), frame.maxX - half)
      let middle = height(value) + (value > 0 ? -6 : 6)
      let box = Rect(center - half, middle - 4, half * 2, 8)
      guard box.y > frame.y + 10, box.maxY < frame.maxY - 10,
        !taken.contains(where: { LabelPlacer.overlap($0, box, margin: 1) })
      else { continue }
      taken.append(box)
      sketch.write(words, x: center, middle: middle, anchor: .middle, style, halo: true)
    }
  }
}

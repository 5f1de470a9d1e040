import Drawing
import Wording

extension ThenNowChart {
  private static let footer = 13.0

  /// Room for the key, which takes more lines where it is narrow, and the titles of columns.
  private func header(width: Double) -> Double {
    switch width {
    case ..<400: 52
    case ..<560: 40
    default: 28
    }
  }

  private var pitch: Double { rows.count <= 12 ? 21 : 17 }

  public func preferredHeight(width: Double) -> Double {
    header(width: width) + Double(max(rows.count, 1)) * pitch + Self.footer
  }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let grid = grid(theme, width: size.width)
    let layout = grid.layout(in: size, sketch: sketch)
    let domain = RobustDomain(
      rows.flatMap { [$0.before, $0.now].compactMap(\.self) },
      also: rows.compactMap(\.earlier) + [breakEven.map { $0 * 1.15 }].compactMap(\.self)
    ).domain
    let scale = LinearScale(domain, from: layout.plot.left, to: layout.plot.right - 4)
    let guide = breakEven.map { BreakEvenGuide(value: $0, scale: scale, style: style) }
    guide?.drawShade(top: layout.top, bottom: layout.bottom, into: &sketch)
    ReturnAxis(scale: scale, style: style).draw(layout, into: &sketch)
    grid.draw(layout, titleBaseline: header(width: size.width) - 6, into: &sketch)
    key.draw(x: 0, middle: 5, width: size.width, into: &sketch)
    guide?.drawLine(
      top: layout.top, bottom: layout.bottom, within: layout.plot.left...(layout.plot.right + 8),
      into: &sketch)
    for (index, row) in rows.enumerated() {
      sketch.group(hint: hint(row)) { sketch in
        draw(row, scale, layout.middle(index), layout.pitch, into: &sketch)
      }
    }
    return Scene(
      size: size, nodes: sketch.nodes, title: style.say("Returns then and now"),
      description: rows.map(hint).joined(separator: "; "))
  }

  private func hint(_ row: Row) -> String {
    "\(row.channel.name): \(beforeLabel) \(ratio(row.before)) (\(range(row.before))), "
      + style.say("now \(ratio(row.now)) (\(range(row.now)))")
  }

  private func grid(_ theme: ChartTheme, width: Double) -> RowGrid {
    RowGrid(
      names: rows.map { RowGrid.Name(text: $0.channel.name, channel: $0.channel) },
      columns: [
        RowGrid.Column(
          title: beforeLabel, cells: rows.map { RowGrid.Cell(text: ratio($0.before)) }, rank: 1,
          lead: 8),
        RowGrid.Column(
          title: style.say("Now"),
          cells: rows.map { RowGrid.Cell(text: ratio($0.now), role: .strong) }),
        RowGrid.Column(
          title: style.say("\(style.level(level)) interval"),
          cells: rows.map { RowGrid.Cell(text: range($0.now)) }, rank: 2),
        RowGrid.Column(
          title: style.say("Change"),
          cells: rows.map { row in
            RowGrid.Cell(
              text: row.change.map { style.percent($0, places: 0, signed: true) }
                ?? NumberStyle.missing, role: .strong,
              color: row.isWorse.map { $0 ? theme.lossText : theme.gainText })
          }, rank: 0),
      ],
      pitch: pitch, header: header(width: width), footer: Self.footer)
  }

  private var key: SymbolRow {
    var items = [
      SymbolRow.Item(label: beforeLabel, symbolWidth: 8) { sketch, x, middle in
        sketch.ring(at: Point(x + 4, middle), radius: 2.7, color: sketch.theme.secondary)
      },
      SymbolRow.Item(
        label: style.say("now, with \(style.level(level)) intervals"), symbolWidth: 8
      ) { sketch, x, middle in
        sketch.dot(at: Point(x + 4, middle), radius: 3.1, color: sketch.theme.ink)
      },
    ]
    if rows.contains(where: { $0.earlier != nil }) {
      items.append(
        SymbolRow.Item(label: style.say("all periods, by the earlier report"), symbolWidth: 4) {
          sketch, x, middle in
          sketch.vertical(
            x + 2, from: middle - 4, to: middle + 4, Stroke(sketch.theme.ink, width: 1.4))
        })
    }
    return SymbolRow(items: items)
  }

  /// The baseline above, the present below, so that their intervals do not cover each other.
  private func draw(
    _ row: Row, _ scale: LinearScale, _ middle: Double, _ pitch: Double, into sketch: inout Sketch
  ) {
    let color = sketch.theme.paint(for: row.channel).line
    let offset = min(pitch * 0.2, 3.6)
    if let before = row.before {
      sketch.whisker(
        from: scale.clamped(before.lower), to: scale.clamped(before.upper),
        middle: middle - offset, stroke: Stroke(sketch.theme.secondary, width: 0.8), cap: 1.6)
    }
    if let now = row.now {
      sketch.whisker(
        from: scale.clamped(now.lower), to: scale.clamped(now.upper), middle: middle + offset,
        stroke: Stroke(color, width: LineWidth.interval))
    }
    if let before = row.before, let now = row.now {
      sketch.line(
        Point(scale.clamped(before.mean), middle - offset),
        Point(scale.clamped(now.mean), middle + offset), Stroke(color.opacity(0.45), width: 2))
    }
    if let earlier = row.earlier {
      let x = scale.clamped(earlier)
      sketch.vertical(
        x, from: middle - pitch * 0.36, to: middle + pitch * 0.36,
        Stroke(sketch.theme.ink, width: 1.4))
    }
    if let before = row.before {
      sketch.ring(
        at: Point(scale.clamped(before.mean), middle - offset), radius: 2.5,
        color: sketch.theme.secondary, width: 1.2)
      clip(before, scale, middle - offset, sketch.theme.secondary, into: &sketch)
    }
    if let now = row.now {
      sketch.dot(at: Point(scale.clamped(now.mean), middle + offset), radius: 3.1, color: color)
      clip(now, scale, middle + offset, color, into: &sketch)
    }
  }

  private func clip(
    _ estimate: ChartEstimate, _ scale: LinearScale, _ middle: Double, _ color: Color,
    into sketch: inout Sketch
  ) {
    if estimate.upper > scale.domain.upperBound {
      sketch.arrow(at: Point(scale.end + 3, middle), color: color)
    }
    if estimate.lower < scale.domain.lowerBound {
      sketch.arrow(at: Point(scale.start - 3, middle), pointingRight: false, color: color)
    }
  }
}

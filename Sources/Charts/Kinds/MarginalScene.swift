import Drawing
import Wording

extension MarginalChart {
  private static let header = 16.0
  private static let footer = 13.0

  public func preferredHeight(width: Double) -> Double {
    Self.header + Double(max(rows.count, 1)) * pitch + Self.footer
  }

  private var pitch: Double { rows.count <= 12 ? 17.8 : 15 }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let grid = grid(theme)
    let layout = grid.layout(in: size, sketch: sketch)
    let robust = RobustDomain(
      rows.compactMap(\.next),
      also: rows.compactMap(\.average) + (breakEven.map { [$0 * 1.15] } ?? []))
    let scale = LinearScale(robust.domain, from: layout.plot.left, to: layout.plot.right - 4)
    let guide = breakEven.map { BreakEvenGuide(value: $0, scale: scale, style: style) }
    guide?.drawShade(top: layout.top, bottom: layout.bottom, into: &sketch)
    ReturnAxis(scale: scale, style: style).draw(layout, into: &sketch)
    grid.draw(layout, titleBaseline: Self.header - 6, into: &sketch)
    guide?.drawLine(
      top: layout.top, bottom: layout.bottom, within: 0...(layout.plot.right + 8), into: &sketch)
    for (index, row) in rows.enumerated() {
      sketch.group(hint: hint(row)) { sketch in
        draw(row, scale, layout.middle(index), into: &sketch)
      }
    }
    labelDots(scale, layout, into: &sketch)
    return Scene(
      size: size, nodes: sketch.nodes,
      title: style.say("Average return and return of the next \(money)"),
      description: style.separated(rows.map(hint)))
  }

  public var table: ChartData {
    ChartData(
      columns: [
        style.say("Channel"), style.say("Average"), style.say("Next \(money)"),
        style.interval(level),
      ],
      rows: rows.map { [$0.channel.name, ratio($0.average), ratio($0.next?.mean), interval($0)] })
  }

  private var money: String { style.unitOfMoney }

  private func ratio(_ value: Double?) -> String {
    value.map { style.ratio($0) } ?? NumberStyle.missing
  }

  private func interval(_ row: Row) -> String {
    row.next.map { style.ratioRange($0.lower, $0.upper) } ?? NumberStyle.missing
  }

  private func hint(_ row: Row) -> String {
    guard row.next != nil else { return style.say("\(row.channel.name): no spend") }
    return style.say(
      "\(row.channel.name): next \(money) returns \(ratio(row.next?.mean)), \(style.level(level)) \(interval(row)); average \(ratio(row.average))"
    )
  }

  private func grid(_ theme: ChartTheme) -> RowGrid {
    RowGrid(
      names: rows.map { RowGrid.Name(text: $0.channel.name, channel: $0.channel) },
      columns: [
        RowGrid.Column(
          title: style.say("Average"),
          cells: rows.map { RowGrid.Cell(text: ratio($0.average)) }, rank: 1, lead: 8),
        RowGrid.Column(
          title: style.say("Next \(money)"),
          cells: rows.map {
            RowGrid.Cell(text: ratio($0.next?.mean), role: .strong, color: color($0, theme))
          }),
        RowGrid.Column(
          title: style.interval(level),
          cells: rows.map { RowGrid.Cell(text: interval($0)) }, rank: 2),
      ],
      pitch: pitch, header: Self.header, footer: Self.footer)
  }

  /// Only what is below break-even across its whole interval is called worse.
  private func color(_ row: Row, _ theme: ChartTheme) -> Color? {
    guard let breakEven, let next = row.next, next.upper < breakEven else { return nil }
    return theme.lossText
  }

  private func draw(
    _ row: Row, _ scale: LinearScale, _ middle: Double, into sketch: inout Sketch
  ) {
    let color = sketch.theme.paint(for: row.channel).line
    if let next = row.next {
      let (start, end) = (scale.clamped(next.lower), scale.clamped(next.upper))
      sketch.whisker(
        from: start, to: end, middle: middle, stroke: Stroke(color, width: 0.8), cap: 2)
      if next.upper > scale.domain.upperBound {
        sketch.arrow(at: Point(end + 3, middle), color: color)
        sketch.write(
          style.say("to \(style.ratio(next.upper))"), x: end - 4, middle: middle - 5.5,
          anchor: .end,
          sketch.theme.textStyle(.note), halo: true)
      }
      if next.lower < scale.domain.lowerBound {
        sketch.arrow(at: Point(start - 3, middle), pointingRight: false, color: color)
      }
    }
    if let next = row.next, let average = row.average {
      sketch.horizontal(
        middle, from: scale.clamped(next.mean), to: scale.clamped(average),
        Stroke(color.opacity(0.45), width: 2.4))
    }
    if let average = row.average {
      sketch.ring(at: Point(scale.clamped(average), middle), radius: 2.9, color: color)
    }
    if let next = row.next {
      sketch.dot(at: Point(scale.clamped(next.mean), middle), radius: 3.3, color: color)
    }
  }

  /// Says once, above the first row, which dot is which.
  private func labelDots(
    _ scale: LinearScale, _ layout: RowGrid.Layout, into sketch: inout Sketch
  ) {
    guard
      let index = rows.firstIndex(where: { $0.next != nil && $0.average != nil }),
      let next = rows[index].next, let average = rows[index].average
    else { return }
    let strong = sketch.theme.textStyle(.strongNote)
    let note = sketch.theme.textStyle(.note)
    let words = [style.say("next \(money)"), style.say("average")]
    let widths = [sketch.width(words[0], strong), sketch.width(words[1], note)]
    let places = LabelStack.place(
      [scale.clamped(next.mean), scale.clamped(average)], lengths: widths, gap: 6,
      within: layout.plot.left...(layout.plot.right + 8))
    let baseline = layout.middle(index) - 4.6
    sketch.write(words[0], at: Point(places[0], baseline), anchor: .middle, strong, halo: true)
    sketch.write(words[1], at: Point(places[1], baseline), anchor: .middle, note, halo: true)
  }
}

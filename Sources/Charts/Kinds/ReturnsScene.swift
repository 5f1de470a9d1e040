import Drawing
import Wording

extension ReturnsChart {
  private static let header = 16.0
  private static let footer = 13.0

  public func preferredHeight(width: Double) -> Double {
    Self.header + Double(max(rows.count, 1)) * pitch + Self.footer
  }

  /// Generous for few rows, tight for many.
  private var pitch: Double { rows.count <= 8 ? 24 : rows.count <= 14 ? 19 : 15 }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let grid = grid(theme)
    let layout = grid.layout(in: size, sketch: sketch)
    let robust = RobustDomain(rows.compactMap(\.roi), also: breakEven.map { [$0 * 1.15] } ?? [])
    let scale = LinearScale(robust.domain, from: layout.plot.left, to: layout.plot.right - 4)
    let guide = breakEven.map { BreakEvenGuide(value: $0, scale: scale, style: style) }
    guide?.drawShade(top: layout.top, bottom: layout.bottom, into: &sketch)
    ReturnAxis(scale: scale, style: style).draw(layout, into: &sketch)
    grid.draw(layout, titleBaseline: Self.header - 6, into: &sketch)
    guide?.drawLine(
      top: layout.top, bottom: layout.bottom, within: 0...(layout.plot.right + 8), into: &sketch)
    for (index, row) in rows.enumerated() {
      guard let roi = row.roi else { continue }
      sketch.group(hint: hint(row)) { sketch in
        draw(roi, paint: theme.paint(for: row.channel), scale, layout, index, into: &sketch)
      }
    }
    if let first = rows.firstIndex(where: { $0.roi != nil }), let roi = rows[first].roi {
      labelBars(roi, scale: scale, layout: layout, row: first, into: &sketch)
    }
    return Scene(
      size: size, nodes: sketch.nodes, title: style.say("Return on spend by channel"),
      description: style.separated(rows.map(hint)))
  }

  public var table: ChartData {
    ChartData(
      columns: [
        style.say("Channel"), style.say("Mean ROI"), style.interval(level), style.interval(0.5),
        style.say("Tier"),
      ],
      rows: rows.map { row in
        [
          row.channel.name, row.roi.map { style.ratio($0.mean) } ?? NumberStyle.missing,
          interval(row.roi),
          row.roi.map { style.ratioRange($0.innerLower, $0.innerUpper) } ?? NumberStyle.missing,
          row.tier.word(style),
        ]
      })
  }

  private func interval(_ roi: ChartEstimate?) -> String {
    roi.map { style.ratioRange($0.lower, $0.upper) } ?? NumberStyle.missing
  }

  private func hint(_ row: Row) -> String {
    guard let roi = row.roi else { return style.say("\(row.channel.name): no spend") }
    return style.say(
      "\(row.channel.name): \(style.ratio(roi.mean)) per \(style.unitOfMoney), \(style.level(level)) \(interval(roi))"
    )
  }

  private func grid(_ theme: ChartTheme) -> RowGrid {
    RowGrid(
      names: rows.map { RowGrid.Name(text: $0.channel.name, channel: $0.channel) },
      columns: [
        RowGrid.Column(
          title: style.say("Mean"),
          cells: rows.map {
            RowGrid.Cell(
              text: $0.roi.map { style.ratio($0.mean) } ?? NumberStyle.missing, role: .strong)
          }, lead: 8),
        RowGrid.Column(
          title: style.interval(level),
          cells: rows.map { RowGrid.Cell(text: interval($0.roi)) }, rank: 2),
        RowGrid.Column(
          title: style.say("Tier"),
          cells: rows.map {
            RowGrid.Cell(
              text: $0.tier.word(style), role: .strong, color: theme.textColor(of: $0.tier),
              tier: $0.tier)
          }, rank: 1, lead: 4, leading: true),
      ],
      pitch: pitch, header: Self.header, footer: Self.footer)
  }

  private func draw(
    _ roi: ChartEstimate, paint: ChannelPaint, _ scale: LinearScale, _ layout: RowGrid.Layout,
    _ index: Int, into sketch: inout Sketch
  ) {
    let middle = layout.middle(index)
    let (start, end) = (scale.clamped(roi.lower), scale.clamped(roi.upper))
    sketch.interval(roi, scale, middle: middle, pitch: layout.pitch, color: paint.line)
    if roi.upper > scale.domain.upperBound {
      sketch.arrow(at: Point(end + 3, middle), color: paint.line)
      sketch.write(
        style.say("to \(style.ratio(roi.upper))"), x: end - 4, middle: middle - 6.5, anchor: .end,
        sketch.theme.textStyle(.note), halo: true)
    }
    if roi.lower < scale.domain.lowerBound {
      sketch.arrow(at: Point(start - 3, middle), pointingRight: false, color: paint.line)
    }
    sketch.ring(at: Point(scale.clamped(roi.mean), middle), radius: 3.2, color: paint.line)
  }

  /// Says once, on the first row, which bar is which.
  private func labelBars(
    _ roi: ChartEstimate, scale: LinearScale, layout: RowGrid.Layout, row: Int,
    into sketch: inout Sketch
  ) {
    let note = sketch.theme.textStyle(.note)
    let middle = layout.middle(row)
    let word = style.level(level)
    let half = style.level(0.5)
    let inner = scale.clamped(roi.innerUpper)
    let isRoomy = layout.pitch >= 19 && roi.upper <= scale.domain.upperBound
    let end = scale.clamped(roi.upper)
    if roi.upper <= scale.domain.upperBound, end + 4 + sketch.width(word, note) < layout.plot.right
    {
      sketch.write(word, x: end + 4, middle: middle, note, halo: true)
    } else if isRoomy, end - inner > sketch.width(half, note) * 2 + 6 {
      sketch.write(word, x: end, middle: middle - 6.8, anchor: .end, note, halo: true)
    }
    if isRoomy, inner - scale.clamped(roi.mean) > 5 {
      sketch.write(half, x: inner, middle: middle - 6.8, note, halo: true)
    }
  }
}

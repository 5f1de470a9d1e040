import Drawing
import Wording

extension ChangeChart: BarAxes {
  private static let header = 17.0
  private static let footer = 3.0

  /// Lines stand closer where there are many.
  private var pitch: Double { rows.count > 16 ? 12.6 : 15.2 }

  public func preferredHeight(width: Double) -> Double {
    Self.header + Double(rows.count) * pitch + Self.footer
  }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let grid = grid(theme)
    let layout = grid.layout(in: size, sketch: sketch)
    let scale = LinearScale(barDomains[0], from: layout.plot.left, to: layout.plot.right)
    drawGround(layout, scale, into: &sketch)
    for index in rows.indices { draw(index, layout, scale, into: &sketch) }
    sketch.vertical(scale(0), from: layout.top - 2, to: layout.bottom + 2, theme.zeroStroke)
    grid.draw(layout, titleBaseline: Self.header - 7, into: &sketch)
    return Scene(
      size: size, nodes: sketch.nodes, title: style.say("Change in \(outcome) by cause"),
      description: rows.map(hint).joined(separator: "; "))
  }

  public var table: ChartData {
    ChartData(
      columns: [style.say("Cause"), style.say("Change"), style.say("Of the total change")],
      rows: rows.map { [$0.label, style.outcome($0.change, signed: true), share($0)] })
  }

  package var barDomains: [ClosedRange<Double>] {
    [spans.flatMap { [$0.start, $0.end] }.rangeWithZero]
  }

  private func grid(_ theme: ChartTheme) -> RowGrid {
    let hasShares = rows.contains { $0.share != nil }
    let changes = rows.map { row in
      RowGrid.Cell(
        text: style.outcome(row.change, signed: true), role: isStrong(row) ? .strong : .value)
    }
    let shares = rows.map { row in
      RowGrid.Cell(
        text: share(row), role: isStrong(row) ? .strong : .value,
        color: isStrong(row) ? nil : theme.secondary)
    }
    return RowGrid(
      names: rows.map { row in
        RowGrid.Name(
          text: row.label, channel: row.channel, indent: row.kind == .part ? 12 : 4,
          role: isStrong(row) ? .strong : .value)
      },
      columns: [RowGrid.Column(title: style.say("Change"), cells: changes)]
        + (hasShares
          ? [RowGrid.Column(title: style.say("of total"), cells: shares, rank: 1)] : []),
      pitch: pitch, header: Self.header, footer: Self.footer, nameShare: 0.29, hasRules: false)
  }

  private func isStrong(_ row: Row) -> Bool { row.kind == .group || row.kind == .total }

  private func share(_ row: Row) -> String {
    row.share.map { style.percent($0, places: 0, signed: true) } ?? NumberStyle.missing
  }

  private func hint(_ row: Row) -> String {
    let change = style.outcome(row.change, signed: true)
    guard row.share != nil else { return style.say("\(row.label): \(change)") }
    return style.say("\(row.label): \(change), \(share(row)) of the total")
  }

  /// Panels behind groups, then the axis.
  private func drawGround(
    _ layout: RowGrid.Layout, _ scale: LinearScale, into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    for (index, row) in rows.enumerated() where row.kind == .group {
      sketch.bar(
        from: 0, to: layout.width, top: layout.middle(index) - layout.pitch / 2,
        height: layout.pitch, fill: .solid(theme.panel))
    }
    let unit = style.outcomeUnit(for: [scale.domain.lowerBound, scale.domain.upperBound])
    let axis = ValueAxis(scale, spacing: 46) { unit.tick($0, signed: true) }
    axis.drawGrid(top: layout.top, bottom: layout.bottom, into: &sketch)
    axis.drawLabels(
      baseline: Self.header - 7, within: layout.plot.left - 8...(layout.plot.right + 8),
      into: &sketch)
    sketch.write(
      unit.label, at: Point(layout.plot.left - 14, Self.header - 7), anchor: .end,
      theme.textStyle(.axis))
  }

  private func draw(
    _ index: Int, _ layout: RowGrid.Layout, _ scale: LinearScale, into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    let row = rows[index]
    let span = spans[index]
    let middle = layout.middle(index)
    let height = min(layout.pitch * 0.62, 10)
    let (start, end) = (scale(span.start), scale(span.end))
    if row.kind == .total {
      sketch.horizontal(
        middle - layout.pitch / 2, from: 0, to: layout.width,
        Stroke(theme.ink, width: LineWidth.zero))
    }
    sketch.group(hint: hint(row)) { sketch in
      if row.kind == .group {
        sketch.whisker(from: start, to: end, middle: middle, stroke: theme.zeroStroke, cap: 2.6)
      } else {
        sketch.bar(
          from: start, to: end, top: middle - height / 2, height: height, paint: paint(row, theme))
      }
    }
    guard row.kind == .part || row.kind == .unexplained,
      let next = rows.indices.dropFirst(index + 1).first(where: { rows[$0].kind != .group })
    else { return }
    sketch.vertical(
      end, from: middle + height / 2, to: layout.middle(next) - height / 2,
      Stroke(theme.secondary, width: 0.5))
  }

  /// Blue for a rise and orange for a fall; what has no cause is hatched.
  private func paint(_ row: Row, _ theme: ChartTheme) -> ChannelPaint {
    switch row.kind {
    case .unexplained: theme.paint(for: .unexplained)
    case .total, .group: ChannelPaint(line: theme.ink, fill: .solid(theme.ink))
    case .part:
      row.change < 0
        ? ChannelPaint(line: theme.loss, fill: .solid(theme.loss))
        : ChannelPaint(line: theme.gain, fill: .solid(theme.gain))
    }
  }
}

import Drawing
import Wording

extension BridgeChart: BarAxes {
  private static let header = 16.0
  private static let pitch = 15.2

  public func preferredHeight(width: Double) -> Double {
    Self.header + Double(bridgeRows.count) * Self.pitch + 3
  }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let rows = bridgeRows
    let grid = grid(rows, theme)
    let layout = grid.layout(in: size, sketch: sketch)
    let split = rows.firstIndex { $0.kind == .caption }
    drawBlock(0..<(split ?? rows.count), rows, baseline: Self.header - 6, layout, &sketch)
    if let split {
      let caption = layout.middle(split)
      sketch.write(
        rows[split].label, x: 0, middle: caption + 3,
        theme.textStyle(.strongNote, color: theme.secondary))
      drawBlock(
        (split + 2)..<rows.count, rows, baseline: layout.middle(split + 1) + 2.5, layout, &sketch)
    }
    grid.draw(layout, titleBaseline: Self.header - 6, into: &sketch)
    return Scene(
      size: size, nodes: sketch.nodes, title: style.say("How \(outcome) builds up"),
      description: style.separated(
        rows.filter { $0.kind != .caption && $0.kind != .space }.map(hint)))
  }

  public var table: ChartData {
    ChartData(
      columns: [
        style.say("Cause"), outcome.isEmpty ? style.say("Amount") : Words.sentence(outcome),
        style.say("Of total"),
      ],
      rows: steps.map { [$0.label, style.outcome($0.value), share($0.value)] }
        + [[style.say("Total"), style.outcome(total), share(total)]])
  }

  package var barDomains: [ClosedRange<Double>] {
    let rows = bridgeRows
    let split = rows.firstIndex { $0.kind == .caption } ?? rows.count
    return [rows[..<split], rows[split...]].filter { !$0.isEmpty }.map(domain)
  }

  private func domain(_ rows: some Sequence<BridgeRow>) -> ClosedRange<Double> {
    rows.flatMap { [$0.start, $0.end] }.rangeWithZero
  }

  private func share(_ value: Double) -> String {
    total == 0 ? NumberStyle.missing : style.percent(value / total)
  }

  private func hint(_ row: BridgeRow) -> String {
    style.say("\(row.label): \(style.outcome(row.value)), \(share(row.value)) of the total")
  }

  private func grid(_ rows: [BridgeRow], _ theme: ChartTheme) -> RowGrid {
    func cell(_ row: BridgeRow, _ text: String) -> RowGrid.Cell {
      row.kind == .caption || row.kind == .space
        ? RowGrid.Cell(text: "")
        : RowGrid.Cell(text: text, role: row.kind == .step ? .value : .strong)
    }
    return RowGrid(
      names: rows.map { row in
        RowGrid.Name(
          text: row.kind == .caption ? "" : row.label, channel: row.channel,
          role: row.kind == .step ? .value : .strong)
      },
      columns: [
        RowGrid.Column(
          title: Words.sentence(outcome), cells: rows.map { cell($0, style.outcome($0.value)) }),
        RowGrid.Column(
          title: style.say("of total"), cells: rows.map { cell($0, share($0.value)) }, rank: 1),
      ],
      pitch: Self.pitch, header: Self.header, footer: 3, hasRules: false)
  }

  private func drawBlock(
    _ range: Range<Int>, _ rows: [BridgeRow], baseline: Double, _ layout: RowGrid.Layout,
    _ sketch: inout Sketch
  ) {
    guard !range.isEmpty else { return }
    let theme = sketch.theme
    let top = layout.top + Double(range.lowerBound) * layout.pitch
    let bottom = layout.top + Double(range.upperBound) * layout.pitch
    let domain = domain(rows[range])
    let scale = LinearScale(domain, from: layout.plot.left, to: layout.plot.right)
    let unit = style.outcomeUnit(for: [domain.upperBound, domain.lowerBound])
    let axis = ValueAxis(scale, spacing: 52) { unit.tick($0) }
    axis.drawGrid(top: top, bottom: bottom, into: &sketch)
    axis.drawLabels(
      baseline: baseline, within: layout.plot.left...(layout.plot.right + 8), into: &sketch)
    sketch.write(
      unit.label, at: Point(layout.plot.left - 8, baseline), anchor: .end,
      theme.textStyle(.axis))
    let height = min(layout.pitch * 0.62, 11)
    for index in range {
      let row = rows[index]
      let middle = layout.middle(index)
      if row.kind == .total {
        sketch.horizontal(
          middle - layout.pitch / 2, from: 0, to: layout.width,
          Stroke(theme.ink, width: LineWidth.zero))
      }
      sketch.group(hint: hint(row)) { sketch in
        sketch.bar(
          from: scale(row.start), to: scale(row.end), top: middle - height / 2, height: height,
          paint: paint(row, theme))
      }
      if index + 1 < range.upperBound {
        sketch.vertical(
          scale(row.end), from: middle + height / 2,
          to: middle + layout.pitch - height / 2, Stroke(theme.secondary, width: 0.5))
      }
    }
    sketch.vertical(scale(0), from: top - 2, to: bottom, theme.zeroStroke)
  }

  private func paint(_ row: BridgeRow, _ theme: ChartTheme) -> ChannelPaint {
    let total = ChannelPaint(line: theme.ink, fill: .solid(theme.ink))
    if row.kind == .total { return total }
    if row.cause == .component, row.value < 0 { return theme.lossPaint }
    return row.cause.map { theme.paint(for: $0) } ?? total
  }
}

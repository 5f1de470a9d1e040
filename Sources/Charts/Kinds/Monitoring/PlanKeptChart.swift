import Drawing
import Wording

/// Spend as planned and as it was, channel by channel.
public struct PlanKeptChart: Chart {
  public struct Row: Sendable, Equatable {
    public var channel: ChannelKey
    public var planned: Double
    public var actual: Double
    /// Whether it is further from the plan than matters.
    public var isApart: Bool

    public init(channel: ChannelKey, planned: Double, actual: Double, isApart: Bool) {
      self.channel = channel
      self.planned = planned
      self.actual = actual
      self.isApart = isApart
    }
  }

  /// Drawn in this order.
  public var rows: [Row]
  public var style: NumberStyle

  public init(rows: [Row], style: NumberStyle) {
    self.rows = rows
    self.style = style
  }

  private static let header = 26.0

  public func preferredHeight(width: Double) -> Double {
    Self.header + Double(rows.count + 1) * (rows.count <= 12 ? 18 : 15)
  }

  public var table: ChartData {
    let unit = unit
    func row(_ name: String, _ planned: Double, _ actual: Double) -> [String] {
      [
        name, unit.format(planned), unit.format(actual),
        unit.format(actual - planned, signed: true),
        planned > 0
          ? style.percent(actual / planned - 1, places: 0, signed: true)
          : actual > 0 ? style.say("not planned") : NumberStyle.missing,
      ]
    }
    return ChartData(
      columns: [
        style.say("Channel"), unit.heading(style.say("Planned")),
        unit.heading(style.say("Actual")), unit.heading(style.say("Difference")), "%",
      ],
      rows: rows.map { row($0.channel.name, $0.planned, $0.actual) }
        + [
          row(
            style.say("Total"), rows.map(\.planned).reduce(0, +),
            rows.map(\.actual).reduce(0, +))
        ])
  }

  private var unit: ChartUnit { style.unit(for: rows.flatMap { [$0.planned, $0.actual] }) }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let grid = grid(theme)
    let layout = grid.layout(in: size, sketch: sketch)
    let bottom = layout.top + Double(rows.count) * layout.pitch
    let scale = LinearScale(
      rows.flatMap { [$0.planned, $0.actual] }.rangeWithZero, from: layout.plot.left,
      to: layout.plot.right)
    let unit = unit
    let axis = ValueAxis(scale, spacing: 50) { unit.tick($0) }
    axis.drawGrid(top: layout.top, bottom: bottom, into: &sketch)
    axis.drawLabels(baseline: 21, within: 0...(layout.plot.right + 3), into: &sketch)
    grid.draw(layout, titleBaseline: 21, into: &sketch)
    key.draw(x: layout.plot.left, middle: 7, width: size.width - layout.plot.left, into: &sketch)
    sketch.vertical(scale(0), from: layout.top, to: bottom, theme.axisStroke)
    for (index, row) in rows.enumerated() {
      sketch.group(hint: hint(row)) { sketch in
        let middle = layout.middle(index)
        let color = theme.paint(for: row.channel).line
        sketch.horizontal(
          middle, from: scale(row.planned), to: scale(row.actual), Stroke(color, width: 2.2))
        sketch.openDiamond(at: Point(scale(row.planned), middle), radius: 3.6, color: color)
        sketch.dot(at: Point(scale(row.actual), middle), radius: 3, color: color)
      }
    }
    sketch.horizontal(bottom, from: 0, to: size.width, Stroke(theme.ink, width: LineWidth.zero))
    return Scene(
      size: size, nodes: sketch.nodes, title: style.say("Planned and actual spend"),
      description: rows.map(hint).joined(separator: "; "))
  }

  private var key: SymbolRow {
    SymbolRow(items: [
      SymbolRow.Item(label: unit.heading(style.say("planned")), symbolWidth: 8) {
        sketch, x, middle in
        sketch.openDiamond(at: Point(x + 4, middle), radius: 3.3, color: sketch.theme.ink)
      },
      SymbolRow.Item(label: style.say("actual"), symbolWidth: 7) { sketch, x, middle in
        sketch.dot(at: Point(x + 3.5, middle), radius: 2.9, color: sketch.theme.ink)
      },
    ])
  }

  private func hint(_ row: Row) -> String {
    "\(row.channel.name): "
      + style.say("planned \(style.money(row.planned)), actual \(style.money(row.actual))")
  }

  private func grid(_ theme: ChartTheme) -> RowGrid {
    let cells = table.rows
    func column(
      _ title: String, _ place: Int, strong: Bool = false, rank: Int = 0, lead: Double = 0
    )
      -> RowGrid.Column
    {
      RowGrid.Column(
        title: title,
        cells: cells.enumerated().map { index, row in
          let isApart = place == 4 && rows.indices.contains(index) && rows[index].isApart
          return RowGrid.Cell(
            text: row[place], role: strong || index == rows.count || isApart ? .strong : .value)
        }, rank: rank, lead: lead)
    }
    return RowGrid(
      names: rows.map { RowGrid.Name(text: $0.channel.name, channel: $0.channel) }
        + [RowGrid.Name(text: style.say("Total"), indent: 10.5, role: .strong)],
      columns: [
        column(style.say("Planned"), 1, rank: 1, lead: 6),
        column(style.say("Actual"), 2, strong: true),
        column(style.say("Difference"), 3, rank: 2), column("%", 4),
      ],
      pitch: rows.count <= 12 ? 18 : 15, header: Self.header)
  }
}

import Drawing
import Wording

/// What the plan hangs on: how much it would be worth to know each thing exactly.
public struct SensitivityChart: Chart {
  /// One thing that is not known.
  public struct Row: Sendable, Equatable {
    public var channel: ChannelKey
    /// What of the channel, such as "return".
    public var cause: String
    /// Outcome that knowing it would add to the plan.
    public var value: Double
    /// Share of the gain's variance that it explains alone.
    public var share: Double

    public init(channel: ChannelKey, cause: String, value: Double, share: Double) {
      self.channel = channel
      self.cause = cause
      self.value = value
      self.share = share
    }
  }

  /// Drawn in this order; the most telling first.
  public var rows: [Row]
  public var style: NumberStyle

  public init(rows: [Row], style: NumberStyle) {
    self.rows = rows
    self.style = style
  }
}

extension SensitivityChart: BarAxes {
  private static let header = 17.0
  private static let pitch = 15.5

  public func preferredHeight(width: Double) -> Double {
    Self.header + Double(max(rows.count, 1)) * Self.pitch + 2
  }

  package var barDomains: [ClosedRange<Double>] { [rows.map(\.value).rangeWithZero] }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let grid = RowGrid(
      names: rows.map { RowGrid.Name(text: name($0), channel: $0.channel) },
      columns: [
        RowGrid.Column(
          title: unit.heading(style.say("Worth knowing")),
          cells: rows.map { RowGrid.Cell(text: unit.format($0.value), role: .strong) }),
        RowGrid.Column(
          title: style.say("Share of the doubt"),
          cells: rows.map { RowGrid.Cell(text: style.percent($0.share, places: 0)) }, rank: 1),
      ],
      pitch: Self.pitch, header: Self.header, footer: 2, nameShare: 0.4)
    let layout = grid.layout(in: size, sketch: sketch)
    let scale = LinearScale(barDomains[0], from: layout.plot.left, to: layout.plot.right - 4)
    grid.draw(layout, titleBaseline: Self.header - 6, into: &sketch)
    let height = min(layout.pitch * 0.57, 10)
    for (index, row) in rows.enumerated() {
      sketch.group(hint: hint(row)) { sketch in
        sketch.bar(
          from: scale(0), to: scale(row.value), top: layout.middle(index) - height / 2,
          height: height, paint: theme.paint(for: row.channel))
      }
    }
    sketch.vertical(scale(0), from: layout.top, to: layout.bottom, theme.zeroStroke)
    return Scene(
      size: size, nodes: sketch.nodes, title: style.say("What the plan hangs on"),
      description: style.separated(rows.map(hint)))
  }

  public var table: ChartData {
    ChartData(
      columns: [
        style.say("Channel"), style.say("What is not known"),
        unit.heading(style.say("Worth knowing")), style.say("Share of the doubt"),
      ],
      rows: rows.map {
        [
          $0.channel.name, $0.cause, unit.format($0.value), style.percent($0.share, places: 0),
        ]
      })
  }

  private var unit: ChartUnit { style.outcomeUnit(for: rows.map(\.value)) }

  private func name(_ row: Row) -> String { style.labelled(row.channel.name, row.cause) }

  private func hint(_ row: Row) -> String {
    style.say(
      "\(name(row)): \(style.outcome(row.value)), \(style.percent(row.share, places: 0)) of the doubt"
    )
  }
}

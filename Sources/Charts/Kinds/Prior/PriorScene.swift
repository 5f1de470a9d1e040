import Drawing
import Wording

extension PriorChart {
  private static let header = 16.0
  private static let footer = 13.0

  public func preferredHeight(width: Double) -> Double {
    Self.header + Double(max(rows.count, 1)) * pitch + Self.footer
  }

  private var pitch: Double { rows.count <= 8 ? 24 : rows.count <= 14 ? 20 : 16 }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let layout = grid.layout(in: size, sketch: sketch)
    let robust = RobustDomain(rows.map(\.posterior) + rows.map(\.prior))
    let scale = LinearScale(robust.domain, from: layout.plot.left, to: layout.plot.right - 4)
    ReturnAxis(scale: scale, style: style).draw(layout, into: &sketch)
    grid.draw(layout, titleBaseline: Self.header - 6, into: &sketch)
    for (index, row) in rows.enumerated() {
      sketch.group(hint: hint(row)) { sketch in draw(row, scale, layout, index, into: &sketch) }
    }
    return Scene(
      size: size, nodes: sketch.nodes,
      title: style.say("Return before and after the data by channel"),
      description: style.separated(rows.map(hint)))
  }

  public var table: ChartData {
    let level = style.level(level)
    return ChartData(
      columns: [
        style.say("Channel"), style.say("Before"), style.say("Before, \(level) interval"),
        style.say("After"), style.say("After, \(level) interval"), style.say("Made by"),
      ],
      rows: rows.map { row in
        [
          row.channel.name, style.ratio(row.prior.mean), range(row.prior),
          style.ratio(row.posterior.mean), range(row.posterior), word(row),
        ]
      })
  }

  private func range(_ estimate: ChartEstimate) -> String {
    style.ratioRange(estimate.lower, estimate.upper)
  }

  /// The word printed beside the intervals.
  private func word(_ row: Row) -> String {
    row.isDataInformed ? style.say("Data-informed") : style.say("Prior-driven")
  }

  private func hint(_ row: Row) -> String {
    style.say(
      "\(row.channel.name): before \(style.ratio(row.prior.mean)) (\(range(row.prior))), after \(style.ratio(row.posterior.mean)) (\(range(row.posterior))), \(style.inSentence(word(row)))"
    )
  }

  private var grid: RowGrid {
    RowGrid(
      names: rows.map { RowGrid.Name(text: $0.channel.name, channel: $0.channel) },
      columns: [
        RowGrid.Column(
          title: style.say("Before"), cells: rows.map { RowGrid.Cell(text: range($0.prior)) },
          rank: 2, lead: 8),
        RowGrid.Column(
          title: style.say("After"),
          cells: rows.map { RowGrid.Cell(text: range($0.posterior), role: .strong) }, rank: 1),
        RowGrid.Column(
          title: style.say("Made by"),
          cells: rows.map {
            RowGrid.Cell(text: word($0), role: $0.isDataInformed ? .value : .strong)
          },
          lead: 4, leading: true),
      ],
      pitch: pitch, header: Self.header, footer: Self.footer)
  }

  private func draw(
    _ row: Row, _ scale: LinearScale, _ layout: RowGrid.Layout, _ index: Int,
    into sketch: inout Sketch
  ) {
    let gap = min(4.2, layout.pitch * 0.19)
    let middle = layout.middle(index)
    let paint = sketch.theme.paint(for: row.channel).line
    let pale = sketch.theme.secondary
    draw(row.prior, middle - gap, pale, scale, thick: false, into: &sketch)
    draw(row.posterior, middle + gap, paint, scale, thick: true, into: &sketch)
    guard index == 0, layout.pitch >= 19 else { return }
    let note = sketch.theme.textStyle(.note)
    for (word, estimate, place) in [
      (style.say("before"), row.prior, middle - gap),
      (style.say("after"), row.posterior, middle + gap),
    ] {
      let end = scale.clamped(estimate.upper) + 5
      guard end + sketch.width(word, note) < layout.plot.right,
        estimate.upper <= scale.domain.upperBound
      else { continue }
      sketch.write(word, x: end, middle: place, note, halo: true)
    }
  }

  /// A prior is a thin line with an open dot, a posterior a thick one with a filled dot.
  private func draw(
    _ estimate: ChartEstimate, _ middle: Double, _ color: Color, _ scale: LinearScale,
    thick: Bool, into sketch: inout Sketch
  ) {
    let (start, end) = (scale.clamped(estimate.lower), scale.clamped(estimate.upper))
    let width = thick ? LineWidth.interval * 1.8 : LineWidth.interval * 0.7
    sketch.horizontal(middle, from: start, to: end, Stroke(color, width: width, cap: .round))
    if estimate.upper > scale.domain.upperBound {
      sketch.arrow(at: Point(end + 3, middle), color: color)
    }
    if estimate.lower < scale.domain.lowerBound {
      sketch.arrow(at: Point(start - 3, middle), pointingRight: false, color: color)
    }
    let center = Point(scale.clamped(estimate.mean), middle)
    if thick {
      sketch.dot(at: center, radius: 3, color: color)
    } else {
      sketch.ring(at: center, radius: 2.4, color: color)
    }
  }
}

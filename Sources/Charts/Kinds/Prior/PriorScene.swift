import Drawing
import Wording

extension PriorChart {
  public func preferredHeight(width: Double) -> Double {
    let sketch = Sketch(theme: .light, text: RoughText())
    let rows = Double(PriorPanels(self, width: width).rows)
    return keyHeight(width: width, sketch) + rows * form.height + (rows - 1) * form.rowGap
  }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let top = keyHeight(width: size.width, sketch)
    if top > 0 { key.draw(x: 0, middle: 5, width: size.width, into: &sketch) }
    let panels = PriorPanels(self, width: size.width)
    let height = (size.height - top - Double(panels.rows - 1) * form.rowGap) / Double(panels.rows)
    let domain = KnownReturn.domain(
      before: rows.map(\.prior), after: rows.map(\.posterior), breakEven: breakEven)
    for (index, row) in shown.enumerated() {
      let x = Double(index % panels.columns) * (panels.width + form.gap)
      let y = top + Double(index / panels.columns) * (height + form.rowGap)
      sketch.group(hint: hint(row)) { sketch in
        draw(row, in: Rect(x, y, panels.width, height), domain, into: &sketch)
      }
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
          row.channel.name, style.ratio(row.prior.estimate.mean), range(row.prior),
          style.ratio(row.posterior.estimate.mean), range(row.posterior),
          row.isDataInformed ? style.say("Data-informed") : style.say("Prior-driven"),
        ]
      })
  }

  private func range(_ known: KnownReturn) -> String {
    style.ratioRange(known.estimate.lower, known.estimate.upper)
  }

  private func word(_ row: Row) -> String {
    row.isDataInformed ? style.say("data-informed") : style.say("prior-driven")
  }

  private func hint(_ row: Row) -> String {
    let (before, after) = (row.prior, row.posterior)
    return style.say(
      "\(row.channel.name): before \(style.ratio(before.estimate.mean)) (\(range(before))), after \(style.ratio(after.estimate.mean)) (\(range(after))), \(word(row))"
    )
  }

  // MARK: Panels

  var shown: [Row] { Array(rows.prefix(Self.mostPanels)) }

  var form: PriorPanels.Form {
    isNarrow ? .narrow : rows.count > 12 ? .small : .large
  }

  private func draw(
    _ row: Row, in frame: Rect, _ domain: ClosedRange<Double>, into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    sketch.panelName(row.channel, in: frame)
    var tone = theme.textStyle(
      .axis, color: row.isDataInformed ? theme.gainText : theme.lossText)
    tone.weight = .medium
    let verdict = sketch.fitted(word(row), width: frame.width, tone)
    sketch.write(verdict, at: Point(frame.x, frame.y + 17.5), tone)
    let quiet = theme.textStyle(.axis)
    let figures = range(row.posterior)
    if form == .large,
      sketch.width(verdict, tone) + 8 + sketch.width(figures, quiet) <= frame.width
    {
      sketch.write(figures, at: Point(frame.maxX, frame.y + 17.5), anchor: .end, quiet)
    }
    DensityPanel(
      channel: row.channel, prior: row.prior, posterior: row.posterior,
      scale: LinearScale(domain, from: frame.x, to: frame.maxX), breakEven: breakEven,
      style: style
    ).draw(
      in: Rect(frame.x, frame.y + 22, frame.width, frame.height - 22), into: &sketch)
  }

  // MARK: What the lines are

  private func keyHeight(width: Double, _ sketch: Sketch) -> Double {
    isNarrow ? 0 : Double(key.lines(width: width, sketch: sketch)) * key.lineHeight + 5
  }

  private var key: SymbolRow {
    let after =
      form == .large
      ? style.say("after the data, with its \(style.level(level)) interval")
      : style.say("after the data")
    var items = [
      SymbolRow.Item(label: style.say("before the data"), symbolWidth: 15) { sketch, x, middle in
        sketch.horizontal(
          middle, from: x, to: x + 15,
          Stroke(sketch.theme.ink, width: DensityPanel.priorWidth, dash: DensityPanel.dash))
      },
      SymbolRow.Item(label: after, symbolWidth: 11) { sketch, x, middle in
        let color = sketch.theme.secondary
        sketch.bar(
          from: x, to: x + 11, top: middle - 3, height: 6,
          fill: .solid(color.opacity(DensityPanel.opacity)), stroke: Stroke(color, width: 0.9))
      },
    ]
    if let breakEven {
      let guide = BreakEvenGuide(
        value: breakEven, scale: LinearScale(0...1, from: 0, to: 1), style: style)
      items.append(
        SymbolRow.Item(label: guide.label, symbolWidth: 2) { sketch, x, middle in
          sketch.vertical(x + 1, from: middle - 4, to: middle + 4, sketch.theme.zeroStroke)
        })
    }
    return SymbolRow(items: items)
  }
}

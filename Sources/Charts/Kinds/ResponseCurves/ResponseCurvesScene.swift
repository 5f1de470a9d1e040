import Drawing
import Wording

extension ResponseCurvesChart {
  private static let gap = 19.0
  private static let rowGap = 9.0

  public func preferredHeight(width: Double) -> Double {
    let sketch = Sketch(theme: .light, text: RoughText())
    let rows = Double(rowCount(width: width))
    let panelWidth = panelWidth(width: width)
    let panelHeight =
      showsTitles ? min(max(panelWidth * 0.82, 118), 190) : min(max(panelWidth * 0.66, 96), 150)
    return keyHeight(width: width, sketch) + rows * panelHeight + (rows - 1) * Self.rowGap
  }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let top = keyHeight(width: size.width, sketch)
    if showsKey { key.draw(x: 0, middle: 5, width: size.width, into: &sketch) }
    let columns = columnCount(width: size.width)
    let rows = Double(rowCount(width: size.width))
    let width = panelWidth(width: size.width)
    let height = (size.height - top - (rows - 1) * Self.rowGap) / max(rows, 1)
    let (spendUnit, outcomeUnit) = units
    for (index, panel) in shown.enumerated() {
      let x = Double(index % columns) * (width + Self.gap)
      let y = top + Double(index / columns) * (height + Self.rowGap)
      CurvePanelDrawing(
        curve: CurvePanel(panel), chart: self, spendUnit: spendUnit, outcomeUnit: outcomeUnit,
        frame: Rect(x, y, width, height), firstRow: firstRow(of: firstPanel + index)
      ).draw(into: &sketch)
    }
    return Scene(
      size: size, nodes: sketch.nodes, title: style.say("Response curves"),
      description: style.separated(shown.map(words)))
  }

  public var table: ChartData {
    ChartData(
      columns: [
        style.say("Channel"), style.say("Spend"), style.say("Outcome"), style.interval(level),
        style.say("Next \(style.unitOfMoney) returns"), style.say("Observed"),
      ],
      rows: panels.flatMap { panel in
        panel.points.map { point in
          [
            panel.channel.name, style.money(point.spend), style.outcome(point.response),
            style.outcomeRange(point.lower, point.upper), style.ratio(point.marginalReturn),
            point.spend <= panel.observedMaximum
              ? style.yesOrNo(true) : style.say("beyond"),
          ]
        }
      })
  }

  /// What a channel brings now.
  func words(_ panel: Panel) -> String {
    style.say(
      "\(panel.channel.name): \(style.money(panel.currentSpend)) brings \(style.outcome(panel.currentResponse))"
    )
  }

  private func firstRow(of panel: Int) -> Int {
    panels.prefix(panel).reduce(0) { $0 + $1.points.count }
  }

  var shown: [Panel] { Array(panels.dropFirst(firstPanel).prefix(max(maximumPanels, 1))) }

  /// One unit of money and one of the outcome for all panels.
  package var units: (spend: ChartUnit, outcome: ChartUnit) {
    (
      style.unit(for: panels.map { $0.points.last?.spend ?? 0 }),
      style.outcomeUnit(for: panels.map { $0.points.last?.response ?? 0 })
    )
  }

  private func columnCount(width: Double) -> Int {
    let fitting = max(1, Int((width + Self.gap) / (138 + Self.gap)))
    let wanted = shown.count == 4 || shown.count == 2 ? 2 : min(shown.count, 3)
    return max(1, min(fitting, max(wanted, leastColumns)))
  }

  private func rowCount(width: Double) -> Int {
    let columns = columnCount(width: width)
    return max(1, (shown.count + columns - 1) / columns)
  }

  private func panelWidth(width: Double) -> Double {
    let columns = Double(columnCount(width: width))
    return (width - (columns - 1) * Self.gap) / columns
  }

  private func keyHeight(width: Double, _ sketch: Sketch) -> Double {
    showsKey ? Double(key.lines(width: width, sketch: sketch)) * key.lineHeight + 6 : 0
  }

  private var key: SymbolRow { CurveKey(chart: self).row }
}

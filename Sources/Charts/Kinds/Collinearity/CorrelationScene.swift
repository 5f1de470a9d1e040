import Drawing
import Wording

extension CorrelationChart {
  private static let header = 17.0
  /// Colours stay pale enough that ink reads on all of them.
  private static let deepest = 0.62
  /// Cells below this are printed only where there are few.
  private static let telling = 0.5
  /// Series up to which every cell is printed.
  private static let mostPrinted = 30

  public func preferredHeight(width: Double) -> Double {
    Self.header + Double(max(shown.count, 1)) * rowHeight(width: width)
  }

  public func leastHeight(width: Double) -> Double {
    Self.header + Double(max(shown.count, 1)) * min(rowHeight(width: width), 10)
  }

  private func rowHeight(width: Double) -> Double {
    min(max(cellWidth(width: width) * 0.62, 10.5), 20)
  }

  /// Names stand on the diagonal, so the last ones need room beyond it.
  private func cellWidth(width: Double) -> Double {
    let room = min(max(width * 0.2, 64), 110)
    return min((width - room) / Double(max(shown.count - 1, 1)), 60)
  }

  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    var sketch = Sketch(theme: theme, text: text)
    let shown = shown
    let title = style.say("Correlations between series")
    guard !shown.isEmpty else { return Scene(size: size, nodes: [], title: title) }
    let cell = Size(
      cellWidth(width: size.width), (size.height - Self.header) / Double(shown.count))
    let digits = Digits(cell: cell, style: style, sketch: sketch)
    key(shown.count, inHundredths: digits.isWhole && shown.count <= Self.mostPrinted)
      .draw(x: 0, middle: 5, width: size.width, into: &sketch)
    for (row, series) in shown.enumerated() {
      let top = Self.header + Double(row) * cell.height
      for column in 0..<row {
        guard let value = value(series, shown[column]) else { continue }
        let frame = Rect(Double(column) * cell.width, top, cell.width, cell.height)
        let hint =
          shown.count <= Self.mostPrinted
          ? style.labelled(
            style.joined([names[series], names[shown[column]]]), style.decimal(value, places: 2))
          : nil
        sketch.group(hint: hint) { sketch in
          draw(
            value, in: frame, digits: digits, isSparse: shown.count > Self.mostPrinted,
            into: &sketch)
        }
      }
      drawName(series, row: row, cell: cell, top: top, width: size.width, into: &sketch)
    }
    frameStrong(shown, cell, into: &sketch)
    return Scene(size: size, nodes: sketch.nodes, title: title, description: words(shown))
  }

  private func words(_ shown: [Int]) -> String {
    var found: (value: Double, words: String) = (0, style.say("There is nothing to compare"))
    for (row, series) in shown.enumerated() {
      for other in shown[..<row] {
        guard let value = value(series, other), abs(value) > abs(found.value) else { continue }
        found = (
          value,
          style.say(
            "The strongest is \(style.decimal(value, places: 2)), of \(names[other]) and \(names[series])"
          )
        )
      }
    }
    return found.words
  }

  private func fill(_ value: Double, _ theme: ChartTheme) -> Fill {
    let color = value < 0 ? theme.loss : theme.gain
    return .solid(color.opacity(Self.deepest * abs(value)))
  }

  private func draw(
    _ value: Double, in frame: Rect, digits: Digits, isSparse: Bool, into sketch: inout Sketch
  ) {
    let rect = Rect(frame.x + 0.4, frame.y + 0.4, frame.width - 0.8, frame.height - 0.8)
    sketch.path(Outline.rectangle(rect), fill: .solid(sketch.theme.panel))
    sketch.path(Outline.rectangle(rect), fill: fill(value, sketch.theme))
    guard !isSparse || abs(value) >= Self.telling, let size = digits.size else { return }
    let style = TextStyle(
      size: size, weight: abs(value) >= strong ? .semibold : .regular, color: sketch.theme.ink)
    sketch.write(
      digits.text(value), x: frame.x + frame.width / 2, middle: frame.y + frame.height / 2,
      anchor: .middle, style)
  }

  /// Frames lie over all cells, so that no neighbour covers them.
  private func frameStrong(_ shown: [Int], _ cell: Size, into sketch: inout Sketch) {
    var frames: [PathElement] = []
    for (row, series) in shown.enumerated() {
      for (column, other) in shown[..<row].enumerated() {
        guard let value = value(series, other), abs(value) >= strong else { continue }
        frames += Outline.rectangle(
          Rect(
            Double(column) * cell.width + 0.7, Self.header + Double(row) * cell.height + 0.7,
            cell.width - 1.4, cell.height - 1.4))
      }
    }
    sketch.path(frames, stroke: Stroke(sketch.theme.ink, width: 0.9))
  }

  private func drawName(
    _ series: Int, row: Int, cell: Size, top: Double, width: Double, into sketch: inout Sketch
  ) {
    var style = sketch.theme.textStyle(.label)
    style.size = min(style.size, max(cell.height * 0.72, 6))
    let x = Double(row) * cell.width + (row == 0 ? 1 : 4)
    let name = sketch.fitted(names[series], width: width - x, style)
    sketch.group(hint: name == names[series] ? nil : names[series]) { sketch in
      sketch.write(name, x: x, middle: top + cell.height / 2, style)
    }
  }

  private func key(_ count: Int, inHundredths: Bool) -> SymbolRow {
    func item(_ label: String, _ value: Double, isFramed: Bool = false) -> SymbolRow.Item {
      SymbolRow.Item(label: label, symbolWidth: 14) { sketch, x, middle in
        let rect = Rect(x + 0.5, middle - 4, 13, 8)
        sketch.path(Outline.rectangle(rect), fill: fill(value, sketch.theme))
        sketch.path(
          Outline.rectangle(rect),
          stroke: isFramed
            ? Stroke(sketch.theme.ink, width: 0.9) : Stroke(sketch.theme.rule, width: 0.5))
      }
    }
    var items = [
      item(style.say("move oppositely"), -0.9), item(style.say("unrelated"), 0),
      item(style.say("move together"), 0.9),
      item(style.say("±\(style.decimal(strong, places: 1)) or beyond"), 0, isFramed: true),
    ]
    if inHundredths {
      items.append(
        SymbolRow.Item(label: style.say("in hundredths"), symbolWidth: 0) { _, _, _ in })
    }
    if count < names.count {
      items.append(
        SymbolRow.Item(
          label: style.say("\(count) strongest of \(names.count)"), symbolWidth: 0
        ) { _, _, _ in })
    }
    return SymbolRow(items: items)
  }
}

/// How correlations are printed in cells of a size.
private struct Digits {
  /// In points; `nil` where nothing can be read.
  var size: Double?
  private(set) var isWhole = false
  private var style: NumberStyle

  /// Two decimals where they fit, else hundredths as whole numbers.
  init(cell: Size, style: NumberStyle, sketch: Sketch) {
    self.style = style
    let high = min(7.2, cell.height * 0.66)
    func fitting(_ sample: String) -> Double {
      var text = sketch.theme.textStyle(.note)
      text.size = 10
      text.weight = .semibold
      return min(high, (cell.width - 1.6) / max(sketch.width(sample, text), 1) * 10)
    }
    let decimals = fitting(style.decimal(-0.88, places: 2))
    let whole = fitting(style.decimal(-88, places: 0))
    if decimals >= 5.6 {
      size = decimals
    } else if whole >= 4.6 {
      size = whole
      isWhole = true
    }
  }

  func text(_ value: Double) -> String {
    isWhole ? style.decimal(value * 100, places: 0) : style.decimal(value, places: 2)
  }
}

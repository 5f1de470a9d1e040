import Drawing

/// Names at the right edge of lines and areas, moved apart where they would touch.
struct EdgeLabels {
  struct Label {
    var text: String
    /// Full names, where the text stands for several.
    var hint: [String]?
    /// Height of what is named.
    var wanted: Double
    var color: Color
    /// Colour of the line that leads to it.
    var lead: Color?
  }

  var labels: [Label]
  /// Draws a short line from each mark to its name.
  var isLed: Bool

  init(_ labels: [Label], isLed: Bool) {
    self.labels = labels
    self.isLed = isLed
  }

  private static let lineHeight = 9.2

  /// Draws the names between `edge` and `right`; the last ones go where there is no room.
  func draw(
    edge: Double, right: Double, within bounds: ClosedRange<Double>, into sketch: inout Sketch
  ) {
    let fitting = max(1, Int((bounds.upperBound - bounds.lowerBound) / (Self.lineHeight - 1)))
    let shown = Array(labels.prefix(fitting))
    let places = LabelStack.place(
      shown.map(\.wanted), lengths: shown.map { _ in Self.lineHeight }, within: bounds)
    for (label, place) in zip(shown, places) {
      let start = edge + (isLed ? 8.0 : 6.0)
      if isLed {
        sketch.line(
          Point(edge + 1, label.wanted), Point(edge + 6, place),
          Stroke(label.lead ?? label.color, width: 0.9))
      }
      draw(label, x: start, right: right, middle: place, into: &sketch)
    }
  }

  private func draw(
    _ label: Label, x: Double, right: Double, middle: Double, into sketch: inout Sketch
  ) {
    let style = sketch.theme.textStyle(.strongNote, color: label.color)
    sketch.group(hint: label.hint?.joined(separator: ", ") ?? label.text) { sketch in
      sketch.write(
        sketch.fitted(label.text, width: right - x, style), x: x, middle: middle, style)
    }
  }
}

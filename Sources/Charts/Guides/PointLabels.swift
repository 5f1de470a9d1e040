import Drawing

/// Names for the few points that matter, placed where they touch nothing.
struct PointLabels {
  struct Label {
    var text: String
    var point: Point
  }

  /// The most important first; those without a free place are left out.
  var labels: [Label]
  var bounds: Rect
  /// Marks that names should not cover.
  var obstacles: [Point]
  var boxes: [Rect] = []

  /// A name that would cover more than this, which is some marks of other points, is left out.
  private static let most = 60.0

  func draw(color: Color, into sketch: inout Sketch) {
    let style = sketch.theme.textStyle(.strongNote, color: color)
    var placer = LabelPlacer(bounds: bounds, obstacles: obstacles, boxes: boxes)
    for label in labels {
      let size = Size(sketch.width(label.text, style), 9)
      guard size.width < bounds.width,
        let place = placer.place(size, anchors: [label.point]), place.cost < Self.most
      else { continue }
      sketch.write([(label.text, style)], in: place, lead: color)
    }
  }
}

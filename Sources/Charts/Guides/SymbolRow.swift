import Drawing

/// One row of symbols with their meaning, above marks that cannot be labelled directly.
struct SymbolRow {
  struct Item {
    var label: String
    var symbolWidth: Double
    /// Draws the symbol from an x, centred on a height.
    var draw: (inout Sketch, Double, Double) -> Void
  }

  var items: [Item]
  var lineHeight = 12.0

  private static let gap = 11.5
  private static let symbolGap = 4.0

  /// Lines the row needs at a width.
  func lines(width: Double, sketch: Sketch) -> Int {
    (places(width: width, sketch: sketch).map(\.line).max() ?? 0) + 1
  }

  /// Draws from left to right, going on in another line where the width ends.
  func draw(x: Double, middle: Double, width: Double, into sketch: inout Sketch) {
    let style = sketch.theme.textStyle(.axis)
    for (item, place) in zip(items, places(width: width, sketch: sketch)) {
      let height = middle + Double(place.line) * lineHeight
      item.draw(&sketch, x + place.x, height)
      let start = place.x + Self.labelStart(item)
      let label = sketch.fitted(item.label, width: width - start, style)
      sketch.write(label, x: x + start, middle: height, style)
    }
  }

  private static func labelStart(_ item: Item) -> Double {
    item.symbolWidth > 0 ? item.symbolWidth + symbolGap : 0
  }

  private func places(width: Double, sketch: Sketch) -> [(x: Double, line: Int)] {
    let style = sketch.theme.textStyle(.axis)
    var (cursor, line) = (0.0, 0)
    return items.map { item in
      let length = Self.labelStart(item) + sketch.width(item.label, style)
      if cursor > 0, cursor + length > width {
        cursor = 0
        line += 1
      }
      defer { cursor += length + Self.gap }
      return (cursor, line)
    }
  }
}

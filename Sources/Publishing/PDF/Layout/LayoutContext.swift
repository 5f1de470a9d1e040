import Charts
import Documents
import Drawing
import Wording

/// What every block needs in order to measure itself.
struct LayoutContext {
  let fonts: FontLibrary
  let theme: ChartTheme
  /// The texts of the document's language.
  let words: Catalogue
  let type: TypeScale
  let breaker: LineBreaker

  init(fonts: FontLibrary, theme: ChartTheme, words: Catalogue) {
    self.fonts = fonts
    self.theme = theme
    self.words = words
    type = TypeScale(theme)
    breaker = LineBreaker(fonts)
  }

  func width(_ string: String, _ type: TypeStyle) -> Double {
    fonts.width(of: string, style: type.text)
  }

  /// From the top of a line to its baseline.
  func baseline(_ type: TypeStyle) -> Double {
    let metrics = fonts.metrics(of: type.text)
    return (type.lineHeight - metrics.ascent - metrics.descent) / 2 + metrics.ascent
  }

  func text(
    _ string: String, _ type: TypeStyle, at point: Point, anchor: Text.Anchor = .start
  ) -> Node {
    .text(Text(string, at: point, anchor: anchor, style: type.text))
  }

  func line(_ start: Point, _ end: Point, _ color: Color, width: Double) -> Node {
    .path(Path([.move(start), .line(end)], stroke: Stroke(color, width: width)))
  }

  /// A horizontal rule.
  func rule(_ y: Double, width: Double, color: Color? = nil, weight: Double = 0.48) -> Node {
    line(Point(0, y), Point(width, y), color ?? theme.rule, width: weight)
  }

  func box(_ rect: Rect, _ color: Color) -> Node {
    .path(
      Path(
        [
          .move(Point(rect.x, rect.y)), .line(Point(rect.maxX, rect.y)),
          .line(Point(rect.maxX, rect.maxY)), .line(Point(rect.x, rect.maxY)), .close,
        ], fill: .solid(color)))
  }
}

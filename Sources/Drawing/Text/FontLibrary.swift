/// Measures and shapes text in the report's typefaces, with fallback fonts for what they lack.
///
/// A library remembers what it has shaped and is not shared between threads: each renderer that runs
/// on its own makes its own. Opening one takes well under a millisecond.
public final class FontLibrary: TextMeasuring {
  /// BCP 47 tag of the text; it decides the base direction and the shapes of Han characters.
  public let language: String
  let fonts: FontStack
  private let shaper: Shaper
  private var shapes: [ShapeKey: ShapedText] = [:]

  private struct ShapeKey: Hashable {
    var string: String
    var weight: TextStyle.Weight
    var tabular: Bool
    var family: TextStyle.Family
  }

  /// - Throws: `fontMissing` where a family is not installed.
  public init(
    language: String = "en-US", families: FontFamilies = FontFamilies()
  ) throws(DrawingError) {
    self.language = language
    fonts = try FontStack(language: language, families: families)
    let rightToLeft = ["ar", "he", "fa", "ur"].contains { language.lowercased().hasPrefix($0) }
    shaper = Shaper(fonts: fonts, rightToLeft: rightToLeft)
  }

  /// The advance of a text on one line, in points, as it will be drawn.
  public func width(of string: String, style: TextStyle) -> Double {
    shaped(string, style: style).width(size: style.size, tracking: style.tracking)
  }

  /// How far a line of this style reaches above and below its baseline, in points.
  public func metrics(of style: TextStyle) -> FontMetrics {
    let em = fonts.face(style).metrics
    return FontMetrics(
      ascent: em.ascent * style.size, descent: em.descent * style.size,
      capHeight: em.capHeight * style.size)
  }

  /// The text as glyphs; shaped once, whatever size or colour it is drawn in.
  func shaped(_ string: String, style: TextStyle) -> ShapedText {
    let key = ShapeKey(
      string: string, weight: style.weight, tabular: style.tabular, family: style.family)
    if let known = shapes[key] { return known }
    let shaped = shaper.shape(string, style)
    shapes[key] = shaped
    return shaped
  }

  /// Shapes every text of a drawing, so that a large font which is copied for drawing is copied once, with all
  /// glyphs the drawing needs.
  func collect(_ nodes: [Node]) {
    for node in nodes {
      switch node {
      case .group(let group): collect(group.nodes)
      case .text(let text): _ = shaped(text.string, style: text.style)
      case .path, .image: break
      }
    }
  }
}

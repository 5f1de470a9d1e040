/// Writes a scene as SVG with real text, to stand alone or inside an HTML page.
public struct SVGRenderer {
  /// How the picture is meant to be placed.
  public struct Options: Sendable {
    /// Goes before every id, so that several pictures can share a page.
    public var idPrefix: String
    /// CSS custom properties that replace colours, by name without `--`; the colour stays as the
    /// value to fall back on. With them one picture serves light and dark pages.
    public var variables: [Color: String]
    /// Class of the `svg` element.
    public var className: String?
    /// Whether the width and height are written besides the `viewBox`; a page that scales pictures
    /// to its columns leaves them out.
    public var fixedSize: Bool
    /// Whether the picture stands in a page that sets the font and its tabular figures and knows every
    /// variable: then none of that is repeated, and outlines are placed to a tenth of a point.
    public var isInPage: Bool

    public init(
      idPrefix: String = "scene", variables: [Color: String] = [:], className: String? = nil,
      fixedSize: Bool = true, isInPage: Bool = false
    ) {
      self.idPrefix = idPrefix
      self.variables = variables
      self.className = className
      self.fixedSize = fixedSize
      self.isInPage = isInPage
    }
  }

  public var options: Options

  public init(_ options: Options = Options()) {
    self.options = options
  }

  /// The `svg` element as text.
  public func render(_ scene: Scene) -> String {
    var writer = SVGWriter(options)
    return writer.document(scene)
  }
}

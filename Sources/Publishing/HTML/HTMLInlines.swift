import Documents

/// Inline content as markup.
enum HTMLInlines {
  static func markup(_ inlines: [Inline]) -> String {
    inlines.map(markup).joined()
  }

  private static func markup(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): Markup.prose(text)
    case .code(let text): Markup.element("code", Markup.escape(text))
    case .strong(let inner): Markup.element("strong", markup(inner))
    case .emphasis(let inner): Markup.element("em", markup(inner))
    case .link(let inner, let destination):
      isSafe(destination)
        ? "<a href=\"\(Markup.escape(destination))\">\(markup(inner))</a>" : markup(inner)
    }
  }

  /// Only links within the page and to web addresses; never `javascript:` or `data:`.
  private static func isSafe(_ destination: String) -> Bool {
    destination.hasPrefix("#") || destination.hasPrefix("https://")
      || destination.hasPrefix("http://")
  }
}

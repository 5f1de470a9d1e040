/// The parts of the page that come from the template folder: style sheet and script.
public struct HTMLShell: Sendable, Equatable {
  /// The files of `styleFiles`, joined in their order.
  public var style: String
  /// The files of `scriptFiles`, joined in their order.
  public var script: String

  public init(style: String, script: String) {
    self.style = style
    self.script = script
  }

  /// What the style sheet is made of, in the template's folder `html`.
  public static let styleFiles = ["theme.css", "cards.css", "what-if.css"]
  /// What the script is made of, in the template's folder `html`; the first is what the others build on.
  public static let scriptFiles = ["page.js", "tables.js", "tips.js", "cards.js", "what-if.js"]
}

/// The parts of the page that come from the template folder: style sheet and script.
public struct HTMLShell: Sendable, Equatable {
  /// `html/theme.css`
  public var style: String
  /// `html/page.js`
  public var script: String

  public init(style: String, script: String) {
    self.style = style
    self.script = script
  }
}

/// How a template is expanded.
public struct MustacheOptions: Sendable {
  /// For `{{name}}`.
  public var escaping: TemplateEscaping
  /// For `{{{name}}}` and `{{&name}}`.
  public var rawEscaping: TemplateEscaping
  /// Whether a name that nothing answers to is an error; otherwise it reads as nothing.
  public var isStrict: Bool
  /// Printed for a value that does not exist in this report.
  public var missingText: String
  public var views: any TemplateViews
  /// Deepest nesting of partials and sections while expanding.
  public var deepestNesting = 64
  /// Most bytes written and steps taken, 16 for a step. Default: 4 million.
  public var mostWork = 4_000_000

  public init(
    escaping: TemplateEscaping, rawEscaping: TemplateEscaping, isStrict: Bool,
    missingText: String, views: any TemplateViews
  ) {
    self.escaping = escaping
    self.rawEscaping = rawEscaping
    self.isStrict = isStrict
    self.missingText = missingText
    self.views = views
  }

  /// The Mustache specification: HTML escaping, unknown names read as nothing.
  public static let specification = MustacheOptions(
    escaping: .html, rawEscaping: .none, isStrict: false, missingText: "", views: NoViews())

  /// Reports: Markdown escaping, strong text where the template says `{{{name}}}`, no unknown names.
  public static func report(views: any TemplateViews) -> MustacheOptions {
    MustacheOptions(
      escaping: .markdown, rawEscaping: .markdownWithStrong, isStrict: true, missingText: "–",
      views: views)
  }
}

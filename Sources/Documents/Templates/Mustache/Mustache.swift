import Findings

/// The Mustache template language: values, sections, inverted sections, partials, comments,
/// delimiters, parents and blocks as its specification has them; without lambdas and dynamic names.
///
/// A template names values and chooses what to repeat; it cannot compute, and reads nothing but the
/// context and partials it is given. <https://github.com/mustache/spec>
public struct Mustache: Sendable {
  private let partials: [String: TemplateSource]
  private let options: MustacheOptions

  /// - Parameter partials: by the name that `{{> name}}` uses.
  public init(partials: [String: TemplateSource], options: MustacheOptions) {
    self.partials = partials
    self.options = options
  }

  /// Writes the context's values into the template.
  ///
  /// - Throws: `Unusable` with the file and line of the first mistake.
  public func expand(
    _ source: TemplateSource, context: TemplateValue
  ) throws(Unusable) -> ExpandedTemplate {
    var expansion = MustacheExpansion(partials: partials, options: options, root: context)
    try expansion.write(MustacheParser.parse(source), of: source.file)
    return expansion.output
  }
}

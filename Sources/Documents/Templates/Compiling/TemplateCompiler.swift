import Findings

/// A template folder and the values of one report to a finished document.
///
/// Mustache writes the values, directives give the structure, Markdown the words between; a mistake
/// in any of them names the template's file and line.
public enum TemplateCompiler {
  /// The document that a folder's main template makes, its other files being partials.
  public static func compile(
    _ folder: TemplateFolder, context: TemplateValue, resources: TemplateResources,
    views: any TemplateViews
  ) throws(Unusable) -> Document {
    guard let source = folder.source(TemplateFolder.mainFile) else {
      throw Unusable(
        .input,
        Finding(
          .error, code: "template.no-report",
          "The template \"\(folder.name)\" has no \(TemplateFolder.mainFile).",
          at: Place(file: folder.name),
          fix: "Add it, or choose another report type."))
    }
    return try compile(
      source, partials: folder.partials, context: context, resources: resources, views: views)
  }

  /// The document that one template makes of a context: Mustache first, then directives, then Markdown.
  public static func compile(
    _ source: TemplateSource, partials: [String: TemplateSource] = [:], context: TemplateValue,
    resources: TemplateResources, views: any TemplateViews
  ) throws(Unusable) -> Document {
    let mustache = Mustache(partials: partials, options: .report(views: views))
    let expanded = try mustache.expand(source, context: context)
    let nodes = try DirectiveParser.parse(expanded)
    var builder = DocumentBuilder(resources: resources)
    return try builder.document(nodes, start: TemplateLine(file: source.file, line: 1))
  }
}

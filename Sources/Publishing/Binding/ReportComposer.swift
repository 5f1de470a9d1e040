import Documents
import Findings
import Summary
import Wording

/// A summary and a template to the document that every renderer draws.
public enum ReportComposer {
  /// - Parameter words: the texts of the report's language, in which the summary's sentences are written already.
  /// - Throws: `Unusable` naming the template's file and line where the template is wrong.
  public static func compose(
    summary: ExecutiveSummary, template: TemplateFolder, words: Catalogue = .english
  ) throws(Unusable) -> Document {
    let binding = SummaryBinding(summary, words: words)
    var document = try TemplateCompiler.compile(
      template, context: binding.context(), resources: binding.resources,
      views: ReportViews(style: binding.style))
    document.words = words
    return document
  }
}

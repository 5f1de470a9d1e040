import Documents
import Findings
import Summary

/// A summary and a template to the document that every renderer draws.
public enum ReportComposer {
  /// - Throws: `Unusable` naming the template's file and line where the template is wrong.
  public static func compose(
    summary: ExecutiveSummary, template: TemplateFolder
  ) throws(Unusable) -> Document {
    let binding = SummaryBinding(summary)
    return try TemplateCompiler.compile(
      template, context: binding.context(), resources: binding.resources,
      views: ReportViews(style: binding.style))
  }
}

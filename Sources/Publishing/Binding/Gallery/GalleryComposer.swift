import Documents
import Findings
import Summary
import Wording

/// Several summaries and a template to one document that shows every piece any of them has.
public enum GalleryComposer {
  /// - Parameter summaries: the first gives all values and each piece it has; the others what it lacks.
  /// - Throws: `Unusable` naming the template's file and line where the template is wrong.
  public static func compose(
    _ summaries: [ExecutiveSummary], template: TemplateFolder, words: Catalogue
  ) throws(Unusable) -> Document {
    let bindings = summaries.map { SummaryBinding($0, words: words) }
    guard let first = bindings.first else {
      return Document(
        title: "", author: "", subject: "", language: "en", footer: [], sections: [])
    }
    var context = try first.context()
    for other in bindings.dropFirst() {
      context = context.adding("has", union(context["has"], try other.context()["has"]))
    }
    var document = try TemplateCompiler.compile(
      template, context: context, resources: pieces(summaries, words: words),
      views: ReportViews(style: first.style))
    document.words = words
    return document
  }

  /// Every piece that any of the summaries has; what none has is among the absent.
  package static func pieces(
    _ summaries: [ExecutiveSummary], words: Catalogue
  ) -> TemplateResources {
    var all = TemplateResources()
    for summary in summaries {
      let own = SummaryBinding(summary, words: words).resources
      all.figures.merge(own.figures) { first, _ in first }
      all.tables.merge(own.tables) { first, second in first.rows.isEmpty ? second : first }
      all.keyFigures.merge(own.keyFigures) { first, second in first.isEmpty ? second : first }
      if all.actions.isEmpty { all.actions = own.actions }
      all.grade = all.grade ?? own.grade
      all.whatIf = all.whatIf ?? own.whatIf
      all.channelCards = all.channelCards ?? own.channelCards
      all.absent.merge(own.absent) { first, _ in first }
    }
    all.absent = all.absent.filter { name, _ in
      all.figures[name] == nil && all.tables[name] == nil
    }
    return all
  }

  /// What either has.
  private static func union(_ left: TemplateValue?, _ right: TemplateValue?) -> TemplateValue {
    guard case .object(let first) = left, case .object(let second) = right else {
      return left ?? .object([:])
    }
    return .object(first.merging(second) { $0.isTrue ? $0 : $1 })
  }
}

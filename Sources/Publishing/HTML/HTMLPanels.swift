import Charts
import Documents
import Drawing
import Wording

/// Key figures, actions and the grade as markup.
enum HTMLPanels {
  static func keyFigures(
    _ items: [KeyFigureItem], figures: HTMLFigures, prefix: String
  ) -> String {
    // A pair such as "$47.0M → $48.8M" fits on one line only in the smaller size.
    let compact = items.allSatisfy { $0.scale == nil } || items.contains { $0.value.count > 9 }
    let content = items.enumerated().map { index, item in
      keyFigure(item, figures: figures, prefix: "\(prefix)-\(index)")
    }.joined(separator: "\n")
    return Markup.element("div", class: compact ? "figures compact" : "figures", content)
  }

  private static func keyFigure(
    _ item: KeyFigureItem, figures: HTMLFigures, prefix: String
  ) -> String {
    let unit = item.unit.map { " " + Markup.element("span", class: "unit", Markup.escape($0)) }
    var content = Markup.element("dt", Markup.escape(item.label))
    content += Markup.element("dd", class: "value", Markup.escape(item.value) + (unit ?? ""))
    if let interval = item.interval {
      content += Markup.element("dd", class: "interval", Markup.escape(interval))
    }
    if let scale = item.scale {
      let glyph = IntervalGlyph(
        value: scale.value, lower: scale.lower, upper: scale.upper, reference: scale.reference,
        referenceLabel: scale.referenceLabel)
      var scene = glyph.scene(
        size: Size(130, glyph.preferredHeight(width: 130)), theme: figures.theme.light,
        text: figures.measurer)
      scene.title = item.interval ?? item.label
      content += Markup.element("dd", class: "glyph", figures.svg(scene, prefix: prefix))
    }
    content += Markup.element("dd", class: "about", Markup.escape(item.note))
    return Markup.element("dl", content)
  }

  static func actions(_ items: [ActionItem]) -> String {
    let content = items.map { item in
      let money = item.money.map { Markup.element("span", class: "money", Markup.escape($0)) } ?? ""
      return Markup.element(
        "li",
        Markup.element("span", class: "title", Markup.escape(item.title)) + money
          + Markup.element("p", class: "detail", Markup.prose(item.detail)))
    }.joined(separator: "\n")
    return Markup.element("ol", class: "actions", content)
  }

  static func grade(_ panel: GradePanel, words: Catalogue) -> String {
    let head =
      Markup.element("span", class: "letter", Markup.escape(panel.letter))
      + Markup.element("span", class: "verdict", Markup.escape(panel.verdict))
      + Markup.element("span", class: "summary", Markup.escape(panel.summary))
    let reasons = panel.reasons.map { reason in
      Markup.element(
        "li",
        HTMLMarks.markup(reason.mark)
          + Markup.element("span", hidden(reason.mark, words) + Markup.escape(reason.text)))
    }.joined()
    return
      "<div class=\"grade\" role=\"group\" aria-label=\"\(Markup.escape(words.text("Grade \(panel.letter)")))\">"
      + Markup.element("p", class: "grade-head", head) + Markup.element("ul", reasons) + "</div>"
  }

  /// The mark in words, for those who cannot see it.
  private static func hidden(_ mark: CellMark, _ words: Catalogue) -> String {
    let word: Phrase? =
      switch mark {
      case .pass: "Pass"
      case .warning: "Warning"
      case .fail: "Fail"
      default: nil
      }
    return word.map {
      Markup.element("span", class: "hidden", Markup.escape(words.labelled(words.text($0), "")))
    }
      ?? ""
  }
}

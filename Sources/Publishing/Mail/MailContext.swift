import Documents
import Findings
import Summary
import Wording

/// What the templates of the e-mail can name: all that those of reports can, and `mail`.
enum MailContext {
  /// - `mail.preheader`: what a list of messages shows after the subject.
  /// - `mail.actions`: the narrative's, with a `number` each.
  /// - `mail.picture`: `id`, `width`, `height`, `title`, `subtitle`, `description`, `source`, and its numbers as `rows`.
  /// - `mail.has_warnings`, `mail.run`.
  /// - `mail.look`: what the brand decides, see `MailLook`.
  static func make(
    _ binding: SummaryBinding, run: String, picture: MailPicture, look: MailLook
  ) throws(Unusable) -> TemplateValue {
    let summary = binding.summary
    let lead = summary.narrative.pages["decision"]?.lead ?? ""
    let actions = summary.narrative.actions.enumerated().map { index, action in
      TemplateValue.object([
        "number": .number(Double(index + 1)), "title": .text(action.title),
        "detail": .text(action.detail), "money_text": text(action.moneyText),
      ])
    }
    let mail: [String: TemplateValue] = [
      "preheader": .text(TemplateEscaping.unmarked(lead)), "run": .text(run),
      "has_warnings": .bool(!summary.insights.warnings.isEmpty), "actions": .list(actions),
      "picture": self.picture(picture, binding.style), "look": look.value,
    ]
    return try binding.context().adding("mail", .object(mail))
  }

  private static func picture(_ picture: MailPicture, _ style: NumberStyle) -> TemplateValue {
    .object([
      "id": .text(picture.id), "width": .number(Double(picture.width)),
      "height": .number(Double(picture.height)), "title": .text(picture.words?.title ?? ""),
      "subtitle": .text(picture.words?.subtitle ?? ""), "source": text(picture.words?.source),
      "description": .text(picture.words?.description ?? ""),
      "rows": .list(picture.table.rows.map { .text(row($0, picture.table.columns, style)) }),
    ])
  }

  /// `search: Expected change in revenue, $M 0.94; 90% interval 0.48 to 1.42`
  private static func row(
    _ cells: [String], _ columns: [String], _ style: NumberStyle
  ) -> String {
    let rest = zip(columns, cells).dropFirst().filter { !$0.1.isEmpty }
      .map { "\($0.0) \($0.1)" }
    return style.labelled(cells.first ?? "", style.separated(rest))
  }

  private static func text(_ text: String?) -> TemplateValue { text.map { .text($0) } ?? .null }
}

import Documents
import Drawing

/// The grade as a large letter in a panel, with its most telling reasons.
struct GradeLayout {
  let context: LayoutContext
  let width: Double

  private static let padding = 14.0
  private static let bar = 2.0

  func item(_ panel: GradePanel) -> FlowItem {
    let theme = context.theme
    let left = Self.bar + Self.padding - 2
    let inner = width - left - Self.padding + 2
    var content = head(panel, width: inner)
    let list = PDFElementID()
    for reason in panel.reasons {
      var entry = self.reason(reason, width: inner)
      entry.marks = [
        .part(.list, list, [.tagged(.listItem, [.tagged(.listBody, entry.marks)])])
      ]
      content.add(entry, at: Point(0, content.height))
    }
    let height = content.height + Self.padding + 10
    var fragment = PageFragment(
      height: height,
      marks: [
        .decoration([
          context.box(Rect(0, 0, width, height), theme.panel),
          context.box(Rect(0, 0, Self.bar, height), theme.accent),
        ])
      ])
    fragment.add(content, at: Point(left, Self.padding - 2))
    fragment.height = height
    return .fixed(fragment, gap: BlockLayout.blockGap)
  }

  private func head(_ panel: GradePanel, width: Double) -> PageFragment {
    var letter = context.type.keyFigure.colored(context.theme.accent)
    letter.text.size = 30
    letter.lineHeight = 27
    let indent = context.width(panel.letter, letter) + 9
    var words = context.paragraph(
      panel.verdict, context.type.label.weighted(.semibold), width: width - indent)
    words.add(
      context.paragraph(
        panel.summary, context.type.label.colored(context.theme.secondary), width: width - indent),
      at: Point(0, words.height))
    let height = max(words.height, letter.lineHeight)
    var fragment = PageFragment(
      height: height,
      marks: [
        .tagged(
          .paragraph,
          [
            .nodes([
              context.text(
                panel.letter, letter,
                at: Point(0, (height - letter.lineHeight) / 2 + context.baseline(letter)))
            ])
          ])
      ])
    fragment.add(words, at: Point(indent, (height - words.height) / 2))
    fragment.height = height + 7
    return fragment
  }

  private func reason(_ reason: GradePanel.Reason, width: Double) -> PageFragment {
    let type = context.type.label
    let indent = 12.6
    let top = 4.6
    var fragment = PageFragment(
      height: 0,
      marks: [
        .decoration(
          [
            context.line(
              Point(0, 0), Point(width, 0), context.theme.ink.opacity(0.14), width: 0.48)
          ]
            + CellMarks(context: context).nodes(
              reason.mark, x: 0, baseline: top + context.baseline(type), type: type))
      ])
    fragment.add(
      context.paragraph(reason.text, type, width: width - indent), at: Point(indent, top))
    fragment.height += 4.2
    return fragment
  }
}

import Documents
import Drawing

/// Numbered things to do, each with its money at the right.
struct ActionsLayout {
  let context: LayoutContext
  let width: Double

  private static let indent = 17.4

  func items(_ actions: [ActionItem]) -> [FlowItem] {
    let list = PDFElementID()
    return actions.enumerated().map { index, action in
      var fragment = fragment(action, number: index + 1)
      fragment.marks = [.part(.list, list, [.tagged(.listItem, fragment.marks)])]
      return .fixed(fragment, gap: index == 0 ? 5 : 0)
    }
  }

  private func fragment(_ action: ActionItem, number: Int) -> PageFragment {
    let type = context.type.lead.weighted(.semibold)
    let title = TypeStyle(text: type.text, lineHeight: 14)
    let top = number == 1 ? 1.0 : 7.0
    let baseline = top + context.baseline(title)
    let sign = context.text(
      "\(number)", title.colored(context.theme.accent), at: Point(0, baseline))
    let money = action.money.map {
      context.text($0, title, at: Point(width, baseline), anchor: .end)
    }
    let taken = action.money.map { context.width($0, title) + 10 } ?? 0
    let room = width - Self.indent
    var fragment = PageFragment.empty
    fragment.add(
      context.paragraph(action.title, title, width: room - taken), at: Point(Self.indent, top))
    if let money { fragment.marks.append(.tagged(.paragraph, [.nodes([money])])) }
    let detail = TypeStyle(text: context.type.body.text, lineHeight: 12.8)
    fragment.add(
      context.paragraph(action.detail, detail, width: min(room, max(room - 44, room * 0.8))),
      at: Point(Self.indent, fragment.height + 0.5))
    fragment.height += 6
    let rule = number > 1 ? [context.rule(0.24, width: width)] : []
    fragment.marks = [
      .decoration(rule), .tagged(.listLabel, [.nodes([sign])]), .tagged(.listBody, fragment.marks),
    ]
    return fragment
  }
}

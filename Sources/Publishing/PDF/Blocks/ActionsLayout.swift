import Documents
import Drawing

/// Numbered things to do, each with its money at the right.
struct ActionsLayout {
  let context: LayoutContext
  let width: Double

  private static let indent = 17.4

  func items(_ actions: [ActionItem]) -> [FlowItem] {
    actions.enumerated().map { index, action in
      .fixed(fragment(action, number: index + 1), gap: index == 0 ? 5 : 0)
    }
  }

  private func fragment(_ action: ActionItem, number: Int) -> PageFragment {
    let type = context.type.lead.weighted(.semibold)
    let title = TypeStyle(text: type.text, lineHeight: 14)
    let top = number == 1 ? 1.0 : 7.0
    let baseline = top + context.baseline(title)
    var fragment = PageFragment.empty
    var nodes: [Node] = []
    if number > 1 { nodes.append(context.rule(0.24, width: width)) }
    nodes.append(
      context.text("\(number)", title.colored(context.theme.accent), at: Point(0, baseline)))
    var money = 0.0
    if let text = action.money {
      nodes.append(context.text(text, title, at: Point(width, baseline), anchor: .end))
      money = context.width(text, title) + 10
    }
    fragment.marks.append(.nodes(nodes))
    let room = width - Self.indent
    fragment.add(
      context.paragraph(action.title, title, width: room - money), at: Point(Self.indent, top))
    let detail = TypeStyle(text: context.type.body.text, lineHeight: 12.8)
    fragment.add(
      context.paragraph(action.detail, detail, width: min(room, max(room - 44, room * 0.8))),
      at: Point(Self.indent, fragment.height + 0.5))
    fragment.height += 6
    fragment.marks = [.tagged(.listItem, fragment.marks)]
    return fragment
  }
}

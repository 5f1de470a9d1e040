import Documents
import Drawing

/// Entries below each other, marked by signs or parted by rules.
struct ListLayout {
  let context: LayoutContext
  let width: Double

  /// Entries after bullets or numbers.
  func marked(_ entries: [[Inline]], ordered: Bool) -> [FlowItem] {
    let type = context.type.body
    let indent = 13.0
    return entries.enumerated().flatMap { index, entry in
      let sign = ordered ? "\(index + 1)." : "•"
      let node = context.text(
        sign, type.colored(context.theme.secondary), at: Point(0, context.baseline(type)))
      var items = context.paragraphItems(
        entry, type, width: width, gap: index == 0 ? 6 : 3, indent: indent, tag: .listItem)
      if let first = items.first, case .fixed(var fragment) = first.content {
        fragment.marks.insert(.nodes([node]), at: 0)
        items[0].content = .fixed(fragment)
      }
      return items
    }
  }

  /// Entries each below a rule.
  func ruled(_ entries: [[Inline]]) -> [FlowItem] {
    entries.enumerated().map { index, entry in
      var fragment = PageFragment(
        height: 0, marks: [.nodes([context.rule(0.24, width: width)])])
      fragment.add(
        context.paragraph(entry, context.type.body, width: width, tag: .listItem),
        at: Point(0, 6))
      fragment.height += 6.5
      return .fixed(fragment, gap: index == 0 ? BlockLayout.headingGap : 0)
    }
  }
}

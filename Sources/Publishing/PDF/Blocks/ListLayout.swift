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
    return entries.enumerated().map { index, entry in
      let sign = ordered ? "\(index + 1)." : "•"
      var fragment = PageFragment.empty
      fragment.marks.append(
        .nodes([
          context.text(
            sign, type.colored(context.theme.secondary), at: Point(0, context.baseline(type)))
        ]))
      fragment.add(
        context.paragraph(entry, type, width: width - indent, tag: nil), at: Point(indent, 0))
      fragment.marks = [.tagged(.listItem, fragment.marks)]
      return .fixed(fragment, gap: index == 0 ? 6 : 3)
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

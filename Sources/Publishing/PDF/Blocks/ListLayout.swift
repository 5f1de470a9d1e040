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
    let list = PDFElementID()
    return entries.enumerated().flatMap { index, entry in
      let sign = ordered ? "\(index + 1)." : "•"
      let node = context.text(
        sign, type.colored(context.theme.secondary), at: Point(0, context.baseline(type)))
      var items = context.paragraphItems(
        entry, type, width: width, gap: index == 0 ? 6 : 3, indent: indent, tag: .listBody)
      let item = PDFElementID()
      for (place, line) in items.enumerated() {
        guard case .fixed(var fragment) = line.content else { continue }
        if place == 0 { fragment.marks.insert(.tagged(.listLabel, [.nodes([node])]), at: 0) }
        fragment.marks = [.part(.list, list, [.part(.listItem, item, fragment.marks)])]
        items[place].content = .fixed(fragment)
      }
      return items
    }
  }

  /// Entries each below a rule.
  func ruled(_ entries: [[Inline]]) -> [FlowItem] {
    let list = PDFElementID()
    return entries.enumerated().map { index, entry in
      var fragment = PageFragment(
        height: 0, marks: [.decoration([context.rule(0.24, width: width)])])
      fragment.add(
        context.paragraph(entry, context.type.body, width: width, tag: .listBody),
        at: Point(0, 6))
      fragment.marks = [.part(.list, list, [.tagged(.listItem, fragment.marks)])]
      fragment.height += 6.5
      return .fixed(fragment, gap: index == 0 ? BlockLayout.headingGap : 0)
    }
  }
}

import Documents
import Drawing

/// Turns blocks into items that can be placed on pages.
struct BlockLayout {
  let context: LayoutContext

  /// Space above a block that begins something new.
  static let blockGap = 14.0
  /// Below this width a list is parted by rules, which leave its words more room than bullets.
  private static let narrow = 300.0

  /// Space between a heading and what it stands above.
  static let headingGap = 5.5

  func items(_ blocks: [Block], width: Double) -> [FlowItem] {
    var all: [FlowItem] = []
    var belowHeading = false
    for block in blocks {
      var items = items(block, width: width)
      if belowHeading, !items.isEmpty { items[0].gap = min(items[0].gap, Self.headingGap) }
      all += items
      if case .heading(let level, _) = block, level > 1 {
        belowHeading = true
      } else {
        belowHeading = false
      }
    }
    return all
  }

  func items(_ block: Block, width: Double) -> [FlowItem] {
    let type = context.type
    switch block {
    case .heading(let level, let inlines):
      return [heading(level: level, inlines, width: width)]
    case .paragraph(let role, let inlines):
      switch role {
      case .lead:
        return context.paragraphItems(inlines, type.lead, width: width * 0.94, gap: 6.4)
      case .subtitle:
        return [
          .fixed(
            context.paragraph(inlines, type.subtitle, width: width), gap: 2.2, keepsWithNext: true)
        ]
      case .note:
        return context.paragraphItems(inlines, type.note, width: width, gap: 7)
      case .body:
        return context.paragraphItems(inlines, type.body, width: width, gap: 8)
      }
    case .list(let ordered, let entries):
      let list = ListLayout(context: context, width: width)
      return width < Self.narrow && !ordered
        ? list.ruled(entries) : list.marked(entries, ordered: ordered)
    case .table(let table):
      return TableLayout(context: context, table: table, width: width).items()
    case .figure(let figure):
      return [FigureLayout(context: context, figure: figure, width: width).item()]
    case .keyFigures(let figures):
      return KeyFigureLayout(context: context, width: width).items(figures)
    case .actions(let actions):
      return ActionsLayout(context: context, width: width).items(actions)
    case .grade(let panel):
      return [GradeLayout(context: context, width: width).item(panel)]
    case .whatIf, .channelCards:
      return []
    case .only(_, let inner):
      return items(inner, width: width)
    case .spare(let inner):
      return items(inner, width: width).map { item in
        var item = item
        item.isSpare = true
        return item
      }
    case .columns(let columns):
      return self.columns(columns, width: width)
    case .banner(let inlines):
      return [.fixed(BannerLayout(context: context).fragment(inlines, width: width), gap: 10)]
    case .rule:
      return [
        .fixed(
          PageFragment(height: 1, marks: [.decoration([context.rule(0.5, width: width)])]),
          gap: Self.blockGap)
      ]
    }
  }

  private func heading(level: Int, _ inlines: [Inline], width: Double) -> FlowItem {
    let type = context.type
    let style = level == 2 ? type.heading : type.subheading
    let tag: PDFTag = level == 2 ? .heading2 : .heading3
    var fragment =
      level == 1
      ? HeadlineLayout(context: context).fragment(inlines, width: width)
      : context.paragraph(inlines, style, width: width, tag: tag)
    fragment.headings = [
      FragmentHeading(level: level, title: LayoutContext.plain(inlines), y: 0)
    ]
    let gap = level == 1 ? 3 : level == 2 ? Self.blockGap : 10
    return .fixed(fragment, gap: gap, keepsWithNext: true)
  }

  private func columns(_ columns: [Column], width: Double) -> [FlowItem] {
    let total = columns.reduce(0) { $0 + max($1.weight, 0.01) }
    let gutter = 19.2
    let available = width - gutter * Double(columns.count - 1)
    var x = 0.0
    var placed: [FlowColumn] = []
    for column in columns {
      let share = available * max(column.weight, 0.01) / total
      placed.append(FlowColumn(x: x, items: items(column.blocks, width: share)))
      x += share + gutter
    }
    return [FlowItem(gap: Self.blockGap, content: .columns(placed))]
  }
}

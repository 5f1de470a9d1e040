/// The block part of Markdown: headings, paragraphs, lists, tables and rules.
enum MarkdownBlocks {
  static func blocks(under node: MarkdownNode) -> [Block] {
    node.children.flatMap(block)
  }

  private static func block(_ node: MarkdownNode) -> [Block] {
    switch node.kind {
    case .paragraph:
      [.paragraph(.body, MarkdownInlines.inlines(under: node, depth: 0))]
    case .heading:
      [.heading(level: node.headingLevel, MarkdownInlines.inlines(under: node, depth: 0))]
    case .list:
      [.list(ordered: node.isOrderedList, items: items(of: node, depth: 0))]
    case .table:
      [.table(MarkdownTable.table(node))]
    case .blockQuote:
      paragraphs(under: node, depth: 0).map { .paragraph(.note, $0) }
    case .codeBlock:
      [.paragraph(.body, [.code(node.literal)])]
    case .thematicBreak:
      [.rule]
    default:
      text(node.plainText)
    }
  }

  private static func text(_ text: String) -> [Block] {
    let words = words(text)
    return words.isEmpty ? [] : [.paragraph(.body, [.text(words)])]
  }

  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// An item is one run of words; the items of a list inside it follow it.
  private static func items(of list: MarkdownNode, depth: Int) -> [[Inline]] {
    list.children.flatMap { item in
      var words: [[Inline]] = []
      var inner: [[Inline]] = []
      for child in item.children {
        if child.kind == .list, depth < MarkdownParser.deepestNesting {
          inner += items(of: child, depth: depth + 1)
        } else {
          words.append(MarkdownInlines.inlines(under: child, depth: depth))
        }
      }
      return [joined(words)] + inner
    }
  }

  /// Each paragraph inside, whatever holds it.
  static func paragraphs(under node: MarkdownNode, depth: Int) -> [[Inline]] {
    guard depth < MarkdownParser.deepestNesting else { return [[.text(words(node.plainText))]] }
    return node.children.flatMap { (child: MarkdownNode) -> [[Inline]] in
      switch child.kind {
      case .paragraph, .heading: [MarkdownInlines.inlines(under: child, depth: depth)]
      case .blockQuote, .list, .item: paragraphs(under: child, depth: depth + 1)
      default: [[.text(words(child.plainText))]]
      }
    }
  }

  static func joined(_ runs: [[Inline]]) -> [Inline] {
    let space = [Inline.text(" ")]
    return MarkdownInlines.merged([Inline](runs.filter { !$0.isEmpty }.joined(separator: space)))
  }
}

import CMarkdown

/// A node of the parsed Markdown, valid while its tree is.
struct MarkdownNode {
  /// The kinds reports have a use for, by the parser's own names.
  enum Kind: String {
    case paragraph, heading, list, item, table, text, softbreak, linebreak, code
    case strong, link, image
    case emphasis = "emph"
    case blockQuote = "block_quote"
    case codeBlock = "code_block"
    case htmlBlock = "html_block"
    case htmlInline = "html_inline"
    case thematicBreak = "thematic_break"
    case tableHeader = "table_header"
    case tableRow = "table_row"
  }

  private let pointer: OpaquePointer

  init(pointer: OpaquePointer) {
    self.pointer = pointer
  }

  var kind: Kind? {
    cmark_node_get_type_string(pointer).flatMap { Kind(rawValue: String(cString: $0)) }
  }

  var children: [MarkdownNode] {
    var nodes: [MarkdownNode] = []
    var next = cmark_node_first_child(pointer)
    while let node = next {
      nodes.append(MarkdownNode(pointer: node))
      next = cmark_node_next(node)
    }
    return nodes
  }

  var literal: String {
    cmark_node_get_literal(pointer).map { String(cString: $0) } ?? ""
  }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }

  var destination: String {
    cmark_node_get_url(pointer).map { String(cString: $0) } ?? ""
  }

  /// `l`, `c`, `r` or 0 for each column of a table.
  var columnAlignments: [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let alignments = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return (0..<count).map { alignments[$0] }
  }

  /// All text inside, however deep, without recursion.
  var plainText: String {
    guard let iterator = cmark_iter_new(pointer) else { return "" }
    defer { cmark_iter_free(iterator) }
    var text = ""
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      let current = MarkdownNode(pointer: node)
      switch current.kind {
      case .softbreak, .linebreak: text += " "
      case .htmlInline, .htmlBlock: text += current.visibleHTML
      default: text += current.literal
      }
    }
    return text
  }

  /// Raw HTML as the text it is; comments say nothing.
  var visibleHTML: String {
    literal.hasPrefix("<!--") ? "" : literal
  }
}

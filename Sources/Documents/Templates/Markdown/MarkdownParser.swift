import CMarkdown

/// Markdown with tables to blocks; links keep safe destinations, raw HTML becomes text.
public enum MarkdownParser {
  /// Nesting beyond this is read as plain text.
  static let deepestNesting = 24

  /// The blocks of a text: paragraphs, lists, tables and headings.
  public static func blocks(_ text: String) -> [Block] {
    withRoot(of: text) { MarkdownBlocks.blocks(under: $0) }
  }

  /// The text as one run of inlines, whatever blocks it has.
  public static func inlines(_ text: String) -> [Inline] {
    withRoot(of: text) { MarkdownBlocks.joined(MarkdownBlocks.paragraphs(under: $0, depth: 0)) }
  }

  /// Registering is not safe on two threads at once; a static value is made once.
  private static let registered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  private static func withRoot<Element>(
    of text: String, _ body: (MarkdownNode) -> [Element]
  ) -> [Element] {
    guard registered, let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return [] }
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    var text = text
    text.withUTF8 { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    guard let root = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(root) }
    return body(MarkdownNode(pointer: root))
  }
}

import Documents
import Testing

@Suite("Markdown")
struct MarkdownTests {
  @Test("blocks become the document's own")
  func blocks() {
    let text = """
      # Head *line*

      Some **strong** and `code`
      on two lines.

      - one
      - two
        - inner

      > aside

      ---
      """
    let blocks = MarkdownParser.blocks(text)
    guard blocks.count == 5, case .heading(1, let head) = blocks[0],
      case .paragraph(.body, let words) = blocks[1], case .list(false, let items) = blocks[2],
      case .paragraph(.note, let aside) = blocks[3], case .rule = blocks[4]
    else {
      Issue.record("other blocks: \(blocks)")
      return
    }
    #expect(head == [.text("Head "), .emphasis([.text("line")])])
    #expect(
      words == [
        .text("Some "), .strong([.text("strong")]), .text(" and "), .code("code"),
        .text(" on two lines."),
      ])
    #expect(items == [[.text("one")], [.text("two")], [.text("inner")]])
    #expect(aside == [.text("aside")])
  }

  @Test("a table keeps its alignment and its strong cells")
  func table() {
    let blocks = MarkdownParser.blocks("| Name | Spend |\n|---|--:|\n| TV \\| x | **4** |\n")
    guard blocks.count == 1, case .table(let table) = blocks[0] else {
      Issue.record("no table: \(blocks)")
      return
    }
    #expect(table.columns == [TableColumn("Name"), TableColumn("Spend", .trailing)])
    #expect(table.rows == [TableRow([TableCell("TV | x"), TableCell("4", tone: .strong)])])
  }

  static let links: [(markdown: String, inlines: [Inline])] = [
    (
      "[site](https://example.org)",
      [.link([.text("site")], destination: "https://example.org")]
    ),
    ("[below](#plan)", [.link([.text("below")], destination: "#plan")]),
    ("[x](javascript:alert(1))", [.text("x")]), ("[x](JaVaScRiPt:alert(1))", [.text("x")]),
    ("[x](data:text/html,hi)", [.text("x")]), ("[x](file:///etc/passwd)", [.text("x")]),
    ("![picture](https://example.org/p.png)", [.text("picture")]),
    ("<b>bold</b>", [.text("<b>bold</b>")]), ("a<!-- secret -->b", [.text("ab")]),
    ("<script>alert(1)</script>", [.text("<script>alert(1)</script>")]),
  ]

  @Test("links stay safe and raw HTML is text", arguments: links.indices)
  func harmless(index: Int) {
    #expect(MarkdownParser.inlines(Self.links[index].markdown) == Self.links[index].inlines)
  }

  @Test("depth without end is read as text")
  func depth() {
    let stars = String(repeating: "*a **b ", count: 500) + String(repeating: "c** d*", count: 500)
    #expect(MarkdownParser.inlines(stars).plainText.count > 2000)
    let quotes = String(repeating: "> ", count: 500) + "deep"
    #expect(MarkdownParser.inlines(quotes).plainText.hasSuffix("deep"))
    let links = String(repeating: "[", count: 900) + "x" + String(repeating: "](#a)", count: 900)
    #expect(!MarkdownParser.inlines(links).isEmpty)
  }
}

import Documents
import Testing

@Suite("Escaping values for Markdown")
struct EscapingTests {
  static let hostile = [
    "<script>alert(1)</script>", "=1+1", "\"a,b\"", "إعلانات التلفزيون", "电视广告",
    "*bold* _it_ [x](javascript:alert(1))", "{{name}} & \\ `code`", "- item", "1. item", "# title",
    "::chart kind=roi", ":::", "---", "| a | b |", "&lt;b&gt;", "![x](y)", "> quote", "~~~", "+ x",
    "a\\", "paid_search_brand", "http://example.com", "**", "50% off!",
  ]

  @Test("a name reads back as the same plain text", arguments: hostile)
  func names(name: String) {
    #expect(MarkdownParser.inlines(TemplateEscaping.markdown(name)) == [.text(name)])
    #expect(
      MarkdownParser.inlines("Spend on " + TemplateEscaping.markdown(name) + " rose.")
        == [.text("Spend on \(name) rose.")])
  }

  @Test("a name is one paragraph, whatever it starts with", arguments: hostile)
  func blocks(name: String) {
    let blocks = MarkdownParser.blocks(TemplateEscaping.markdown(name))
    guard blocks.count == 1, case .paragraph(.body, let words) = blocks[0] else {
      Issue.record("\(name) became something else")
      return
    }
    #expect(words.plainText == name)
  }

  @Test("random ASCII reads back, with white space as single spaces")
  func random() {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for _ in 0..<2000 {
      var text = "x"
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.unicodeScalars.append(Unicode.Scalar(UInt8(9 + (state >> 33) % 118)))
      }
      text += "x"
      let words = text.unicodeScalars.split { $0.value <= 0x20 }.map { String($0) }
      let inlines = MarkdownParser.inlines(TemplateEscaping.markdown(text))
      #expect(inlines == [.text(words.joined(separator: " "))])
    }
  }

  @Test("line breaks cannot start a block")
  func breaks() {
    #expect(TemplateEscaping.markdown("a\n\n# b\u{2028}c") == "a \\# b c")
  }

  @Test("a sentence keeps its strong words and what it has escaped already")
  func sentences() {
    let sentence = "Up; **98% likely.** Tv\\_brand & <b>*x*</b>"
    #expect(
      MarkdownParser.inlines(TemplateEscaping.markdownWithStrong(sentence))
        == [.text("Up; "), .strong([.text("98% likely.")]), .text(" Tv_brand & <b>*x*</b>")])
    #expect(TemplateEscaping.markdownWithStrong("2 ** 3") == "2 \\*\\* 3")
  }

  @Test("HTML's marks become entities")
  func html() {
    #expect(
      TemplateEscaping.html("<a href=\"x\">&</a>") == "&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;")
  }
}

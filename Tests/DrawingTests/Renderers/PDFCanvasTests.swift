import Drawing
import PDFReading
import Testing

@Suite struct PDFCanvasTests {
  private let style = TextStyle(size: 12, color: Color(0x1A1A1A), tracking: -0.022)

  private func canvas() throws -> PDFCanvas {
    try PDFCanvas(
      fonts: FontLibrary(),
      metadata: PDFMetadata(
        title: "Title ü", author: "Author", subject: "Subject", creator: "mmm",
        created: "2026-01-31T00:00:00Z"))
  }

  private func node(_ word: String) -> [Node] { [.text(Text(word, at: Point(0, 0), style: style))] }

  private func drawn(_ words: [String]) throws -> DrawnPDF {
    let canvas = try canvas()
    canvas.beginPage(Size(595.28, 841.89))
    for (row, word) in words.enumerated() {
      canvas.tagged(row == 0 ? .heading1 : .paragraph) {
        canvas.draw(node(word), at: Point(40, 40 + 20 * Double(row)))
      }
    }
    canvas.endPage()
    let chapter = canvas.addBookmark("Chapter", page: 1, y: 0, under: nil)
    canvas.addBookmark("Part", page: 1, y: 100, under: chapter)
    return try canvas.finish()
  }

  @Test func theSameDrawingGivesTheSameBytes() throws {
    let first = try drawn(["Paid search", "电视"])
    let second = try drawn(["Paid search", "电视"])
    #expect(second.bytes == first.bytes)
    #expect(second.structure == first.structure)
    #expect(first.bytes.starts(with: Array("%PDF-1.5".utf8)))
  }

  @Test(.enabled(if: Tool.exists("pdftotext")))
  func everyScriptCanBeCopied() throws {
    let names = [
      "Paid search −$0.47M 1.78–3.16", "<script>alert(1)</script>", "电视广告", "テレビ", "한국",
      "Телевидение",
      "قناة",
    ]
    let text = try Tool.run("pdftotext -layout - -", on: drawn(names).bytes)
    for name in names { #expect(text.contains(name), "\(name) in \(text)") }
  }

  @Test(.enabled(if: Tool.exists("qpdf") && Tool.exists("pdftotext")))
  func aLetterThatNoFontHasIsABoxThatCanBeCopied() throws {
    // Code points that Unicode has given to no letter.
    let bytes = try drawn(["a \u{378}\u{379} b"]).bytes
    #expect(try Tool.run("pdftotext - -", on: bytes).contains("a \u{378}\u{379} b"))
    let box = try drawn(["a □□ b"]).bytes
    let width = { (bytes: [UInt8]) in try PDFText(bytes).pages[0].words.last?.left }
    #expect(try width(bytes) == width(box))
  }

  @Test(.enabled(if: Tool.exists("pdffonts")))
  func everyFontIsEmbeddedAsASubsetWithUnicode() throws {
    let listing = try Tool.run("pdffonts -", on: drawn(["Paid search", "电视", "قناة"]).bytes)
    let fonts = listing.split(separator: "\n").dropFirst(2)
    #expect(fonts.count >= 3)
    for font in fonts { #expect(font.contains("yes yes yes"), "\(font)") }
  }

  @Test(.enabled(if: Tool.exists("pdffonts")))
  func aLargeFontIsOneThoughItsLettersComePageByPage() throws {
    let canvas = try canvas()
    for word in ["电视", "广告", "搜索和电视", "新闻"] {
      canvas.beginPage(Size(595.28, 841.89))
      canvas.tagged(.paragraph) { canvas.draw(node(word), at: Point(40, 40)) }
      canvas.endPage()
    }
    let bytes = try canvas.finish().bytes
    #expect(try Tool.run("pdffonts -", on: bytes).split(separator: "\n").count == 3)
    #expect(try Tool.run("pdftotext - -", on: bytes).contains("新闻"))
  }

  @Test(.enabled(if: Tool.exists("pdfinfo")))
  func itSaysWhatItIs() throws {
    let info = try Tool.run("TZ=UTC pdfinfo -", on: drawn(["a"]).bytes)
    #expect(info.contains("Title:           Title ü"))
    #expect(info.contains("Author:          Author"))
    #expect(info.contains("Creator:         mmm"))
    #expect(info.contains("Jan 31 00:00:00 2026"))
  }

  @Test func onlyHarmlessAddressesBecomeLinks() throws {
    let canvas = try canvas()
    canvas.beginPage(Size(595.28, 841.89))
    let addresses = [
      "https://example.com/it's", "javascript:alert(1)", "file:///etc/passwd",
      "HTTPS://example.com/ü b", "mailto:a@example.com",
    ]
    for address in addresses {
      canvas.linked(Rect(40, 400, 50, 20), to: .address(address), words: "words") {}
    }
    canvas.linked(Rect(40, 480, 50, 20), to: .page(1), words: "first page") {}
    canvas.endPage()
    #expect(
      try canvas.finish().structure.links.map(\.target) == [
        .address("https://example.com/it%27s"), .address("HTTPS://example.com/%C3%BC%20b"),
        .address("mailto:a@example.com"), .page(1),
      ])
  }

  // MARK: Structure

  private func structure(_ draw: (PDFCanvas) -> Void) throws -> PDFStructure {
    let canvas = try canvas()
    canvas.beginPage(Size(595.28, 841.89))
    draw(canvas)
    canvas.endPage()
    return try canvas.finish().structure
  }

  @Test func whatIsDrawnBelongsToTheInnermostElement() throws {
    let tree = try structure { canvas in
      canvas.tagged(.paragraph) {
        canvas.draw(node("one"), at: Point(40, 40))
        canvas.draw(node("and two"), at: Point(40, 60))
        canvas.linked(Rect(40, 70, 50, 20), to: .page(1), words: "three") {
          canvas.draw(node("three"), at: Point(40, 80))
        }
        canvas.draw(node("four"), at: Point(40, 100))
      }
    }
    #expect(tree.elements.map(\.tag) == [.document, .paragraph, .link])
    #expect(tree.elements.map(\.parent) == [0, 0, 1])
    #expect(
      tree.elements[1].kids == [.mark(page: 0, number: 0), .element(2), .mark(page: 0, number: 2)])
    #expect(tree.elements[2].kids == [.mark(page: 0, number: 1), .link(0)])
    #expect(tree.pages[0].marks == [.element(1), .element(2), .element(1)])
  }

  @Test func anElementGoesOnUnderItsId() throws {
    let id = PDFElementID()
    let tree = try structure { canvas in
      canvas.tagged(.table, id: id) { canvas.draw(node("first"), at: Point(40, 40)) }
      canvas.furniture(.footer) { canvas.draw(node("Page 1 of 2"), at: Point(40, 800)) }
      canvas.endPage()
      canvas.beginPage(Size(612, 792))
      canvas.furniture(.continuation) {
        canvas.tagged(.heading1) { canvas.draw(node("again"), at: Point(40, 20)) }
      }
      canvas.tagged(.table, id: id) { canvas.draw(node("second"), at: Point(40, 40)) }
    }
    #expect(tree.elements.map(\.tag) == [.document, .table])
    #expect(tree.elements[1].kids == [.mark(page: 0, number: 0), .mark(page: 1, number: 1)])
    #expect(tree.pages[0].marks == [.element(1), .artifact(.footer)])
    #expect(tree.pages[1].marks == [.artifact(.continuation), .element(1)])
  }

  @Test func decorationAndWhatStandsOutsideBelongToNothing() throws {
    let rule = [
      Node.path(
        Path([.move(Point(0, 0)), .line(Point(9, 0))], stroke: Stroke(style.color, width: 1)))
    ]
    let tree = try structure { canvas in
      canvas.draw(rule, at: Point(40, 20))
      canvas.tagged(.paragraph) {
        canvas.draw(node("one"), at: Point(40, 40))
        canvas.decorate(rule, at: Point(40, 45))
        canvas.draw(node("two"), at: Point(40, 60))
      }
    }
    #expect(tree.pages[0].marks == [.element(1), .element(1)])
  }

  @Test func aLinkOfTheFurnitureBelongsToTheOneOfThePage() throws {
    let id = PDFElementID()
    let tree = try structure { canvas in
      canvas.linked(Rect(0, 0, 9, 9), to: .page(1), words: "Decision", id: id) {
        canvas.draw(node("Decision"), at: Point(0, 9))
      }
      canvas.furniture(.header) {
        canvas.linked(Rect(0, 20, 9, 9), to: .page(1), words: "Decision", id: id) {
          canvas.draw(node("Decision"), at: Point(0, 29))
        }
      }
    }
    #expect(tree.links.map(\.element) == [1, 1])
    #expect(tree.pages[0].marks == [.element(1), .artifact(.header)])
  }

  @Test func headingsNeverSkipALevel() throws {
    let tree = try structure { canvas in
      for tag in [PDFTag.heading2, .heading3, .heading3, .heading1, .heading3] {
        canvas.tagged(tag) { canvas.draw(node("heading"), at: Point(40, 40)) }
      }
    }
    #expect(
      tree.elements.dropFirst().map(\.tag) == [
        .heading1, .heading2, .heading3, .heading1, .heading2,
      ])
  }

  @Test func wordsForPicturesAndLinksAreClean() throws {
    let tree = try structure { canvas in
      canvas.tagged(.figure(alternative: "a\u{202E}b\nc", area: Rect(0, 0, 9, 9))) {
        canvas.draw(node("a"), at: Point(0, 9))
      }
      canvas.linked(Rect(0, 20, 9, 9), to: .page(1), words: "x\u{202E}\ty") {}
    }
    #expect(tree.elements[1].tag == .figure(alternative: "ab c", area: Rect(0, 0, 9, 9)))
    #expect(tree.links[0].words == "x y")
  }
}

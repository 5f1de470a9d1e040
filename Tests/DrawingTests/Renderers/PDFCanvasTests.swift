import Drawing
import PDFReading
import Testing

@Suite struct PDFCanvasTests {
  private func document(_ words: [String]) throws -> [UInt8] {
    let canvas = try PDFCanvas(
      fonts: FontLibrary(),
      metadata: PDFMetadata(
        title: "Title ü", author: "Author", subject: "Subject", creator: "mmm",
        created: "2026-01-31T00:00:00Z"))
    let style = TextStyle(size: 12, color: Color(0x1A1A1A), tracking: -0.022)
    canvas.beginPage(Size(595.28, 841.89), label: "1")
    for (row, word) in words.enumerated() {
      canvas.tagged(row == 0 ? .heading1 : .paragraph) {
        canvas.draw(
          [.text(Text(word, at: Point(0, 0), style: style))],
          at: Point(40, 40 + 20 * Double(row)))
      }
    }
    canvas.linked(Rect(40, 400, 50, 20), to: .address("https://example.com/it's")) {}
    canvas.linked(Rect(40, 440, 50, 20), to: .address("javascript:alert(1)")) {}
    canvas.linked(Rect(40, 480, 50, 20), to: .page(1)) {}
    canvas.endPage()
    let chapter = canvas.addBookmark("Chapter", page: 1, y: 0, under: nil)
    canvas.addBookmark("Part", page: 1, y: 100, under: chapter)
    return try canvas.finish()
  }

  @Test func theSameDrawingGivesTheSameBytes() throws {
    let first = try document(["Paid search", "电视"])
    #expect(try document(["Paid search", "电视"]) == first)
    #expect(first.starts(with: Array("%PDF-1.5".utf8)))
  }

  @Test(.enabled(if: Tool.exists("pdftotext")))
  func everyScriptCanBeCopied() throws {
    let names = [
      "Paid search −$0.47M 1.78–3.16", "<script>alert(1)</script>", "电视广告", "テレビ", "한국",
      "Телевидение",
      "قناة",
    ]
    let text = try Tool.run("pdftotext -layout - -", on: document(names))
    for name in names { #expect(text.contains(name), "\(name) in \(text)") }
  }

  @Test(.enabled(if: Tool.exists("pdffonts")))
  func everyFontIsEmbeddedAsASubsetWithUnicode() throws {
    let listing = try Tool.run("pdffonts -", on: document(["Paid search", "电视", "قناة"]))
    let fonts = listing.split(separator: "\n").dropFirst(2)
    #expect(fonts.count >= 3)
    for font in fonts { #expect(font.contains("yes yes yes"), "\(font)") }
  }

  @Test(.enabled(if: Tool.exists("pdfinfo")))
  func itSaysWhatItIs() throws {
    let info = try Tool.run("TZ=UTC pdfinfo -", on: document(["a"]))
    #expect(info.contains("Title:           Title ü"))
    #expect(info.contains("Author:          Author"))
    #expect(info.contains("Creator:         mmm"))
    #expect(info.contains("Jan 31 00:00:00 2026"))
    let structure = try Tool.run("pdfinfo -struct -", on: document(["a", "b"]))
    #expect(structure.contains("H1"))
    #expect(structure.contains("P (block)"))
  }

  @Test(.enabled(if: Tool.exists("qpdf")))
  func onlyHarmlessAddressesBecomeLinks() throws {
    let plain = try Tool.run(
      "qpdf --qdf --object-streams=disable /dev/stdin - | strings", on: document(["a"]))
    #expect(plain.contains("(https://example.com/it%27s)"))
    #expect(!plain.contains("javascript"))
    #expect(plain.contains("/Outlines"))
  }
}

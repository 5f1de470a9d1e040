import Drawing
import Finishing
import PDFReading
import Testing

@Suite struct PDFFinisherTests {
  private static let style = TextStyle(size: 12, color: Color(0x1A1A1A))
  private static let title = "Report <1> & “ü” 电视"

  private func drawn(_ words: [String] = ["One"], language: String = "de-DE") throws -> DrawnPDF {
    let canvas = try PDFCanvas(
      fonts: FontLibrary(),
      metadata: PDFMetadata(
        title: Self.title, author: "Author", subject: "", creator: "mmm 1.0",
        created: "2026-01-31T00:00:00Z", language: language))
    for word in words {
      canvas.beginPage(Size(595.28, 841.89))
      let node = Node.text(Text(word, at: Point(0, 0), style: Self.style))
      canvas.draw([node], at: Point(40, 20))
      canvas.tagged(.heading1) { canvas.draw([node], at: Point(40, 40)) }
      canvas.tagged(.table) {
        canvas.tagged(.tableRow) {
          canvas.tagged(.columnHeader) { canvas.draw([node], at: Point(40, 60)) }
          canvas.tagged(.rowHeader) { canvas.draw([node], at: Point(80, 60)) }
          canvas.tagged(.tableData) { canvas.draw([node], at: Point(120, 60)) }
        }
      }
      canvas.tagged(.figure(alternative: "电视 (a) \\ ü", area: Rect(40, 100, 200, 50))) {
        canvas.draw([node], at: Point(40, 110))
      }
      canvas.linked(Rect(40, 200, 50, 20), to: .page(1), words: "Home") {
        canvas.draw([node], at: Point(40, 210))
      }
      canvas.linked(
        Rect(40, 220, 50, 20), to: .address("https://example.com/(a)?b=c"), words: "Site"
      ) {
        canvas.draw([node], at: Point(40, 230))
      }
      canvas.endPage()
    }
    return try canvas.finish()
  }

  @Test func theSameDrawingGivesTheSameBytes() throws {
    let drawn = try drawn(["One", "Two"])
    let first = try PDFFinisher.finish(drawn)
    #expect(try PDFFinisher.finish(drawn) == first)
    #expect(first.starts(with: Array("%PDF-1.7".utf8)))
  }

  @Test func anotherDrawingHasAnotherId() throws {
    let first = try PDFFinisher.finish(drawn(["One"]))
    let second = try PDFFinisher.finish(drawn(["Two"]))
    #expect(first != second)
  }

  @Test func pagesThatWereDrawnOtherwiseAreRefused() throws {
    var mixed = try drawn(["One", "Two"])
    mixed.bytes = try drawn(["One"]).bytes
    #expect(throws: FinishingError.marksDiffer(page: 2)) { try PDFFinisher.finish(mixed) }
    mixed.bytes = Array("%PDF-1.5\nnothing".utf8)
    #expect(throws: FinishingError.self) { try PDFFinisher.finish(mixed) }
  }

  @Test(.enabled(if: Tool.exists("qpdf")))
  func itSaysWhatItIsAndInWhichLanguage() throws {
    let file = try PDFObjects(PDFFinisher.finish(drawn()))
    #expect(file.root["/Lang"].text == "de-DE")
    #expect(file.root["/MarkInfo"]["/Marked"] == .boolean(true))
    #expect(file.root["/ViewerPreferences"]["/DisplayDocTitle"] == .boolean(true))
    let metadata = file.stream(file.root["/Metadata"])
    for part in [
      "<pdfuaid:part>1</pdfuaid:part>", "<dc:language><rdf:Bag><rdf:li>de-DE</rdf:li>",
      "<rdf:li xml:lang=\"x-default\">Report &lt;1&gt; &amp; “ü” 电视</rdf:li>",
      "<rdf:li>Author</rdf:li>", "<xmp:CreateDate>2026-01-31T00:00:00Z</xmp:CreateDate>",
      "<xmp:ModifyDate>2026-01-31T00:00:00Z</xmp:ModifyDate>",
      "<xmp:CreatorTool>mmm 1.0</xmp:CreatorTool>", "<pdf:Producer>cairo",
    ] {
      #expect(metadata.contains(part), "\(part)")
    }
    #expect(!metadata.contains("dc:description"))
    #expect(file.information["/Title"].text == Self.title)
  }

  @Test(.enabled(if: Tool.exists("qpdf")))
  func theTreeHoldsWhatCairoCannotWrite() throws {
    let file = try PDFObjects(PDFFinisher.finish(drawn(["One", "Two"])))
    let tree = PDFTree(file)
    let page = ["H1", "Table", "TR", "TH", "TH", "TD", "Figure", "Link", "Link"]
    #expect(tree.root.all.map(\.role) == ["Document"] + page + page)
    #expect(tree.root.all.allSatisfy { $0.knowsItsParent })
    #expect(
      tree.root.all("TH").map { $0.dictionary["/A"]["/Scope"].string }
        == ["/Column", "/Row", "/Column", "/Row"])
    for figure in tree.root.all("Figure") {
      #expect(figure.dictionary["/Alt"].text == "电视 (a) \\ ü")
      #expect(
        figure.dictionary["/A"]["/BBox"].items == [40, 691.89, 240, 741.89].map(PDFValue.number))
    }
    for (index, page) in file.pages.enumerated() {
      let dictionary = file.resolved(page)
      #expect(dictionary["/Tabs"].string == "/S")
      #expect(dictionary["/StructParents"].integer == index)
      #expect(PageMarks(file.stream(dictionary["/Contents"])).artifacts == 1)
    }
  }

  @Test(.enabled(if: Tool.exists("qpdf")))
  func linksLeadSomewhereAndSayWhere() throws {
    let file = try PDFObjects(PDFFinisher.finish(drawn()))
    let tree = PDFTree(file)
    let links = tree.root.all("Link")
    let areas = links.flatMap(\.objects).map(file.resolved)
    #expect(areas.map { $0["/Contents"].text } == ["Home", "Site"])
    #expect(areas[0]["/Dest"].items.first == file.pages[0])
    #expect(areas[1]["/A"]["/URI"].text == "https://example.com/(a)?b=c")
    for (link, area) in zip(links, areas) {
      #expect(area["/StructParent"].integer.flatMap { tree.parents[$0] } == link.reference)
    }
    #expect(file.resolved(file.pages[0])["/Annots"].items == links.flatMap(\.objects))
  }

  @Test(.enabled(if: Tool.exists("qpdf")))
  func fontsWithTrueTypeOutlinesNameTheirGlyphs() throws {
    let file = try PDFObjects(PDFFinisher.finish(drawn(["قناة"])))
    let fonts = file.resolved(file.resolved(file.resolved(file.pages[0])["/Resources"])["/Font"])
    let own = fonts.entries.values.flatMap {
      file.resolved(file.resolved($0)["/DescendantFonts"]).items
    }
    .map(file.resolved).filter { $0["/Subtype"].string == "/CIDFontType2" }
    #expect(!own.isEmpty)
    #expect(own.allSatisfy { $0["/CIDToGIDMap"].string == "/Identity" })
  }

  @Test(.enabled(if: Tool.exists("qpdf")))
  func qpdfFindsNothingWrong() throws {
    let bytes = try PDFFinisher.finish(drawn(["One", "Two"]))
    #expect(
      try Tool.run("qpdf --check /dev/stdin", on: bytes)
        .contains("No syntax or stream encoding errors found"))
  }
}

import Charts
import Documents
import PDFReading
import Publishing
import Settings
import Testing

@Suite("PDF pages", .enabled(if: Tool.exists("pdftotext")))
struct PDFPageTests {
  private func pages(_ document: Document, page: PageFormat = .a4) throws -> [PDFText.Page] {
    try PDFText(PDFReport.render(document, options: PDFReport.Options(page: page))).pages
  }

  @Test("each section starts a page that names it, and every page says which it is")
  func sectionsStartPages() throws {
    let pages = try pages(
      SampleDocument.make([
        SampleDocument.section("Decision", [.heading(level: 1, [.text("Move money")])]),
        SampleDocument.section("Trust", [.paragraph(.body, [.text("Yes")])]),
      ]))
    #expect(pages.count == 2)
    #expect(pages[0].string.contains("What about decision? Move money"))
    #expect(pages[1].string.contains("What about trust? Yes"))
    for (index, page) in pages.enumerated() {
      #expect(page.string.contains("1 Decision 2 Trust"))
      #expect(page.string.contains("Page \(index + 1) of 2"))
      #expect(page.string.contains("Northwind Outdoor · Third quarter"))
    }
  }

  @Test(
    "a long table repeats its header, keeps its order and parts no row", arguments: [1, 3, 40, 130])
  func longTables(rows: Int) throws {
    let pages = try pages(
      SampleDocument.make([
        SampleDocument.section("Rows", [.table(SampleDocument.table(rows: rows))])
      ]))
    var names: [String] = []
    for page in pages {
      let own = page.words.filter { Int($0.text.dropFirst(3)) != nil && $0.text.hasPrefix("row") }
      names += own.map(\.text)
      #expect(page.words.contains { $0.text == "Tier" })
      // A row that needs two lines has both of them on its page.
      let long = own.filter { (Int($0.text.dropFirst(3)) ?? 0) % 7 == 0 }
      #expect(page.words.filter { $0.text == "breaks" }.count == long.count)
    }
    #expect(names == (1...rows).map { "row\($0)" })
    #expect(pages.last?.string.contains("Total") == true)
    #expect(pages.last?.string.contains("Source: by hand.") == true)
    #expect(pages.dropFirst().allSatisfy { $0.string.contains("(continued)") })
  }

  @Test("a chart gives way before a page is turned, but not beyond its limit")
  func chartsShrink() throws {
    func heights(_ wanted: Double) throws -> [[Int]] {
      let figure = Figure(
        title: "Title", subtitle: "Subtitle", source: "Source", chart: FrameChart(wanted: wanted),
        description: "")
      let document = SampleDocument.make([
        SampleDocument.section("Charts", [.figure(figure), .figure(figure)])
      ])
      return try pages(document).map { page in
        page.words.compactMap { word in
          word.text.hasPrefix("height:") ? Int(word.text.dropFirst(7)) : nil
        }
      }
    }
    #expect(try heights(200) == [[200, 200]])
    let squeezed = try #require(try heights(360).first)
    #expect(squeezed.count == 2)
    #expect(squeezed.allSatisfy { $0 < 360 && $0 > 259 })
    #expect(try heights(500) == [[500], [500]])
    // One that no page can hold takes a whole page.
    let tall = try heights(2000)
    #expect(tall.count == 2)
    #expect(tall.joined().allSatisfy { $0 > 500 && $0 < 750 })
  }

  @Test(
    "what stands in spare room adds no page and squeezes the rest but little",
    arguments: [(200.0, 1, 2), (450, 1, 2), (600, 1, 1), (500, 2, 2), (690, 2, 2)])
  func spareRoom(wanted: Double, pageCount: Int, charts: Int) throws {
    func figure(_ height: Double) -> Block {
      .figure(
        Figure(
          title: "Title", subtitle: "", source: nil, chart: FrameChart(wanted: height),
          description: ""))
    }
    let main = pageCount == 1 ? [figure(wanted)] : [figure(wanted), figure(wanted)]
    let pages = try pages(
      SampleDocument.make([SampleDocument.section("Charts", main + [.spare(figure(330))])]))
    let heights = pages.flatMap(\.words).compactMap { word in
      word.text.hasPrefix("height:") ? Double(word.text.dropFirst(7)) : nil
    }
    #expect(pages.count == pageCount)
    #expect(heights.count == charts)
    #expect(heights[0] >= 0.8 * wanted && heights[0] <= wanted)
  }

  @Test("columns that no page can hold go on side by side")
  func columnsGoOn() throws {
    let left = (1...60).map { Block.paragraph(.body, [.text("left\($0)")]) }
    let right = (1...90).map { Block.paragraph(.body, [.text("right\($0)")]) }
    let pages = try pages(
      SampleDocument.make([
        SampleDocument.section(
          "Columns",
          [
            .columns([Column(weight: 1, blocks: left), Column(weight: 1, blocks: right)]),
            .paragraph(.body, [.text("after")]),
          ])
      ]))
    let words = pages.flatMap(\.words)
    #expect(words.filter { $0.text.hasPrefix("left") }.count == 60)
    #expect(words.filter { $0.text.hasPrefix("right") }.count == 90)
    #expect(pages[0].string.contains("left1"))
    #expect(pages[0].string.contains("right1"))
    let last = try #require(pages.last)
    let after = try #require(last.words.first { $0.text == "after" })
    let bottom = last.words.filter { $0.text.hasPrefix("right") }.map(\.bottom).max()
    #expect(after.top >= bottom ?? 0)
  }

  @Test("a banner stands on every page")
  func banners() throws {
    let pages = try pages(
      SampleDocument.make(
        [
          SampleDocument.section("Rows", [.table(SampleDocument.table(rows: 90))]),
          SampleDocument.section("Trust", [.paragraph(.body, [.text("No")])]),
        ], banner: "A gate failed: nothing is recommended."))
    #expect(pages.count >= 3)
    for page in pages { #expect(page.string.contains("A gate failed: nothing is recommended.")) }
  }

  @Test("nothing leaves the page and no words overlap", arguments: PageFormat.allCases)
  func nothingOverlaps(format: PageFormat) throws {
    let name = "A channel whose name is sixty characters long, as some are…"
    let many = String(repeating: SampleDocument.sentence, count: 30)
    let keyFigure = KeyFigureItem(
      label: name, value: "+$1,234,567,890", unit: "per conversion", interval: "90%: \(name)",
      scale: IntervalScale(
        value: -1, lower: -3, upper: 2, reference: 1.5, referenceLabel: name), note: name)
    let blocks: [Block] = [
      .heading(level: 1, [.text(String(repeating: SampleDocument.sentence, count: 2))]),
      .paragraph(.lead, [.text(many)]),
      .keyFigures(Array(repeating: keyFigure, count: 5)),
      .columns([
        Column(
          weight: 2,
          blocks: [
            .heading(level: 2, [.text("Actions")]),
            .actions(
              (1...4).map { _ in ActionItem(title: name + name, detail: many, money: "−$0.47M") }),
          ]),
        Column(
          weight: 1,
          blocks: [
            .grade(
              GradePanel(
                letter: "B", verdict: name, summary: name,
                reasons: (1...4).map { _ in .init(mark: .warning, text: name) })),
            .list(ordered: false, items: [[.text(name)], [.strong([.text(name)])]]),
          ]),
      ]),
      .table(SampleDocument.table(rows: 20)),
      .list(ordered: true, items: [[.text(many)], [.link([.text(name)], destination: "#rows")]]),
      .banner([.text(many)]),
      .rule,
      .paragraph(.note, [.code(String(repeating: "0f", count: 200))]),
    ]
    let sections = (1...14).map { SampleDocument.section("Section \($0) with a name", []) }
    let document = SampleDocument.make(
      [SampleDocument.section("Rows", blocks)] + sections, banner: name)
    for page in try pages(document, page: format) {
      for word in page.words {
        #expect(word.left > 40 && word.right < page.width - 40, "\(word)")
        #expect(word.top > 20 && word.bottom < page.height - 10, "\(word)")
      }
      expectNoOverlap(page.words)
    }
  }

  /// Boxes of words are as high as the font, so lines set close touch a little.
  private func expectNoOverlap(_ words: [PDFText.Word]) {
    for (index, word) in words.enumerated() {
      for other in words[(index + 1)...] {
        let across = min(word.right, other.right) - max(word.left, other.left)
        let down = min(word.bottom, other.bottom) - max(word.top, other.top)
        let height = min(word.bottom - word.top, other.bottom - other.top)
        #expect(across < 0.6 || down < 0.3 * height, "\(word) \(other)")
      }
    }
  }
}

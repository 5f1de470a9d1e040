import Documents
import PDFReading
import Publishing
import Settings
import SampleSummary
import Testing

/// Reports as those who hear them get them: criteria 16 to 18 of the reports' craft.
@Suite("The PDF is for everybody", .enabled(if: Tool.exists("qpdf") && Tool.exists("pdfinfo")))
struct AccessiblePDFTests {
  /// A report with its document.
  struct Made: Sendable {
    var document: Document
    var bytes: [UInt8]
    var file: PDFObjects
    var tree: PDFTree

    init(_ document: Document, page: PageFormat = .a4) throws {
      self.document = document
      bytes = try PDFReport.render(document, options: PDFReport.Options(page: page))
      file = try PDFObjects(bytes)
      tree = PDFTree(file)
    }
  }

  enum Kind: String, CaseIterable, Sendable {
    case executive, detailed, optimization, monitoring, hostile
  }

  private static let executive = Result { try Made(document(.executive)) }
  private static let detailed = Result { try Made(document(.detailed)) }
  private static let optimization = Result { try Made(document(.optimization)) }
  private static let monitoring = Result { try Made(document(.monitoring)) }
  private static let hostile = Result { try Made(document(.hostile)) }

  private static func document(_ kind: Kind) throws -> Document {
    let report = SampleReports.all.first {
      kind == .hostile
        ? $0.about == "hostile names" && $0.kind == "executive"
        : $0.about == "usual" && $0.kind == kind.rawValue
    }
    return try #require(report).document.shown(on: .paper)
  }

  /// The report of a kind on A4, made once.
  private func make(_ kind: Kind) throws -> Made {
    switch kind {
    case .executive: try Self.executive.get()
    case .detailed: try Self.detailed.get()
    case .optimization: try Self.optimization.get()
    case .monitoring: try Self.monitoring.get()
    case .hostile: try Self.hostile.get()
    }
  }

  @Test("it says what it is, and in which language", arguments: Kind.allCases)
  func description(_ kind: Kind) throws {
    let made = try make(kind)
    let root = made.file.root
    #expect(root["/Lang"].text == made.document.language)
    #expect(root["/MarkInfo"]["/Marked"] == .boolean(true))
    #expect(root["/ViewerPreferences"]["/DisplayDocTitle"] == .boolean(true))
    #expect(made.file.information["/Title"].text == made.document.title)
    let metadata = made.file.stream(root["/Metadata"])
    #expect(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"))
    #expect(metadata.contains(made.document.title))
  }

  @Test("headings are those of the document, from H1, without a gap", arguments: Kind.allCases)
  func headings(_ kind: Kind) throws {
    let made = try make(kind)
    let levels = made.tree.root.all("H1", "H2", "H3").compactMap { Int($0.role.dropFirst()) }
    #expect(levels.first == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    let sections = made.document.sections
    #expect(levels.filter { $0 == 1 }.count == sections.count)
    #expect(made.tree.root.all("Sect").count == sections.count)
    let spare = Set(sections.flatMap { Self.spare($0.blocks) }.map(\.title))
    let titles = made.file.bookmarks.map(\.title)
    #expect(
      titles.filter { !spare.contains($0) } == sections.flatMap { Self.headings($0.blocks) })
    #expect(made.file.bookmarks.count == levels.count)
  }

  /// The words of all headings of some blocks, the titles of pictures and tables among them.
  private static func headings(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .heading(_, let words): [plain(words)]
      case .figure(let figure): figure.title.isEmpty ? [] : [figure.title]
      case .table(let table): table.title.map { [$0] } ?? []
      case .columns(let columns): columns.flatMap { headings($0.blocks) }
      default: []
      }
    }
  }

  /// Charts that stand only where there is room.
  private static func spare(_ blocks: [Block]) -> [Figure] {
    blocks.compactMap { if case .spare(.figure(let figure)) = $0 { figure } else { nil } }
  }

  private static func plain(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let string), .code(let string): string
      case .strong(let inner), .emphasis(let inner), .link(let inner, _): plain(inner)
      }
    }.joined()
  }

  private static func count(_ blocks: [Block], _ isCounted: (Block) -> Bool) -> Int {
    blocks.reduce(0) { total, block in
      guard case .columns(let columns) = block else { return total + (isCounted(block) ? 1 : 0) }
      return total + columns.reduce(0) { $0 + count($1.blocks, isCounted) }
    }
  }

  @Test("every picture has its words and its place", arguments: Kind.allCases)
  func pictures(_ kind: Kind) throws {
    let made = try make(kind)
    let figures = made.tree.root.all("Figure")
    let blocks = made.document.sections.flatMap(\.blocks)
    let always = Self.count(blocks) { if case .figure = $0 { true } else { false } }
    #expect((always...always + Self.spare(blocks).count).contains(figures.count))
    for figure in figures {
      let words = figure.dictionary["/Alt"].text ?? ""
      #expect(words.count > 20 && words.count <= 1500)
      #expect(figure.dictionary["/A"]["/BBox"].items.count == 4)
      #expect(figure.marks.count == 1)
    }
  }

  @Test(
    "every table is one, has its header once, and names its rows and columns",
    arguments: Kind.allCases)
  func tables(_ kind: Kind) throws {
    let made = try make(kind)
    let tables = made.tree.root.all("Table")
    let blocks = made.document.sections.flatMap(\.blocks)
    #expect(tables.count == Self.count(blocks) { if case .table = $0 { true } else { false } })
    for table in tables {
      let rows = table.kids
      let columns = rows.first?.kids.count ?? 0
      #expect(columns > 0)
      #expect(rows.allSatisfy { $0.role == "TR" && $0.kids.count == columns })
      for (place, row) in rows.enumerated() {
        let headers = row.all("TH").map { $0.dictionary["/A"]["/Scope"].string }
        #expect(headers == (place == 0 ? Array(repeating: "/Column", count: columns) : ["/Row"]))
      }
    }
  }

  @Test("lists are lists, and every element knows its place", arguments: Kind.allCases)
  func nesting(_ kind: Kind) throws {
    let made = try make(kind)
    #expect(made.tree.root.role == "Document")
    let allowed: [String: Set<String>] = [
      "L": ["LI"], "LI": ["Lbl", "LBody"], "Table": ["TR"], "TR": ["TH", "TD"], "TOC": ["TOCI"],
    ]
    for node in made.tree.root.all {
      #expect(node.knowsItsParent)
      guard let roles = allowed[node.role] else { continue }
      #expect(!node.kids.isEmpty && node.marks.isEmpty, "\(node.role)")
      #expect(node.kids.allSatisfy { roles.contains($0.role) }, "\(node.role)")
    }
  }

  @Test("every link says where it leads and stands in the tree", arguments: Kind.allCases)
  func links(_ kind: Kind) throws {
    let made = try make(kind)
    let links = made.tree.root.all("Link")
    #expect(
      links.flatMap(\.objects).count >= (made.document.sections.count - 1) * made.file.pages.count)
    for link in links {
      for area in link.objects.map(made.file.resolved) {
        #expect(area["/Contents"].text?.isEmpty == false)
        #expect(area["/StructParent"].integer.flatMap { made.tree.parents[$0] } == link.reference)
      }
    }
    let areas = made.file.pages.flatMap { made.file.resolved($0)["/Annots"].items }
    #expect(areas.count == links.flatMap(\.objects).count)
  }

  @Test(
    "the contents lead to every section, in a long report to every heading",
    arguments: Kind.allCases)
  func contents(_ kind: Kind) throws {
    let made = try make(kind)
    let lists = made.tree.root.all("TOC")
    let isLong = made.file.pages.count >= 13
    #expect(lists.count == (isLong ? 2 : 1))
    #expect(isLong || kind != .detailed)
    #expect(lists.first?.kids.count == made.document.sections.count)
    if isLong { #expect(lists.last?.kids.count == made.tree.root.all("H1", "H2").count) }
    for list in lists {
      let targets = list.kids.compactMap { entry in
        entry.all("Link").first?.objects.first.flatMap {
          made.file.resolved($0)["/Dest"].items.first.flatMap(made.file.pages.firstIndex)
        }
      }
      #expect(targets.count == list.kids.count)
      #expect(targets == targets.sorted())
      #expect(targets.first == 0)
    }
    guard isLong else { return }
    let shown = try PDFText(made.bytes).pages
    let words = try Tool.run("pdfinfo -struct-text -", on: made.bytes)
    let headlines = made.file.bookmarks.filter { $0.depth == 1 }.map(\.title)
    for (headline, section) in zip(headlines, made.document.sections) {
      let page = try #require(shown.firstIndex { $0.string.contains(section.question) })
      #expect(words.contains("\"\(headline) \(page + 1)\""), "\(headline)")
    }
  }

  @Test("nothing on a page is left unexplained", arguments: Kind.allCases)
  func marks(_ kind: Kind) throws {
    let made = try make(kind)
    var owners: [PDFValue: [Int: PDFValue]] = [:]
    for node in made.tree.root.all {
      for mark in node.marks { owners[mark.page, default: [:]][mark.number] = node.reference }
    }
    for page in made.file.pages {
      let dictionary = made.file.resolved(page)
      #expect(dictionary["/Tabs"].string == "/S")
      let marks = PageMarks(made.file.stream(dictionary["/Contents"]))
      #expect(marks.isBalanced)
      #expect(marks.loose.isEmpty)
      #expect(marks.artifacts > 0)
      let parents = dictionary["/StructParents"].integer.flatMap { made.tree.parents[$0] }?.items
      #expect(marks.numbers == Array(0..<(parents?.count ?? -1)))
      for (number, parent) in (parents ?? []).enumerated() {
        #expect(owners[page]?[number] == parent)
      }
    }
  }

  @Test("what stands on every page is not read over and over", arguments: Kind.allCases)
  func furniture(_ kind: Kind) throws {
    let made = try make(kind)
    let words = try Tool.run("pdfinfo -struct-text -", on: made.bytes)
    #expect(!words.contains("Page 1 of"))
    #expect(!words.contains("(continued)"))
    for section in made.document.sections where !section.question.isEmpty {
      #expect(words.ranges(of: "\"\(section.question)\"").count <= 1, "\(section.question)")
    }
    let shown = try PDFText(made.bytes).pages
    for (index, page) in shown.enumerated() {
      #expect(page.string.contains("Page \(index + 1) of \(shown.count)"))
    }
  }

  @Test("words are read in the order of the document, apart from each other")
  func order() throws {
    let document = SampleDocument.make([
      SampleDocument.section(
        "First",
        [
          .heading(level: 1, [.text("Alpha")]),
          .paragraph(.body, [.text(String(repeating: "between words ", count: 120) + "done")]),
          .keyFigures(
            ["one", "two"].map {
              KeyFigureItem(
                label: "label \($0)", value: "$\($0)", unit: "unit \($0)", interval: "90% \($0)",
                scale: nil, note: "note \($0)")
            }),
          .columns([
            Column(
              weight: 1,
              blocks: (1...60).map { .paragraph(.body, [.text("left \($0).")]) }),
            Column(weight: 1, blocks: (1...60).map { .paragraph(.body, [.text("right \($0).")]) }),
          ]),
        ])
    ])
    let lines = try Tool.run("pdfinfo -struct-text -", on: PDFReport.render(document))
      .split(separator: "\n").map { String($0.drop { $0 == " " }) }.filter { $0.hasPrefix("\"") }
    let figures = ["one", "two"].flatMap {
      ["\"label \($0)\"", "\"$\($0) unit \($0)\"", "\"90% \($0)\"", "\"note \($0)\""]
    }
    let columns = ["left", "right"].flatMap { side in (1...60).map { "\"\(side) \($0).\"" } }
    let prose = "\"" + String(repeating: "between words ", count: 120) + "done\""
    #expect(
      lines == ["\"What about first?\"", "\"Alpha\"", prose] + figures + columns)
  }

  @Test("it is small, all vectors, with every font, and sound", arguments: Kind.allCases)
  func soundness(_ kind: Kind) throws {
    for page in PageFormat.allCases {
      let made = page == .a4 ? try make(kind) : try Made(make(kind).document, page: page)
      #expect(made.bytes.count <= 40_000 * max(made.file.pages.count, 10))
      let check = try Tool.run("qpdf --check /dev/stdin", on: made.bytes)
      #expect(check.contains("No syntax or stream encoding errors found"))
      let images = try Tool.run("pdfimages -list /dev/stdin", on: made.bytes)
      #expect(images.split(separator: "\n").count == 2)
      let fonts = try Tool.run("pdffonts -", on: made.bytes).split(separator: "\n").dropFirst(2)
      for font in fonts { #expect(font.contains("yes yes yes"), "\(font)") }
      let size = made.file.resolved(made.file.pages[0])["/MediaBox"].items.suffix(2)
      #expect(
        Array(size)
          == (page == .a4 ? [.number(595.28), .number(841.89)] : [.number(612), .number(792)]))
    }
  }

  @Test("threads beside each other make the same bytes")
  func threads() async throws {
    let document = try ReportComposer.compose(
      summary: SampleSummary.make(), template: OwnTemplate.folder())
    let alone = try PDFReport.render(document)
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<4 { group.addTask { try PDFReport.render(document) } }
      for try await bytes in group { #expect(bytes == alone) }
    }
  }
}

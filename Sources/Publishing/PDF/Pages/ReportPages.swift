import Documents
import Drawing

/// The report with every page settled, ready to be drawn.
struct ReportPages {
  struct Page {
    /// Place of the section in the document; the contents belong to none.
    var section: Int?
    /// Whether the section began on an earlier page.
    var continued: Bool
    var content: PageFragment
    var contentTop: Double
  }

  let document: Document
  let grid: PageGrid
  let context: LayoutContext
  let logo: Logo?
  let pages: [Page]

  init(document: Document, grid: PageGrid, context: LayoutContext, logo: Logo? = nil) {
    self.document = document
    self.grid = grid
    self.context = context
    self.logo = logo
    let layout = BlockLayout(context: context)
    let furniture = PageFurniture(
      document: document, grid: grid, context: context, logo: logo)
    let top = grid.contentTop + furniture.bannerHeight
    let body = document.sections.enumerated().flatMap { index, section in
      let opening = context.paragraph(
        section.question, context.type.question, width: grid.width, limit: 3)
      let continuation = context.paragraph(
        furniture.continuationTitle(section), context.type.question, width: grid.width, limit: 3)
      let room = grid.contentBottom - top
      let shift = index == 0 ? furniture.logoShift : 0
      let below = continuation.height + 8
      let items =
        (section.question.isEmpty
          ? [] : [FlowItem.fixed(opening, gap: 0, keepsWithNext: true)])
        + layout.items(section.blocks, width: grid.width)
      let parts = PageFlow.fewestPages(items, firstRoom: room - shift, nextRoom: room - below)
      return parts.enumerated().map { number, part in
        guard number > 0 else {
          return Page(section: index, continued: false, content: part, contentTop: top + shift)
        }
        var content = continuation
        content.marks = [.repeated(content.marks)]
        content.add(part, at: Point(0, below))
        return Page(section: index, continued: true, content: content, contentTop: top)
      }
    }
    pages =
      body.count < ContentsLayout.leastPages
      ? body
      : Self.withContents(
        body, title: furniture.contentsTitle, grid: grid, context: context, top: top)
  }

  /// A list of all headings behind the first section, which is the answer in short.
  private static func withContents(
    _ pages: [Page], title: String, grid: PageGrid, context: LayoutContext, top: Double
  ) -> [Page] {
    let place = pages.firstIndex { $0.section != pages.first?.section } ?? pages.count
    let entries = pages.enumerated().flatMap { number, page in
      page.content.headings.filter { $0.level < 3 }.map {
        ContentsLayout.Entry(
          level: $0.level, title: $0.title, page: number + (number < place ? 1 : 2),
          y: page.contentTop + $0.y)
      }
    }
    let list = ContentsLayout(context: context, width: grid.width, title: title)
      .fragment(entries, height: grid.contentBottom - top)
    var all = pages
    all.insert(Page(section: nil, continued: false, content: list, contentTop: top), at: place)
    return all
  }

  /// The page a section starts on, from 1.
  func firstPage(ofSection index: Int) -> Int {
    (pages.firstIndex { $0.section == index } ?? 0) + 1
  }

  func draw(on canvas: PDFCanvas) {
    let furniture = PageFurniture(
      document: document, grid: grid, context: context, logo: logo)
    let firstPages = document.sections.indices.map { firstPage(ofSection: $0) }
    let painter = PagePainter(
      canvas: canvas,
      sectionPages: Dictionary(
        zip(document.sections.map(\.id), firstPages), uniquingKeysWith: { first, _ in first }))
    let sections = document.sections.map { _ in PDFElementID() }
    for (index, page) in pages.enumerated() {
      canvas.beginPage(grid.size)
      furniture.draw(
        on: canvas, section: page.section, firstPages: firstPages, number: index + 1,
        of: pages.count)
      let origin = Point(grid.left, page.contentTop)
      if let section = page.section {
        canvas.tagged(.section, id: sections[section]) {
          painter.draw(page.content.marks, at: origin)
        }
      } else {
        painter.draw(page.content.marks, at: origin)
      }
      canvas.endPage()
    }
    addBookmarks(to: canvas)
  }

  /// One bookmark for each section's headline, and below it one for each heading.
  private func addBookmarks(to canvas: PDFCanvas) {
    for (index, section) in document.sections.enumerated() {
      let own = pages.enumerated().filter { $0.element.section == index }
      let headings = own.flatMap { number, page in
        page.content.headings.map { (page: number + 1, y: page.contentTop + $0.y, heading: $0) }
      }
      let headline = headings.first { $0.heading.level == 1 }
      let title = headline?.heading.title ?? section.question
      guard !title.isEmpty else { continue }
      let chapter = canvas.addBookmark(
        title, page: headline?.page ?? firstPage(ofSection: index), y: 0, under: nil)
      for entry in headings where entry.heading.level > 1 {
        canvas.addBookmark(entry.heading.title, page: entry.page, y: entry.y - 8, under: chapter)
      }
    }
  }
}

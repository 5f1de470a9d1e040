import Documents
import Drawing
import Wording

/// What stands on every page: the row of sections, the banner and the footer.
///
/// On the first page the row is the table of contents and the banner a paragraph; on later pages both
/// are there for the eye and the mouse alone, or a reader aloud would say them over and over.
struct PageFurniture {
  let document: Document
  let grid: PageGrid
  let context: LayoutContext
  let logo: Logo?
  /// The links of the row, which lead on from every page.
  private let links: [PDFElementID]

  init(document: Document, grid: PageGrid, context: LayoutContext, logo: Logo? = nil) {
    self.document = document
    self.grid = grid
    self.context = context
    self.logo = logo
    links = document.sections.map { _ in PDFElementID() }
  }

  private var banner: PageFragment? {
    document.banner.map {
      BannerLayout(context: context).fragment([.text($0)], width: grid.width, limit: 4)
    }
  }

  /// Room the banner takes above the blocks.
  var bannerHeight: Double { banner.map { $0.height + 10 } ?? 0 }

  func continuationTitle(_ section: Section) -> String {
    let title = section.question.isEmpty ? section.tab : section.question
    return document.words.text(Phrase("\(title) (continued)"))
  }

  var contentsTitle: String { document.words.text(Phrase("Contents")) }

  func draw(
    on canvas: PDFCanvas, section: Int?, firstPages: [Int], number: Int, of total: Int
  ) {
    let shift = number == 1 ? logoShift : 0
    func drawHead() {
      drawSections(on: canvas, current: section, firstPages: firstPages, shift: shift)
      if let banner {
        PagePainter(canvas: canvas, sectionPages: [:]).draw(
          banner.marks, at: Point(grid.left, grid.contentTop - 4 + shift))
      }
    }
    if number == 1 { drawLogo(on: canvas) }
    if number == 1 { drawHead() } else { canvas.furniture(.header, drawHead) }
    canvas.furniture(.footer) { drawFooter(on: canvas, number: number, of: total) }
  }

  // MARK: Logo

  /// From the edge of the paper, where printers can still print.
  private static let logoTop = 5 * 72 / 25.4
  private static let logoGap = 6.0

  /// How much lower everything stands on the first page, to make room for the logo.
  var logoShift: Double {
    logo.map { max(0, Self.logoTop + $0.size.height + Self.logoGap - grid.top) } ?? 0
  }

  private func drawLogo(on canvas: PDFCanvas) {
    guard let logo else { return }
    let size = logo.size
    let area = Rect(
      grid.left + grid.width - size.width, Self.logoTop, size.width, size.height)
    canvas.tagged(.figure(alternative: logo.alt, area: area)) {
      canvas.draw(
        logo.picture.nodes(in: Rect(0, 0, size.width, size.height)), at: Point(area.x, area.y))
    }
  }

  // MARK: Row of sections

  private struct Tab {
    var text: String
    var type: TypeStyle
    var width: Double
  }

  private func drawSections(
    on canvas: PDFCanvas, current: Int?, firstPages: [Int], shift: Double
  ) {
    let origin = Point(grid.left, grid.top + shift)
    canvas.decorate([context.rule(0, width: grid.width)], at: origin)
    guard document.sections.count > 1 else { return }
    let tabs = tabs(current: current)
    let used = tabs.reduce(0) { $0 + $1.width }
    let gap = (grid.width - used) / Double(tabs.count - 1)
    canvas.tagged(.contents) {
      var x = 0.0
      for (index, tab) in tabs.enumerated() {
        let place = Rect(x, 0, tab.width, 18)
        draw(tab, at: place, of: origin, page: firstPages[index], section: index, on: canvas)
        if index == current {
          canvas.decorate(
            [context.box(Rect(x, -0.7, tab.width, 1.44), context.theme.accent)], at: origin)
        }
        x += tab.width + gap
      }
    }
  }

  private func draw(
    _ tab: Tab, at place: Rect, of origin: Point, page: Int, section: Int, on canvas: PDFCanvas
  ) {
    let area = Rect(origin.x + place.x, origin.y + place.y, place.width, place.height)
    canvas.tagged(.contentsItem) {
      canvas.tagged(.reference) {
        canvas.linked(
          area, to: .page(page), words: document.sections[section].tab, id: links[section]
        ) {
          canvas.draw([context.text(tab.text, tab.type, at: Point(place.x, 13.2))], at: origin)
        }
      }
    }
  }

  /// The least space between two names, and between them where they are shortened.
  private static let tabGap = 8.0
  private static let tightTabGap = 6.0
  private static let tabSizes = [7.5, 7, 6.5]

  /// Names as they stand in the row: smaller, then the longest shortened, where there are many.
  private func tabs(current: Int?) -> [Tab] {
    let gaps = Double(document.sections.count - 1)
    var row: [Tab] = []
    for size in Self.tabSizes {
      row = tabs(size: size, current: current)
      if row.reduce(0, { $0 + $1.width }) <= grid.width - Self.tabGap * gaps { return row }
    }
    let room = Self.ceiling(row.map(\.width), room: grid.width - Self.tightTabGap * gaps)
    return row.map { tab in
      guard tab.width > room else { return tab }
      let text = context.breaker.truncated(tab.text, style: tab.type.text, width: room)
      return Tab(text: text, type: tab.type, width: context.width(text, tab.type))
    }
  }

  private func tabs(size: Double, current: Int?) -> [Tab] {
    document.sections.enumerated().map { index, section in
      var type = context.type.footer
      type.text.size = size
      if index == current {
        type = type.weighted(.semibold).colored(context.theme.accent)
      }
      let text = "\(index + 1)\u{2002}\(section.tab)"
      return Tab(text: text, type: type, width: context.width(text, type))
    }
  }

  /// The widest that a name may be so that all fit, those below it as they are.
  private static func ceiling(_ widths: [Double], room: Double) -> Double {
    var left = room
    for (index, width) in widths.sorted().enumerated() {
      let share = left / Double(widths.count - index)
      if width > share { return share }
      left -= width
    }
    return .infinity
  }

  // MARK: Footer

  private func drawFooter(on canvas: PDFCanvas, number: Int, of total: Int) {
    let type = context.type.footer
    let page = document.words.text(Phrase("Page \(number) of \(total)"))
    let room = grid.width - context.width(page, type) - 16
    let words = context.breaker.truncated(
      document.footer.joined(separator: "  ·  "), style: type.text, width: room)
    canvas.draw(
      [
        context.rule(grid.footerRule - grid.footerBaseline, width: grid.width),
        context.text(words, type, at: Point(0, 0)),
        context.text(page, type, at: Point(grid.width, 0), anchor: .end),
      ], at: Point(grid.left, grid.footerBaseline))
  }
}

import Documents
import Drawing

/// What stands on every page: the row of sections, the banner and the footer.
struct PageFurniture {
  let document: Document
  let grid: PageGrid
  let context: LayoutContext

  private var banner: PageFragment? {
    document.banner.map {
      BannerLayout(context: context).fragment([.text($0)], width: grid.width, limit: 4)
    }
  }

  /// Room the banner takes above the blocks.
  var bannerHeight: Double { banner.map { $0.height + 10 } ?? 0 }

  func continuationTitle(_ section: Section) -> String {
    let title = section.question.isEmpty ? section.tab : section.question
    return "\(title) (continued)"
  }

  func draw(
    on canvas: PDFCanvas, section: Int, firstPages: [Int], number: Int, of total: Int
  ) {
    drawSections(on: canvas, current: section, firstPages: firstPages)
    if let banner {
      PagePainter(canvas: canvas, sectionPages: [:]).draw(
        banner.marks, at: Point(grid.left, grid.contentTop - 4))
    }
    drawFooter(on: canvas, number: number, of: total)
  }

  // MARK: Row of sections

  private struct Tab {
    var text: String
    var type: TypeStyle
    var width: Double
  }

  private func drawSections(on canvas: PDFCanvas, current: Int, firstPages: [Int]) {
    let origin = Point(grid.left, grid.top)
    canvas.draw([context.rule(0, width: grid.width)], at: origin)
    guard document.sections.count > 1 else { return }
    let tabs = tabs(current: current)
    let used = tabs.reduce(0) { $0 + $1.width }
    let gap = (grid.width - used) / Double(tabs.count - 1)
    var x = 0.0
    for (index, tab) in tabs.enumerated() {
      let area = Rect(origin.x + x, origin.y, tab.width, 18)
      canvas.linked(area, to: .page(firstPages[index])) {
        canvas.draw(
          [context.text(tab.text, tab.type, at: Point(x, 13.2))], at: origin)
      }
      if index == current {
        canvas.draw(
          [context.box(Rect(x, -0.7, tab.width, 1.44), context.theme.accent)], at: origin)
      }
      x += tab.width + gap
    }
  }

  /// Names as they stand in the row: smaller, then shortened, where there are many.
  private func tabs(current: Int) -> [Tab] {
    let least = 8.0
    let count = Double(document.sections.count)
    func tabs(size: Double, room: Double?) -> [Tab] {
      document.sections.enumerated().map { index, section in
        var type = context.type.footer
        type.text.size = size
        if index == current {
          type = type.weighted(.semibold).colored(context.theme.accent)
        }
        var text = "\(index + 1)\u{2002}\(section.tab)"
        if let room {
          text = context.breaker.truncated(text, style: type.text, width: room)
        }
        return Tab(text: text, type: type, width: context.width(text, type))
      }
    }
    let room = grid.width - least * (count - 1)
    for size in [7.5, 7, 6.5] {
      let row = tabs(size: size, room: nil)
      if row.reduce(0, { $0 + $1.width }) <= room { return row }
    }
    return tabs(size: 6.5, room: room / count)
  }

  // MARK: Footer

  private func drawFooter(on canvas: PDFCanvas, number: Int, of total: Int) {
    let type = context.type.footer
    let page = "Page \(number) of \(total)"
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

import Drawing

/// Draws settled marks on a page.
struct PagePainter {
  let canvas: PDFCanvas
  /// First pages of sections, by id.
  let sectionPages: [String: Int]

  func draw(_ marks: [PageMark], at origin: Point) {
    for mark in marks {
      switch mark {
      case .nodes(let nodes):
        canvas.draw(nodes, at: origin)
      case .decoration(let nodes):
        canvas.decorate(nodes, at: origin)
      case .moved(let point, let inner):
        draw(inner, at: Point(origin.x + point.x, origin.y + point.y))
      case .tagged(let tag, let inner):
        canvas.tagged(placed(tag, at: origin)) { draw(inner, at: origin) }
      case .part(let tag, let id, let inner):
        canvas.tagged(placed(tag, at: origin), id: id) { draw(inner, at: origin) }
      case .repeated(let inner):
        canvas.furniture(.continuation) { draw(inner, at: origin) }
      case .linked(let area, let target, let words, let inner):
        let place = Rect(
          area.x + origin.x, area.y + origin.y, area.width, area.height)
        if let link = link(target) {
          canvas.linked(place, to: link, words: words) { draw(inner, at: origin) }
        } else {
          draw(inner, at: origin)
        }
      case .deferred(let make):
        canvas.draw(make(), at: origin)
      }
    }
  }

  /// A picture's place counts from the corner of its fragment, on the canvas from that of the page.
  private func placed(_ tag: PDFTag, at origin: Point) -> PDFTag {
    guard case .figure(let alternative, let area) = tag else { return tag }
    return .figure(
      alternative: alternative,
      area: Rect(area.x + origin.x, area.y + origin.y, area.width, area.height))
  }

  private func link(_ link: PageLink) -> PDFLink? {
    switch link {
    case .page(let number, let y): return .page(number, y: y)
    case .destination(let destination):
      guard destination.hasPrefix("#") else { return .address(destination) }
      return sectionPages[String(destination.dropFirst())].map { .page($0) }
    }
  }
}

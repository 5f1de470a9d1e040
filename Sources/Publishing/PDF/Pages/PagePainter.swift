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
      case .moved(let point, let inner):
        draw(inner, at: Point(origin.x + point.x, origin.y + point.y))
      case .tagged(let tag, let inner):
        canvas.tagged(tag) { draw(inner, at: origin) }
      case .linked(let area, let destination, let inner):
        let place = Rect(
          area.x + origin.x, area.y + origin.y, area.width, area.height)
        if let link = link(destination) {
          canvas.linked(place, to: link) { draw(inner, at: origin) }
        } else {
          draw(inner, at: origin)
        }
      case .deferred(let make):
        canvas.draw(make(), at: origin)
      }
    }
  }

  private func link(_ destination: String) -> PDFLink? {
    guard destination.hasPrefix("#") else { return .address(destination) }
    return sectionPages[String(destination.dropFirst())].map(PDFLink.page)
  }
}

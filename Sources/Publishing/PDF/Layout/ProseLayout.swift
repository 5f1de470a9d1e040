import Documents
import Drawing

extension LayoutContext {
  /// Words with their styles.
  func styled(_ inlines: [Inline], _ style: TextStyle, link: String? = nil) -> [StyledText] {
    inlines.flatMap { inline -> [StyledText] in
      var style = style
      switch inline {
      case .text(let string), .code(let string):
        return [StyledText(string, style: style, link: link)]
      case .strong(let inner):
        style.weight = style.weight.rawValue < 600 ? .semibold : .bold
        return styled(inner, style, link: link)
      case .emphasis(let inner):
        style.weight = style.weight == .regular ? .medium : style.weight
        return styled(inner, style, link: link)
      case .link(let inner, let destination):
        style.color = theme.accent
        return styled(inner, style, link: destination)
      }
    }
  }

  /// The words alone.
  static func plain(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let string), .code(let string): string
      case .strong(let inner), .emphasis(let inner), .link(let inner, _): plain(inner)
      }
    }.joined()
  }

  /// Lines of running text as a fragment.
  ///
  /// - Parameter id: of the element, where other lines of it are set apart from these.
  func fragment(
    _ lines: [TextLine], _ type: TypeStyle, tag: PDFTag?, id: PDFElementID? = nil
  ) -> PageFragment {
    var marks: [PageMark] = []
    let baseline = baseline(type)
    for (index, line) in lines.enumerated() {
      let top = Double(index) * type.lineHeight
      for piece in line.pieces {
        let node = text(
          piece.text.string, TypeStyle(text: piece.text.style, lineHeight: type.lineHeight),
          at: Point(piece.x, top + baseline))
        if let link = piece.text.link {
          let area = Rect(piece.x, top, piece.width, type.lineHeight)
          marks.append(
            .linked(area, .destination(link), words: piece.text.string, [.nodes([node])]))
        } else {
          marks.append(.nodes([node]))
        }
      }
      if let space = space(after: line, type, at: Point(0, top + baseline)) {
        marks.append(.nodes([space]))
      }
    }
    let height = Double(lines.count) * type.lineHeight
    guard let tag else { return PageFragment(height: height, marks: marks) }
    return PageFragment(
      height: height, marks: [id.map { .part(tag, $0, marks) } ?? .tagged(tag, marks)])
  }

  /// The space between a line and the next, which nobody sees: without it, those who hear or copy
  /// the words would take the last of one line and the first of the next for one.
  func space(after line: TextLine, _ type: TypeStyle, at start: Point) -> Node? {
    guard line.endsInSpace, let last = line.pieces.last else { return nil }
    return text(
      " ", TypeStyle(text: last.text.style, lineHeight: type.lineHeight),
      at: Point(start.x + line.width, start.y))
  }

  /// A paragraph set in a width.
  ///
  /// - Parameter limit: at most so many lines, so that no text of another's can outgrow a page.
  func paragraph(
    _ inlines: [Inline], _ type: TypeStyle, width: Double, tag: PDFTag? = .paragraph,
    limit: Int = 12
  ) -> PageFragment {
    fragment(
      breaker.lines(styled(inlines, type.text), width: width, limit: limit), type, tag: tag)
  }

  func paragraph(
    _ string: String, _ type: TypeStyle, width: Double, tag: PDFTag? = .paragraph, limit: Int = 12
  ) -> PageFragment {
    paragraph([.text(string)], type, width: width, tag: tag, limit: limit)
  }

  /// A paragraph that may be parted between lines, two at least on either side.
  ///
  /// - Parameter indent: moves the words, such as to make room for a bullet.
  func paragraphItems(
    _ inlines: [Inline], _ type: TypeStyle, width: Double, gap: Double, indent: Double = 0,
    tag: PDFTag = .paragraph
  ) -> [FlowItem] {
    let lines = breaker.lines(styled(inlines, type.text), width: width - indent)
    let id = PDFElementID()
    var items: [FlowItem] = []
    var start = 0
    while start < lines.count {
      let left = lines.count - start
      let count = lines.count <= 7 || left <= 3 ? left : start == 0 ? 2 : 1
      var part = PageFragment.empty
      part.add(
        fragment(Array(lines[start..<(start + count)]), type, tag: tag, id: id),
        at: Point(indent, 0))
      items.append(.fixed(part, gap: start == 0 ? gap : 0))
      start += count
    }
    return items
  }
}
